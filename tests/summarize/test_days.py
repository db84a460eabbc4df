"""Tests of dates and nearness in time."""

from __future__ import annotations

import pytest

from summarize.days import day_of, nearness


@pytest.mark.parametrize("text", [None, "", "yesterday", "2026-13-40", "٢٠٢٦"])
def test_what_is_no_date_is_unknown(text: str | None) -> None:
    """A date that cannot be read is not guessed."""
    assert day_of(text) is None


def test_a_date_time_counts_as_its_day() -> None:
    """Hours do not matter between outlets."""
    assert day_of("2026-11-21T23:59:00+03:00") == day_of("2026-11-21")


def test_nearness_falls_to_a_floor() -> None:
    """Half of the decay is done at the half-life; an unknown date takes nothing away."""
    assert nearness(0, 0, decay=0.6, half_life=10) == 1
    assert nearness(0, 10, decay=0.6, half_life=10) == pytest.approx(0.7)
    assert nearness(0, 1e6, decay=0.6, half_life=10) == pytest.approx(0.4)
    assert nearness(None, 5, decay=0.6, half_life=10) == 1
