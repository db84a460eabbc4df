"""The threads that a new day's groups are compared with, by an index of their terms."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarize.cluster import likeness
from summarize.days import day_of, nearness
from summarize.vectors import total

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.settings import SummarySettings
    from summarize.vectors import Vector


class KnownThreads:
    """Threads as sums of their stories' vectors, found by the terms that they share."""

    def __init__(
        self,
        stories: Mapping[str, Sequence[tuple[str, Vector]]],
        *,
        day: str,
        settings: SummarySettings,
    ) -> None:
        """Take each thread's stories as days and vectors; those of `day` on are left out."""
        self._size: dict[str, int] = {}
        self._near: dict[str, float] = {}
        self._index: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for thread in sorted(stories):
            earlier = [(at, vector) for at, vector in stories[thread] if at < day]
            if not earlier:
                continue
            self._size[thread] = len(earlier)
            self._near[thread] = nearness(
                day_of(max(at for at, _ in earlier)),
                day_of(day),
                decay=settings.decay,
                half_life=settings.half_life,
            )
            for term, weight in total(vector for _, vector in earlier).items():
                self._index[term].append((thread, weight))

    def likenesses(self, vectors: Sequence[Vector]) -> dict[str, float]:
        """Return how like each thread a group of these vectors is, where they share a term."""
        shared: dict[str, float] = defaultdict(float)
        for term, weight in total(vectors).items():
            for thread, other in self._index.get(term, ()):
                shared[thread] += weight * other
        return {
            thread: likeness(summed, len(vectors) * self._size[thread]) * self._near[thread]
            for thread, summed in shared.items()
        }
