"""Dates as outlets write them, to ISO 8601; None for what cannot be told for certain.

Read: ISO 8601, RFC 2822 (feeds), seconds since 1970, day-month-year in figures where no
month-day-year fits, and day, Arabic month name, year in all three naming traditions.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from mujaz.reading.cleaning import one_line
from mujaz.reading.data import DIGITS, MONTHS

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)")
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})\s+(?:من\s+)?(?:[\w ]+?\s*[/(]\s*)?"
    rf"({'|'.join(sorted(map(re.escape, MONTHS), key=len, reverse=True))})"
    r"(?!\w)[^\d]{0,30}((?:19|20)\d\d)(?!\d)"
)
_EPOCH = (0, 4_102_444_800)  # 1970 to 2100, in seconds


def iso(value: object) -> str | None:
    """Return the date, with its time where one is given, as ISO 8601."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_epoch(value)
    if not isinstance(value, str):
        return None
    text = one_line(value).translate(DIGITS)
    return _from_iso(text) or _from_mail(text) or _from_figures(text) or _from_name(text)


def _from_epoch(value: float) -> str | None:
    low, high = _EPOCH
    seconds = value / 1000 if value > high else value  # JavaScript counts milliseconds
    if not low < seconds < high:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _from_iso(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if "T" not in text and ":" not in text:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def _from_mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_figures(text: str) -> str | None:
    if found := _YEAR_FIRST.search(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := _NUMERIC.search(text):
        day, month, year = map(int, found.groups())
        # 03/04/2020 is two dates: better none than a wrong one
        return _day(year, month, day) if day > 12 or day == month else None  # noqa: PLR2004
    return None


def _from_name(text: str) -> str | None:
    found = _NAMED.search(text)
    return _day(int(found[3]), MONTHS[found[2]], int(found[1])) if found else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
