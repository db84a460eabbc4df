"""Disjoint sets of positions that are joined step by step."""

from __future__ import annotations

from collections import defaultdict


class Disjoint:
    """Positions 0 to size - 1, each at first in a set of its own."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, i: int) -> int:
        """Return the smallest position of the set that holds `i`."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Make one set of the two that hold `i` and `j`."""
        low, high = sorted((self.find(i), self.find(j)))
        self._parent[high] = low

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Return the sets, each sorted, in the order of their smallest positions."""
        members: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self._parent)):
            members[self.find(i)].append(i)
        return tuple(tuple(group) for group in members.values())
