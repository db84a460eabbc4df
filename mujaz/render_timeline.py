"""A topic's days as places on a line: finished numbers, so that the template only draws.

Days stand where they fall in time; their numbers, which would lie on each other where days
are close, are moved apart by as little as keeps them readable on a narrow phone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mujaz.render_cards import words_of
from mujaz.render_dates import day_of
from mujaz.render_index import citation_mark, keys
from mujaz.render_study_views import MomentView, Tick, TimelineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.render_index import Index
    from mujaz.render_views import Day
    from summarize.timeline import Moment

MOMENTS_SHOWN = 12  # numbers of two digits that a line of 240 px takes, 20 px each
START, END = 4.0, 96.0  # percent: half a number stands out on both sides
APART = (END - START) / (MOMENTS_SHOWN - 1)


def timeline_view(moments: Sequence[Moment], index: Index) -> TimelineView | None:
    """Return the latest days of a topic that make a line, None where there is none."""
    dated = [(moment, day) for moment in moments if (day := day_of(moment.date, weekday=False))]
    shown = dated[-MOMENTS_SHOWN:]
    if not shown:
        return None
    days = [dt.date.fromisoformat(day.iso).toordinal() for _, day in shown]
    return TimelineView(
        tuple(moment_view(n, moment, day, index) for n, (moment, day) in enumerate(shown, 1)),
        ticks(days),
        shown[0][1].iso,
        shown[-1][1].iso,
        today(index.briefing.date, days),
    )


def moment_view(number: int, moment: Moment, day: Day, index: Index) -> MomentView:
    """Return a day with its sentence, shortened where it would fill a page."""
    cited = tuple(citation_mark(index, key) for key in keys(moment.citations))
    return MomentView(number, day, words_of(moment.en, moment.ar), cited)


def ticks(days: Sequence[int]) -> tuple[Tick, ...]:
    """Return where the days stand and their numbers; one day makes no line."""
    if days[0] == days[-1]:
        return ()
    places = [place(day, days) for day in days]
    return tuple(
        Tick(n, percent(at), percent(label))
        for n, (at, label) in enumerate(zip(places, apart(places), strict=True), 1)
    )


def place(day: int, days: Sequence[int]) -> float:
    """Return where a day stands between the first and the last."""
    return START + (END - START) * (day - days[0]) / (days[-1] - days[0])


def apart(places: Sequence[float]) -> list[float]:
    """Return the places moved so that each is `APART` from the next, all of them on the line."""
    moved: list[float] = []
    for at in places:
        moved.append(max(at, moved[-1] + APART) if moved else at)
    limit = END
    for n in reversed(range(len(moved))):
        moved[n] = min(moved[n], limit)
        limit = moved[n] - APART
    return moved


def today(iso: str, days: Sequence[int]) -> str | None:
    """Return where the briefing's day stands, None where it is not on the line."""
    day = day_of(iso)
    if day is None or days[0] == days[-1]:
        return None
    number = dt.date.fromisoformat(day.iso).toordinal()
    return percent(place(number, days)) if days[0] < number < days[-1] else None


def percent(number: float) -> str:
    """Return a share of the line as SVG writes it."""
    return f"{number:.2f}".rstrip("0").rstrip(".") + "%"
