"""How the search index is cut by time."""

from __future__ import annotations

import pytest

from mujaz.site.records import DayEntry, State
from mujaz.site.segments import changed_segments, segments, week_of


def state(*dates: str) -> State:
    """Return what a site of these days knows."""
    return State(days={date: DayEntry(date, date, "", "", "", (), ()) for date in dates})


SITES = (
    # days, segments: the months of the latest quarter stand alone, what was before together
    (("2026-11-21",), {"2026-11"}),
    (("2026-09-30", "2026-10-01", "2026-12-31"), {"2026-q3", "2026-10", "2026-12"}),
    (("2026-01-01", "2026-05-01", "2026-08-01", "2026-11-01"), {"2026-q3", "2026-11"}),
    (("2025-12-31", "2026-01-01"), {"2025-q4", "2026-01"}),
    (("2024-02-01", "2025-02-01", "2025-12-31", "2026-04-01"), {"2024-q4", "2025-q4", "2026-04"}),
    (("2025-12-31", "2026-03-01", "2026-04-01"), {"2025-q4", "2026-q1", "2026-04"}),
)


@pytest.mark.parametrize(("dates", "expected"), SITES)
def test_months_stand_alone_and_what_was_before_together(
    dates: tuple[str, ...], expected: set[str]
) -> None:
    """Every day is in one segment."""
    found = segments(state(*dates))

    assert set(found) == expected
    assert sorted(day for days in found.values() for day in days) == list(dates)


def test_three_years_are_few_segments() -> None:
    """Each is a request for every word of a search."""
    months = [f"{year}-{month:02}-01" for year in (2024, 2025, 2026) for month in range(1, 13)]
    assert max(len(segments(state(*months[:n]))) for n in range(1, 13)) == 4
    assert max(len(segments(state(*months[:n]))) for n in range(1, 37)) == 6


def test_a_new_quarter_puts_the_last_ones_together() -> None:
    """Their old segments go; years that are over are left alone."""
    old = state("2025-03-01", "2026-05-01", "2026-07-01", "2026-08-01")
    new = state(*old.days, "2026-10-01")

    changed = changed_segments(old, new, frozenset({"2026-10-01"}))

    assert changed == {"2026-q2", "2026-07", "2026-08", "2026-q3", "2026-10"}
    assert changed_segments(new, new, frozenset()) == frozenset()


WEEKS = (("2026-11-01", "2026-11.0"), ("2026-11-07", "2026-11.0"), ("2026-11-08", "2026-11.1"))


@pytest.mark.parametrize(("date", "expected"), WEEKS)
def test_weeks_are_counted_from_the_first_of_a_month(date: str, expected: str) -> None:
    """As the script of the search counts them."""
    assert week_of(date) == expected
