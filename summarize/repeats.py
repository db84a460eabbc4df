"""Sentences that an outlet repeats under many articles: teasers, appeals, boilerplate.

They say what the page holds, not what the article says, so they weigh little in
comparing stories and never make a point. A copy of a whole story is no repeat: the
groups of `duplicates` count once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.reading import Key, Reading

REPEATED = 3  # different stories that hold the sentence; two may quote the same statement
SHARED = 2  # enough in the list of teasers that ends a page: each page shows a part of the list


def repeats(readings: Sequence[Reading], groups: Sequence[tuple[int, ...]]) -> dict[Key, int]:
    """Return how many different stories hold each repeated sentence."""
    held: Counter[Key] = Counter()
    for group in groups:
        held.update({key for position in group for key in readings[position].keys})
    listed = {key for reading in readings for key in closing(reading.keys, held)}
    return {key: n for key, n in held.items() if n >= REPEATED or key in listed}


def closing(keys: Sequence[Key], held: Mapping[Key, int]) -> Sequence[Key]:
    """Return the sentences that end a story from a repeated one on, all of them shared."""
    start = end = len(keys)
    for n in range(end - 1, -1, -1):
        if held[keys[n]] < SHARED:
            break
        if held[keys[n]] >= REPEATED:
            start = n
    return keys[start:]
