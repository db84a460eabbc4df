"""Pairs are packed completely, once, and within the length of a row."""

from __future__ import annotations

import random

import pytest

from training.packing import pack


@pytest.mark.parametrize("seed", range(5))
def test_every_pair_is_in_one_row_that_it_fits(seed: int) -> None:
    """No pair is lost or doubled and no row is too long on either side."""
    rng = random.Random(seed)
    sizes = [(rng.randint(2, 40), rng.randint(2, 40)) for _ in range(500)]
    rows = pack(sizes, 40)
    assert sorted(i for row in rows for i in row) == list(range(500))
    assert all(sum(sizes[i][side] for i in row) <= 40 for row in rows for side in (0, 1))


def test_rows_are_nearly_full() -> None:
    """Sentences of the usual lengths waste less than a tenth."""
    rng = random.Random(1)
    sizes = [(n, n) for n in (rng.randint(2, 90) for _ in range(2000))]
    rows = pack(sizes, 128)
    assert sum(n for n, _ in sizes) / (128 * len(rows)) > 0.9
