"""Numbers are replaced on both sides alike, or not at all."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from training.digits import numbers, renumber  # noqa: E402
from training.stream import Drawn  # noqa: E402

DIGITS = list(range(10, 20))  # pieces 10 to 19 are the digits 0 to 9


def make_drawn(ar: list[int], en: list[int]) -> Drawn:
    """Return a pair of pieces without links."""
    return Drawn(np.array(ar, np.int32), np.array(en, np.int32), np.zeros((0, 2), np.int16))


def test_numbers_change_alike_and_nothing_else_does() -> None:
    """Each number has one replacement of its length, wherever it stands."""
    pair = make_drawn([5, 12, 10, 11, 9, 6, 13], [13, 7, 12, 10, 11, 9])
    changed = renumber(pair, DIGITS, np.random.default_rng(1))
    ar, en = (numbers(ids, frozenset(DIGITS)) for ids in (changed.ar, changed.en))
    assert [len(number) for _, number in ar] == [3, 1]
    assert sorted(number for _, number in ar) == sorted(number for _, number in en)
    assert changed.ar[[0, 4, 5]].tolist() == [5, 9, 6]
    assert changed.en[[1, 5]].tolist() == [7, 9]
    assert not np.array_equal(changed.ar, pair.ar)


def test_a_pair_whose_sides_differ_stays() -> None:
    """A number written out on one side is left alone."""
    pair = make_drawn([5, 12, 10], [7, 12, 11])
    assert renumber(pair, DIGITS, np.random.default_rng(1)) is pair
