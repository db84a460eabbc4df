"""The line of a topic's days: in order, apart, on the line, whatever the days."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.render_index import index_of
from mujaz.render_timeline import APART, END, MOMENTS_SHOWN, START, apart, ticks, timeline_view
from summarize.records import Citation
from summarize.timeline import Moment
from tests.templates.briefings import DAM
from tests.templates.studies import PORT_STUDY, STUDIED

INDEX = index_of(STUDIED)
PORT = STUDIED.topics[1]


def moment(date: str) -> Moment:
    """Return a day with some sentence."""
    return Moment(date, "نص", "text", (Citation(DAM.id, 6),))


@given(st.lists(st.integers(0, 4000), min_size=2, max_size=MOMENTS_SHOWN, unique=True))
def test_numbers_stand_apart_and_on_the_line_in_the_order_of_their_days(days: list[int]) -> None:
    """Twelve days of one week beside one of ten years ago included."""
    found = ticks(sorted(days))
    labels = [float(tick.label.rstrip("%")) for tick in found]
    places = [float(tick.at.rstrip("%")) for tick in found]

    assert places == sorted(places)
    assert all(b - a >= APART - 0.02 for a, b in pairwise(labels))  # two decimals are written
    assert all(START - 0.1 <= at <= END + 0.1 for at in (*labels, *places))
    assert (places[0], places[-1]) == (START, END)


def test_days_that_are_far_apart_keep_their_numbers_over_them() -> None:
    """Nothing is moved that need not be."""
    assert apart([4.0, 50.0, 96.0]) == [4.0, 50.0, 96.0]


def test_one_day_makes_a_list_but_no_line() -> None:
    """A line of one place says nothing."""
    view = timeline_view([moment("2019-03-14")], PORT, INDEX, 12)

    assert view is not None
    assert (view.ticks, view.today, len(view.moments)) == ((), None, 1)


def test_the_day_of_the_briefing_is_marked_where_the_line_passes_it() -> None:
    """Before it lies what happened, after it what was announced."""
    view = timeline_view(PORT_STUDY.timeline, PORT, INDEX, 12)
    past = timeline_view(PORT_STUDY.timeline[:3], PORT, INDEX, 12)

    assert view is not None
    assert view.today == view.ticks[4].at  # 21 November
    assert past is not None
    assert past.today is None


def test_a_day_that_a_point_tells_leads_to_the_point() -> None:
    """Its sentence stands on the page already."""
    view = timeline_view(PORT_STUDY.timeline, PORT, INDEX, 12)

    assert view is not None
    said = [moment.point.href if moment.point else None for moment in view.moments]
    assert said == ["#p-t2-port-1", None, None, None, "#p-t2-port-1", "#p-t2-port-4"]


def test_of_too_many_days_the_latest_are_shown_and_the_others_counted() -> None:
    """Nothing is dropped without a word."""
    view = timeline_view([moment(f"2026-10-{n:02}") for n in range(1, 31)], PORT, INDEX, 40)

    assert view is not None
    assert (len(view.moments), view.first, view.last) == (12, "2026-10-19", "2026-10-30")
    assert view.more is not None
    assert view.more.en == "and 18 earlier days"


@pytest.mark.parametrize("dates", [[], ["soon"], ["2026-13-01", ""]])
def test_days_that_are_none_make_no_timeline(dates: list[str]) -> None:
    """A study may come from elsewhere."""
    assert timeline_view([moment(date) for date in dates], PORT, INDEX, 12) is None
