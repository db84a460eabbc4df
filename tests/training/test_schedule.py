"""The learning rate warms up, stays, and decays to nothing when the time is used."""

from __future__ import annotations

import pytest

from training.schedule import Budget

CASES = (
    (0, 0, 0.0),  # the first step of all
    (0, 50, 0.5),  # half of the warmup
    (1800, 1000, 1.0),  # before the decay
    (3060, 1000, 0.5),  # half of the decay, which takes the last 0.3 of the hour
    (3600, 1000, 0.0),  # the end
    (7200, 1000, 0.0),  # past it
)


@pytest.mark.parametrize(("seconds", "pieces", "factor"), CASES)
def test_factor(seconds: int, pieces: int, factor: float) -> None:
    """An hour's budget with a decay of 0.3 and a warmup of 100 pieces."""
    assert Budget(1.0, 0.3).factor(seconds, pieces, 100) == pytest.approx(factor)
