"""Arabic adjectives of states and nations, and whether the English says the nation.

A diplomat who is Russian and Turkish must not become Russian alone. Forms are made by rule
from the masculine singular of `data/nationalities.tsv`; those with a preposition and no
article are left alone, for too many are other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translate.data.affixes import ARTICLE, CONJUNCTIONS, NISBA, NISBA_ENDINGS, PREPOSITIONS, TO_THE
from translate.lexicon_forms import fold
from translate.names_match import heard
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable

FIELDS = 4
WHOLE = "="  # before what is no beginning
LEAST_LETTERS = 4  # of a form without the article: a shorter one is another word as often


@dataclass(frozen=True, slots=True)
class Nation:
    """How Arabic and English speak of a nation."""

    english: str  # the adjective
    beginnings: tuple[str, ...]  # of English words for it, in small letters
    whole: frozenset[str]  # words that stand for it as they are, US and UAE in capitals


def nation_of(word: str) -> Nation | None:
    """Return the nation whose adjective a folded Arabic word is, None where it is none."""
    form = word[1:] if word.startswith(CONJUNCTIONS) and word not in _forms() else word
    for prefix in (TO_THE, *(p + ARTICLE for p in PREPOSITIONS), ARTICLE):
        if form.startswith(prefix) and form[len(prefix) :] in _forms():
            return _forms()[form[len(prefix) :]]
    is_plain = len(form) >= LEAST_LETTERS and form not in _plurals()
    return _forms().get(form) if is_plain else None


def is_told(word: str, nation: Nation, en: str) -> bool:
    """Tell whether the English has the nation, its people, or the word as a family name."""
    found = _words(en)
    if any(one.startswith(nation.beginnings) or one in nation.whole for one in found):
        return True
    return word.endswith(NISBA) and bool(heard(word, en))  # Al-Masri, Turki


@cache
def _forms() -> dict[str, Nation]:
    """Return each folded form without its article -> its nation."""
    found: dict[str, Nation] = {}
    for row in rows("nationalities.tsv"):
        arabic, english, told, plurals = (*row, "")[:FIELDS]
        listed = told.split()
        begun = (one for one in listed if not one.isupper() and not one.startswith(WHOLE))
        whole = (one[1:].lower() for one in listed if one.startswith(WHOLE))
        capitals = (one for one in listed if one.isupper())
        nation = Nation(english, tuple(map(str.lower, begun)), frozenset((*whole, *capitals)))
        for adjective in fold(arabic).split():
            found |= {adjective + ending: nation for ending in NISBA_ENDINGS}
        found |= dict.fromkeys(fold(plurals).split(), nation)
    return found


@cache
def _plurals() -> frozenset[str]:
    """Return the irregular plurals, which are taken for nations with the article alone."""
    plurals = (row[FIELDS - 1] for row in rows("nationalities.tsv") if len(row) == FIELDS)
    return frozenset(form for listed in plurals for form in fold(listed).split())


@lru_cache(maxsize=2048)
def _words(en: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, acronyms in capitals, their stops left out."""
    bare = _stops()(lambda match: match[0].replace(".", ""), en.replace("$", " dollar "))
    words = re.findall(r"[^\W\d_]+", bare)
    return tuple(word if word.isupper() else word.lower() for word in words)


@cache
def _stops() -> Callable[[Callable[[re.Match[str]], str], str], str]:
    return re.compile(r"\b(?:[A-Z]\.){2,}").sub
