"""Days in both calendars and both languages.

Gregorian months carry the Levantine and the Egyptian name, as agencies that write
for all Arab countries do. Hijri days are Umm al-Qura; outside its table there is none.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import accumulate

from mujaz.data_hijri import FIRST_DAY, FIRST_YEAR, YEARS
from mujaz.data_pages import HIJRI_MONTHS, HIJRI_YEAR, MONTHS, WEEKDAYS
from mujaz.render_views import Day, Words


def day_of(iso: str, *, weekday: bool = True) -> Day | None:
    """Return the day that an ISO 8601 date or date-time names, or None."""
    try:
        date = dt.date.fromisoformat(iso[:10])
        dt.datetime.fromisoformat(iso)
    except ValueError:
        return None
    return Day(date.isoformat(), gregorian(date, weekday=weekday), hijri_words(date))


def gregorian(date: dt.date, *, weekday: bool) -> Words:
    """Return `Saturday, 21 November 2026` and its Arabic."""
    month, name = MONTHS[date.month - 1], WEEKDAYS[date.weekday()]
    en, ar = f"{date.day} {month.en} {date.year}", f"{date.day} {month.ar} {date.year}"
    return Words(f"{name.en}, {en}", f"{name.ar} {ar}") if weekday else Words(en, ar)


def hijri_words(date: dt.date) -> Words | None:
    """Return `11 Jumada al-Akhirah 1448 AH` and its Arabic, or None outside the table."""
    found = hijri(date)
    if found is None:
        return None
    year, month, day = found
    name = HIJRI_MONTHS[month - 1]
    return Words(
        f"{day} {name.en} {year} {HIJRI_YEAR.en}", f"{day} {name.ar} {year} {HIJRI_YEAR.ar}"
    )


def hijri(date: dt.date) -> tuple[int, int, int] | None:
    """Return year, month and day by Umm al-Qura, or None outside the table."""
    days = (date - dt.date.fromisoformat(FIRST_DAY)).days
    lengths = month_lengths()
    if not 0 <= days < sum(lengths):
        return None
    ends = accumulate(lengths)
    month, end = next((m, end) for m, end in enumerate(ends) if days < end)
    return FIRST_YEAR + month // 12, month % 12 + 1, days - (end - lengths[month]) + 1


@cache
def month_lengths() -> tuple[int, ...]:
    """Return the length of every month of the table in order."""
    return tuple(
        29 + (int(year, 16) >> (11 - month) & 1) for year in YEARS.split() for month in range(12)
    )
