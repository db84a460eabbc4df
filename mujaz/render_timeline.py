"""A topic's days as places on a line: finished numbers, so that the template only draws.

Days stand where they fall in time; their numbers, which would lie on each other where days
are close, are moved apart by as little as keeps them readable on a narrow phone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mujaz.data_studies import POINT
from mujaz.render_cards import words_of
from mujaz.render_dates import day_of
from mujaz.render_index import anchor, citation_mark, filled, keys
from mujaz.render_marks import count
from mujaz.render_study_views import MomentView, Said, Tick, TimelineView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.render_index import Index
    from mujaz.render_views import Day
    from summarize.records import Citation, Topic
    from summarize.timeline import Moment

MOMENTS_SHOWN = 12  # numbers of two digits that a line of 240 px takes, 20 px each
START, END = 4.0, 96.0  # percent: half a number stands out on both sides
APART = (END - START) / (MOMENTS_SHOWN - 1)


def timeline_view(
    moments: Sequence[Moment], topic: Topic, index: Index, most: int
) -> TimelineView | None:
    """Return the latest days of a topic, so many at most, None where there is none."""
    dated = [(moment, day) for moment in moments if (day := day_of(moment.date, weekday=False))]
    shown = dated[-min(most, MOMENTS_SHOWN) :]
    left = len(dated) - len(shown)
    if not shown:
        return None
    days = [dt.date.fromisoformat(day.iso).toordinal() for _, day in shown]
    said = points_of(topic)
    return TimelineView(
        tuple(moment_view(n, moment, day, index, said) for n, (moment, day) in enumerate(shown, 1)),
        ticks(days),
        shown[0][1].iso,
        shown[-1][1].iso,
        today(index.briefing.date, days),
        count(left, "earlier day") if left else None,
    )


def moment_view(
    number: int, moment: Moment, day: Day, index: Index, said: Mapping[Citation, Said]
) -> MomentView:
    """Return a day with its sentence, shortened where it would fill a page."""
    cited = tuple(citation_mark(index, key) for key in keys(moment.citations))
    told = words_of(moment.en, moment.ar)
    return MomentView(number, day, told, cited, said.get(moment.citations[0]))


def points_of(topic: Topic) -> dict[Citation, Said]:
    """Return sentence -> the point of the topic that it is."""
    return {
        point.citations[0]: Said(f"#{anchor(topic, n)}", filled(POINT, n))
        for n, point in reversed(list(enumerate(topic.points, 1)))
    }


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
