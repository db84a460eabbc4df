"""Pairs of the news days to be read: fifty from one event, fifty near-misses.

    python -m benchmarks.topics_pairs

The pairs from one event are drawn by chance among pairs of different texts of an event;
near-misses are the likest pairs of different topics. A reader judges whether each pair
tells of one happening or of one subject; `docs`-worthy figures come from that list.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from benchmarks.topics import news_days
from summarize import SummarySettings, group
from summarize.neighbours import neighbours

if TYPE_CHECKING:
    from summarize.groups import Copies

PAIRS = 50
SEED = 3


def main() -> None:
    """Print both lists."""
    groups = group(news_days(), settings=SummarySettings()).groups
    rng = random.Random(SEED)
    events = [event for found in groups for event in found.events if len(event) > 1]
    print(f"one event ({len(events)} events of two texts and more)")
    for _ in range(PAIRS):
        a, b = rng.sample(rng.choice(events), 2)
        show(a, b)
    texts = [(n, copies) for n, found in enumerate(groups) for copies in found.texts]
    near = neighbours([copies.vector for _, copies in texts], 0.1)
    apart = [(-cosine, i, j) for i, j, cosine in near if texts[i][0] != texts[j][0]]
    print("near-misses")
    for cosine, i, j in sorted(apart)[:PAIRS]:
        print(f"{-cosine:.2f} ", end="")
        show(texts[i][1], texts[j][1])


def show(a: Copies, b: Copies) -> None:
    """Print two texts by day, outlet and title."""
    sides = (
        f"{c.stories[0].published} {c.stories[0].source}: "
        f"{c.stories[0].title.ar if c.stories[0].title else ''}"
        for c in (a, b)
    )
    print(" | ".join(sides))


if __name__ == "__main__":
    main()
