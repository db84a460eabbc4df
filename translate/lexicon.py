"""The Arabic-English lexicon: what a word means, and how surely a translation shows it.

`rate` is how often one of the stems was in the English of a sentence that held
the word, `chance` how often it is in any English sentence at all: the two give
a missing word its weight. Source and making: data/README.md.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from translate.lexicon_forms import entry_of, fold
from translate.lexicon_stems import english_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

CACHED_ENTRIES = 32_768
NAME_KINDS = ("person", "place", "org")


@dataclass(frozen=True, slots=True)
class Entry:
    """One Arabic form."""

    form: str  # folded
    kind: str  # n noun, v verb, a adjective, f function word, num, person, place, org, ?
    english: tuple[str, ...]  # most usual first; empty for kind "?"
    stems: frozenset[str]  # of the English, and of what translators use besides
    rate: float  # 0..1
    chance: float  # 0..1
    shown: float  # 0..1: how often a name is there in any spelling; 0 for what is no name


@cache
def _lines() -> dict[str, str]:
    """Return form -> the rest of its line; lines are taken apart only when asked for."""
    packed = files("translate").joinpath("data", "words.tsv.gz").read_bytes()
    text = gzip.decompress(packed).decode()
    return dict(line.split("\t", 1) for line in text.splitlines())


@lru_cache(maxsize=CACHED_ENTRIES)
def look_up(word: str) -> Entry | None:
    """Return the entry of a folded Arabic word, its prefixes and endings stripped as needed."""
    lines = _lines()
    form = entry_of(word, lines)
    if form is None:
        return None
    kind, english, extra, rate, chance, shown = lines[form].split("\t")
    equivalents = tuple(filter(None, (part.strip() for part in english.split(";"))))
    found = frozenset(map(stem, english_words(english))) | frozenset(extra.split())
    return Entry(
        form, kind, equivalents, found, *(int(n or 0) / 100 for n in (rate, chance, shown))
    )


def forms() -> tuple[str, ...]:
    """Return every folded form of the lexicon."""
    return tuple(_lines())


@cache
def _terms() -> dict[str, str]:
    """Return folded term -> kind and English."""
    packed = files("translate").joinpath("data", "terms.tsv.gz").read_bytes()
    return dict(line.split("\t", 1) for line in gzip.decompress(packed).decode().splitlines())


def look_up_term(folded: str) -> tuple[str, ...]:
    """Return the English of a multiword term as folded, () where the lexicon lacks it."""
    _, _, english = _terms().get(folded, "").partition("\t")
    return tuple(filter(None, (part.strip() for part in english.split(";"))))


@cache
def term_words() -> dict[str, str]:
    """Return folded multiword term -> kind."""
    return {term: rest.partition("\t")[0] for term, rest in _terms().items()}


def named() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each entry of the lexicon, words and terms: folded Arabic, kind, English."""
    for entries in (_lines(), _terms()):
        for form, rest in entries.items():
            kind, english, *_ = rest.split("\t")
            equivalents = tuple(filter(None, (part.strip() for part in english.split(";"))))
            if equivalents:
                yield form, kind, equivalents


@cache
def english_names() -> dict[str, frozenset[str]]:
    """Return each one-word English name in small letters -> the Arabic forms that it is for."""
    found: dict[str, set[str]] = {}
    for form, rest in _lines().items():
        kind, english, _ = rest.split("\t", 2)
        if kind in NAME_KINDS:
            for name in english.split(";"):
                last = name.strip().lower().removeprefix("al-")
                if last.isalpha():
                    found.setdefault(last, set()).add(form)
    return {name: frozenset(forms) for name, forms in found.items()}


def usual_english(word: str) -> str | None:
    """Return the most usual English of one Arabic word, None where the lexicon lacks it.

    The word is looked up as it stands, or without prefixes that English need not say.
    """
    entry = look_up(fold(word))
    return entry.english[0] if entry and entry.english else None
