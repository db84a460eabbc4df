"""Names of the lexicon put where the model has garbled them.

A small model invents a name where it does not know one ("Al-Barradi" for Haftar).
Where the Arabic holds a name that the lexicon knows, and the model's attention says
which English words stand for it, and these look like a name that is not that one,
the lexicon's name is put in. On FLORES-101 dev: `python -m benchmarks.glossary`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from translate.glossary import Term, make
from translate.glossary_enforce import aligned_words, is_kept, word_span
from translate.glossary_fit import put
from translate.lexicon import NAME_KINDS, named
from translate.lexicon_forms import fold
from translate.names_match import heard
from translate.names_vowels import may_be

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.glossary import Glossary, Place

LEAST_LETTERS = 4  # of an Arabic name: shorter ones are words as often as names
LIKE_A_NAME = re.compile(r"[\"'“‘(«]*(?:al-|el-)?[A-Z][\w'’-]*")
# A garbled name begins with a capital, and so does the head of a sentence.
NO_NAMES = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "he",
        "her",
        "his",
        "i",
        "in",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "she",
        "so",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "we",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "you",
    ]
)


@cache
def known_names() -> Glossary:
    """Return the people, places and organisations of the lexicon, as a glossary."""
    return make(
        tuple(
            Term(ar, english)
            for ar, kind, english in named()
            if kind in NAME_KINDS and len(ar) >= LEAST_LETTERS and english[0][:1].isupper()
        )
    )


def put_names(ar: str, en: str, names: Glossary, alignment: Sequence[tuple[int, int]]) -> str:
    """Return `en` with the names of the Arabic in place of other ones where these are surely wrong.

    Args:
        ar: the source sentence.
        en: its translation.
        names: those that may be put in.
        alignment: pairs of an Arabic and an English word that belong together.
    """
    spans = (_span(ar, en, place, alignment) for place in garbled(ar, en, names))
    last = len(en) + 1
    for start, end, term in sorted(filter(None, spans), key=lambda found: -found[0]):
        if end <= last:
            en = put(en, start, end, term.english[0], is_name=True)
            last = start
    return en


def garbled(ar: str, en: str, names: Glossary) -> tuple[Place, ...]:
    """Return the names of the Arabic that the English neither has nor spells in another way."""
    return tuple(
        place
        for place in names.places(ar)
        if not is_kept(place.term, en)
        and not any(
            may_be(fold(word), spelt, place.term.english)
            for word in ar[place.start : place.end].split()
            for spelt in heard(fold(word), en)
        )
    )


def _span(
    ar: str, en: str, place: Place, alignment: Sequence[tuple[int, int]]
) -> tuple[int, int, Term] | None:
    """Return where in the English another name stands for a place of the Arabic."""
    words = aligned_words(ar, en, place, alignment)
    english = en.split()
    if not words or not all(_is_like_a_name(english[word]) for word in words):
        return None
    start, end = word_span(en, words[0])[0], word_span(en, words[-1])[1]
    return (start, end, place.term) if start < end else None


def _is_like_a_name(word: str) -> bool:
    bare = word.strip("\"'“”‘’().,;:!?»«").lower()
    return bool(LIKE_A_NAME.match(word)) and bare not in NO_NAMES
