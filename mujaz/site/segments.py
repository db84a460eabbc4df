"""How the search index is cut by time, so that a new day leaves most of it alone.

A segment is a month of the latest quarter, all that its year had before, or a year that is
over: a search through one year asks for a word in four places at most, through three in six.
What is older than the quarter is put together anew when one begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.site.addresses import month_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.site.records import State

# Days whose articles one file describes: 35 KB at 20 articles a day. A page of results is
# of five weeks at most where single days took twenty requests.
WEEK = 7
LAST = 4  # quarter of a year


def segments(state: State) -> Mapping[str, tuple[str, ...]]:
    """Return segment -> its days: `2026-11`, `2026-q3` for what was before, `2025-q4`."""
    found: dict[str, list[str]] = {}
    latest = max(state.days, default="")
    for date in sorted(state.days):
        found.setdefault(segment_of(date, latest), []).append(date)
    return {segment: tuple(dates) for segment, dates in found.items()}


def segment_of(date: str, latest: str) -> str:
    """Return the segment of a day: its month, or the last quarter of those put together."""
    if date[:4] != latest[:4]:
        return f"{date[:4]}-q{LAST}"
    if quarter_of(date) != quarter_of(latest):
        return f"{date[:4]}-q{quarter_of(latest) - 1}"
    return month_of(date)


def changed_segments(old: State, new: State, days: frozenset[str]) -> frozenset[str]:
    """Return the segments, old and new, that are made anew or go."""
    before, after = segments(old), segments(new)
    return frozenset(
        segment
        for segment in before.keys() | after.keys()
        if before.get(segment) != after.get(segment) or days & set(after.get(segment, ()))
    )


def quarter_of(date: str) -> int:
    """Return 4 of `2026-11-21`."""
    return (int(date[5:7]) + 2) // 3


def week_of(date: str) -> str:
    """Return `2026-11.2` of the third seven days of a month."""
    return f"{month_of(date)}.{(int(date[8:]) - 1) // WEEK}"
