"""Days that a sentence names: a day with its month, and its year where it is given.

Arabic outlets write one month in two names (`كانون الثاني/يناير`) and leave the year out
where it is the current one; then the year is the one that brings the day into the eight
months before publication or the four after it, and unknown in an undated story.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MONTH_WORDS = 2  # words of the longest month name
YEARS = range(1900, 2101)  # numbers that are taken for a year
PAST = 240  # days before publication up to which a day without a year is past, not to come


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a sentence names."""

    month: int
    day: int
    year: int | None  # None: the sentence does not say


def named_days(text: str) -> tuple[Day, ...]:
    """Return the days that a sentence names, in reading order."""
    found = tokens(text)
    return tuple(dict.fromkeys(_days(found)))


def resolve(day: Day, published: date | None) -> date | None:
    """Return the date of a day in a story of `published`; None: its year is not known."""
    if day.year is not None:
        return _date(day.year, day)
    if published is None:
        return None
    first = published - timedelta(days=PAST)
    near = (_date(published.year + offset, day) for offset in (-1, 0, 1))
    return next((found for found in near if found is not None and found >= first), None)


def _date(year: int, day: Day) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _days(found: Sequence[str]) -> Iterator[Day]:
    for n, token in enumerate(found):
        if not (token.isdigit() and 1 <= int(token) <= 31):  # noqa: PLR2004 - days of a month
            continue
        month, end = _month(found, n + 1)
        if month is None:
            continue
        again, later = _month(found, end)  # the other name of the same month
        end = later if again == month else end
        if end < len(found) and found[end] in words("year.txt"):
            end += 1
        year = found[end] if end < len(found) else ""
        yield Day(month, int(token), int(year) if year.isdigit() and int(year) in YEARS else None)


def _month(found: Sequence[str], start: int) -> tuple[int | None, int]:
    """Return the month named at `start` and where its name ends."""
    for size in range(MONTH_WORDS, 0, -1):
        name = "_".join(found[start : start + size])
        if len(found[start : start + size]) == size and name in _months():
            return _months()[name], start + size
    return None, start


@cache
def _months() -> dict[str, int]:
    text = (files("summarize.data") / "months.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: int(number) for number, names in rows for name in names.split()}
