"""Tests of finding similar pairs."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from summarize import neighbours as module
from summarize.neighbours import neighbours
from summarize.vectors import dot, unit

if TYPE_CHECKING:
    from summarize.vectors import Vector

THRESHOLD = 0.3


def scattered(size: int) -> list[Vector]:
    """Return vectors of a few of a hundred terms."""
    rng = random.Random(5)
    names = [f"t{n}" for n in range(100)]
    return [unit({name: rng.random() for name in rng.sample(names, 12)}) for _ in range(size)]


def all_pairs(vectors: list[Vector]) -> dict[tuple[int, int], float]:
    """Return the pairs by looking at every one."""
    return {
        (i, j): cosine
        for i in range(len(vectors))
        for j in range(i + 1, len(vectors))
        if (cosine := dot(vectors[i], vectors[j])) >= THRESHOLD
    }


@pytest.mark.parametrize("few", [0, 60], ids=["as matrices", "one by one"])
def test_few_stories_are_compared_exactly(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """Every pair of at least the threshold is found with its cosine."""
    monkeypatch.setattr(module, "FEW", few)
    vectors = scattered(60)
    found = {(i, j): cosine for i, j, cosine in neighbours(vectors, THRESHOLD)}
    assert found == pytest.approx(all_pairs(vectors), abs=1e-6)


def test_the_first_look_at_many_stories_misses_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heavy terms find nearly all pairs, and what is found is exact."""
    monkeypatch.setattr(module, "FEW", 10)
    monkeypatch.setattr(module, "EXACT", 10)
    monkeypatch.setattr(module, "HEAVY", 8)
    monkeypatch.setattr(module, "BLOCK", 16)
    vectors = scattered(60)
    found = {(i, j): cosine for i, j, cosine in neighbours(vectors, THRESHOLD)}
    wanted = all_pairs(vectors)
    assert found.items() <= wanted.items()
    assert len(found) >= 0.9 * len(wanted)
