"""What a text is about, as terms: light stems, numbers, and pairs of neighbouring words.

A pair (two content words side by side) stands for a multiword name such as a person's
or a ministry's; it is far more telling than its parts.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.data.letters import CONJUNCTIONS
from summarize.stem import stem
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIR = "_"  # joins the two stems of a pair


def terms(text: str, *, pairs: bool = True) -> list[str]:
    """Return the terms of `text` in reading order, stop words left out."""
    found: list[str] = []
    for run in _runs(tokens(text)):
        found += run
        if pairs:
            found += [f"{a}{PAIR}{b}" for a, b in itertools.pairwise(run)]
    return found


def _runs(all_tokens: list[str]) -> Iterator[list[str]]:
    """Yield the stems of neighbouring content words, cut at every stop word."""
    run: list[str] = []
    for token in all_tokens:
        if is_stop(token):
            if run:
                yield run
            run = []
        else:
            run.append(stem(token))
    if run:
        yield run


def is_stop(token: str) -> bool:
    """Tell whether a normalised token is a stop word, with or without "and" before it."""
    stops = words("stopwords.txt")
    if token in stops or len(token) == 1:
        return True
    return token[0] in CONJUNCTIONS and token[1:] in stops
