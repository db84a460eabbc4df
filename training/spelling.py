"""One spelling of English: where text is spelt in two ways, that of the news is taken.

Half of the pairs say organisation and half organization, as their translators do; a model that
learns from both writes now the one, now the other. A word that one of a few rules turns into one
that the English of the reference text has `TIMES` as often is written so. Capitals count: the
Labour Party is no labor party.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from training.corpus import Pair

WORD = re.compile("[A-Za-z]{6,}")  # that may be spelt otherwise; four is no for
COUNTED = re.compile("[A-Za-z]{5,}")
RULES = tuple(
    (re.compile(british), american)
    for british, american in (
        ("isation(s?)$", r"ization\1"),
        ("is(e|es|ed|ing|er|ers)$", r"iz\1"),
        ("ys(e|es|ed|ing|er|ers)$", r"yz\1"),
        ("our(s|ed|ing|able|ite|ites|hood|hoods|al|er|ers|ful|ly)?$", r"or\1"),
        ("tre(s?)$", r"ter\1"),
        ("ence(s?)$", r"ense\1"),
        ("([ea])ll(ed|ing|er|ers)$", r"\1l\2"),
        ("mme(s?)$", r"m\1"),
        ("inium$", "inum"),
    )
)
TIMES = 3  # as often as the word itself: both ways have their places where they are as frequent
LEAST = 5  # times that the other way must be met: a misprint is no spelling


def count(pairs: Iterable[Pair]) -> Counter[str]:
    """Return how often each English word is written."""
    return Counter(word for _, en in pairs for word in COUNTED.findall(en))


def speller(written: Counter[str]) -> Callable[[str], str]:
    """Return a function that spells a text as the words counted are spelt."""

    @cache
    def spelt(word: str) -> str:
        for pattern, other in RULES:
            new = pattern.sub(other, word)
            if new != word and written[new] >= max(LEAST, TIMES * written[word]):
                return new
        return word

    return lambda text: WORD.sub(lambda found: spelt(found[0]), text)


def spell(pairs: Iterable[Pair], written: Counter[str]) -> Iterator[Pair]:
    """Yield the pairs in one spelling."""
    spelt = speller(written)
    yield from ((ar, spelt(en)) for ar, en in pairs)
