"""What a sentence is, before any of it is translated: Arabic, another language, or nothing.

The model answers to anything, most fluently to what it never saw. So digits, addresses
and Latin text pass by it, and what is not standard Arabic is named (`translate.data.languages`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from translate.data import languages

if TYPE_CHECKING:
    from collections.abc import Iterable

ARABIC = "arabic"
NOTHING = "nothing"

# A name or two in an Arabic sentence brings foreign letters along; a Persian, Urdu or Kurdish
# sentence has them in every third word. FLORES dev has 0 of 997 above these; see
# tests/translate/test_script.py for the other side.
FOREIGN_SHARE = 0.20  # of the words that hold such a letter or are function words of it
FOREIGN_LEAST = 2
LATIN_SHARE = 0.67  # of the words: beyond it the sentence is no Arabic one that quotes
LATIN_LEAST = 4

DIALECT_LEAST = 2  # distinct marker words, at least one of them strong
DIALECT_SHARE = 0.12  # of the words


@dataclass(frozen=True, slots=True)
class Script:
    """What a sentence is made of."""

    kind: str  # ARABIC or NOTHING (to translate)
    language: str = "ar"  # "" where there is nothing to tell it by
    dialect: str = ""  # region; "": the written standard
    words: int = 0  # words with Arabic letters

    @property
    def flags(self) -> tuple[str, ...]:
        """Return the names of what a reader should know."""
        flags = {"dialect": bool(self.dialect), "language": self.language not in ("ar", "")}
        return tuple(name for name, holds in flags.items() if holds)


def examine(text: str) -> Script:
    """Return what a sentence is; takes the text as written or as normalised."""
    text = _address().sub(" ", text)
    words = _arabic_word().findall(text)
    if not words:
        return Script(NOTHING, language="")
    latin = _latin_word().findall(text)
    if _mostly_latin(words, latin):
        return Script(NOTHING, language=_latin_language(latin), words=len(words))
    language = _language(words, text)
    dialect = _dialect(words) if language == "ar" else ""
    return Script(ARABIC, language, dialect, len(words))


def _mostly_latin(words: list[str], latin: list[str]) -> bool:
    return len(latin) >= LATIN_LEAST and len(latin) > LATIN_SHARE * (len(words) + len(latin))


def _latin_language(latin: list[str]) -> str:
    known = _function_words()["en"]
    return "en" if any(word.lower() in known for word in latin) else "other"


def _language(words: list[str], text: str) -> str:
    """Return the language of a sentence in Arabic script."""
    if not _foreign_letter().search(text):
        return "ar"
    counts = {language: _signs(words, language) for language in languages.LETTERS}
    best = max(counts, key=lambda language: counts[language])
    enough = counts[best] >= max(FOREIGN_LEAST, FOREIGN_SHARE * len(words))
    is_spoken = not _function_words()[best].isdisjoint(words)  # names alone make no language
    return best if enough and is_spoken else "ar"


def _signs(words: Iterable[str], language: str) -> int:
    letters, known = set(languages.LETTERS[language]), _function_words()[language]
    return sum(word in known or not letters.isdisjoint(word) for word in words)


def _dialect(words: list[str]) -> str:
    """Return the region whose marker words a sentence holds, or ""."""
    present = set(words) & _markers()
    if len(present) < DIALECT_LEAST or not present - languages.WEAK:
        return ""
    if sum(word in present for word in words) < DIALECT_SHARE * len(words):
        return ""
    regions = {region: len(present & _region(region)) for region in languages.DIALECT}
    return max(regions, key=lambda region: regions[region])


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in languages.WORDS.items()}


@cache
def _region(region: str) -> frozenset[str]:
    return frozenset(languages.DIALECT[region].split())


@cache
def _markers() -> frozenset[str]:
    return frozenset().union(*map(_region, languages.DIALECT))


@cache
def _foreign_letter() -> re.Pattern[str]:
    return re.compile(f"[{''.join(languages.LETTERS.values())}{languages.KEYBOARD}]")


@cache
def _arabic_word() -> re.Pattern[str]:
    """Return the pattern of a word that has a letter of the Arabic script."""
    letter = r"\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
    marks = r"\u064b-\u065f\u0670\u0640\u200c\u200d"
    forms = r"\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    return re.compile(rf"[{letter}{forms}][{letter}{marks}{forms}]*")


@cache
def _latin_word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z\u00c0-\u024f]+")


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern of what is copied, not translated: addresses, tags, handles."""
    return re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<!\S)@\w+")
