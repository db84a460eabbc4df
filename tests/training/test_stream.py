"""Draws are repeatable, go through everything, and keep to the shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("numpy")
pytest.importorskip("sentencepiece")

from training.stream import draw, order, read_source

if TYPE_CHECKING:
    from pathlib import Path


def test_each_pass_has_every_pair_once() -> None:
    """Places 0 to 10 and 10 to 20 of 10 pairs are two different shuffles of all."""
    first, second = order(10, 0, 10, (1,)), order(10, 10, 10, (1,))
    assert sorted(first) == sorted(second) == list(range(10))
    assert first != second


def test_chunks_continue_each_other() -> None:
    """What is drawn in two parts is what is drawn at once."""
    assert order(7, 0, 12, (2,)) == order(7, 0, 5, (2,)) + order(7, 5, 7, (2,))


def test_a_chunk_is_about_as_large_as_asked(run: Path) -> None:
    """The number of target pieces is near the size, whatever the share is called."""
    drawn = draw([read_source(run, "toy")], {"toy": 3.0}, 0, 1500, 1)
    assert 1300 < sum(len(pair.en) + 1 for pair in drawn) < 1700
