"""Average-link agglomeration of stories, cut at several heights of one tree.

The mean cosine between two clusters is the dot product of their summed vectors over the
number of pairs, so no pair ever has to be stored that is not a neighbour. It is drawn
towards what two unrelated stories have, the more the fewer pairs it rests on: one likeness
may be chance, ten are not. Distance in time lowers it.

Merges go from the most similar down, ties to the earliest stories, and each lower threshold
goes on from the clusters of the one above it: events nest in themes.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.neighbours import neighbours
from summarize.vectors import dot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.vectors import Vector

# Of one day's 170 articles theme 0.075 made 60 groups without this and 74 with it; the groups
# that fell apart were of two or three articles with a word in common (python -m
# benchmarks.topics --days). MultiLing's plateau stays .05 to .09.
CHANCE_PAIRS = 1.0  # pairs' worth of doubt
CHANCE = 0.03  # mean cosine of two articles of one day of news-days

Clusters = tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class _Cluster:
    members: tuple[int, ...]
    summed: Vector
    day: float | None  # mean date of the dated members
    dated: int
    sums: dict[int, float] = field(default_factory=dict)  # cluster -> summed cosines


def cluster(
    vectors: Sequence[Vector],
    days: Sequence[float | None],
    thresholds: Sequence[float],
    decay: Callable[[float | None, float | None], float],
) -> tuple[Clusters, ...]:
    """Return the clusters at each of the falling `thresholds`, as sorted positions."""
    tree = _Tree(vectors, days, decay, thresholds[-1])
    for i, j, cosine in neighbours(vectors, thresholds[-1]):  # a mean needs one as high
        tree.connect(i, j, cosine)
    return tuple(tree.cut(threshold) for threshold in thresholds)


def likeness(summed: float, pairs: int) -> float:
    """Return the mean of cosines that sum to `summed`, drawn towards chance."""
    return (summed + CHANCE * CHANCE_PAIRS) / (pairs + CHANCE_PAIRS)


class _Tree:
    """The clusters that stand at some moment, and the queue of possible merges."""

    def __init__(
        self,
        vectors: Sequence[Vector],
        days: Sequence[float | None],
        decay: Callable[[float | None, float | None], float],
        lowest: float,
    ) -> None:
        self._lowest = lowest
        self._decay = decay
        self._alive = {
            i: _Cluster((i,), vector, day, int(day is not None))
            for i, (vector, day) in enumerate(zip(vectors, days, strict=True))
        }
        self._queue: list[tuple[float, tuple[int, int], int, int]] = []
        self._next = len(vectors)

    def connect(self, a: int, b: int, summed: float) -> None:
        """Note the summed cosines of two clusters and queue their merge."""
        one, other = self._alive[a], self._alive[b]
        one.sums[b] = other.sums[a] = summed
        pairs = len(one.members) * len(other.members)
        value = likeness(summed, pairs) * self._decay(one.day, other.day)
        if value >= self._lowest:
            first = sorted((one.members[0], other.members[0]))
            heapq.heappush(self._queue, (-value, (first[0], first[1]), a, b))

    def cut(self, threshold: float) -> Clusters:
        """Merge down to `threshold` and return the clusters that stand then."""
        while self._queue and -self._queue[0][0] >= threshold:
            _, _, a, b = heapq.heappop(self._queue)
            if a in self._alive and b in self._alive:
                self._merge(a, b)
        return tuple(sorted(c.members for c in self._alive.values()))

    def _merge(self, a: int, b: int) -> None:
        one, other = self._alive.pop(a), self._alive.pop(b)
        merged = _joined(one, other)
        new, self._next = self._next, self._next + 1
        self._alive[new] = merged
        for c in sorted({*one.sums, *other.sums} - {a, b}):
            near = self._alive.get(c)
            if near is None:
                continue
            summed = [
                near.sums.pop(old, None) if old in near.sums else dot(part.summed, near.summed)
                for old, part in ((a, one), (b, other))
            ]
            self.connect(new, c, sum(s for s in summed if s is not None))


def _joined(one: _Cluster, other: _Cluster) -> _Cluster:
    if len(one.summed) < len(other.summed):
        one, other = other, one
    summed = dict(one.summed)
    for term, weight in other.summed.items():
        summed[term] = summed.get(term, 0.0) + weight
    dated = one.dated + other.dated
    day = None
    if dated:
        days = [c.day * c.dated for c in (one, other) if c.day is not None]
        day = sum(days) / dated
    return _Cluster(tuple(sorted(one.members + other.members)), summed, day, dated)
