"""Sentences that an outlet repeats under many articles: teasers, appeals, boilerplate.

They say what the page holds, not what the article says, so they weigh little in
comparing stories and never make a point. A copy of a whole story is no repeat: the
groups of `duplicates` count once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.records import Story

REPEATED = 3  # different stories that hold the sentence; two may quote the same statement


def repeats(stories: Sequence[Story], groups: Sequence[tuple[int, ...]]) -> dict[str, int]:
    """Return how many different stories hold each repeated sentence, by its `key`."""
    held: Counter[str] = Counter()
    for group in groups:
        held.update({key(s.ar) for position in group for s in stories[position].sentences})
    return {sentence: count for sentence, count in held.items() if count >= REPEATED}


def key(sentence: str) -> str:
    """Return what two spellings of one sentence have in common."""
    return " ".join(tokens(sentence))
