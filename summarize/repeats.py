"""Sentences that an outlet repeats under many articles: teasers, appeals, boilerplate.

They say what the page holds, not what the article says, so they weigh little in
comparing stories and never make a point. A copy of a whole story is no repeat: the
groups of `duplicates` count once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.reading import Key, Reading

REPEATED = 3  # different stories that hold the sentence; two may quote the same statement


def repeats(readings: Sequence[Reading], groups: Sequence[tuple[int, ...]]) -> dict[Key, int]:
    """Return how many different stories hold each repeated sentence."""
    held: Counter[Key] = Counter()
    for group in groups:
        held.update({key for position in group for key in readings[position].keys})
    return {key: count for key, count in held.items() if count >= REPEATED}
