"""What a text is about, as terms: light stems, numbers, and pairs of neighbouring words.

A pair (two content words side by side) stands for a multiword name such as a person's
or a ministry's; it is far more telling than its parts.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.data.letters import CONJUNCTIONS
from summarize.stem import stem
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAIR = "_"  # joins the two stems of a pair


def terms(text: str) -> list[str]:
    """Return the terms of `text`, stop words left out."""
    return terms_of(tokens(text))


def terms_of(found: Iterable[str]) -> list[str]:
    """Return the terms of tokens: of each run of content words its stems, then its pairs."""
    all_terms: list[str] = []
    for run in _runs(found):
        all_terms += run
        all_terms += [f"{a}{PAIR}{b}" for a, b in pairwise(run)]
    return all_terms


def _runs(found: Iterable[str]) -> Iterator[list[str]]:
    """Yield the stems of neighbouring content words, cut at every stop word."""
    run: list[str] = []
    for token in found:
        if not is_stop(token):
            run.append(stem(token))
        elif run:
            yield run
            run = []
    if run:
        yield run


@lru_cache(maxsize=200_000)
def is_stop(token: str) -> bool:
    """Tell whether a normalised token is a stop word, with or without "and" before it."""
    stops = words("stopwords.txt")
    if token in stops or len(token) == 1:
        return True
    return token[0] in CONJUNCTIONS and token[1:] in stops
