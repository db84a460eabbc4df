"""Tests of the days that a sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.dates import Day, named_days, resolve

CASES = [
    ("عقد المؤتمر في 19 كانون الثاني/يناير 2020 في برلين", [Day(1, 19, 2020)]),  # two names
    ("وصل الوفد يوم ٣ حزيران/ يونيو", [Day(6, 3, None)]),
    ("في 14 نوفمبر عام 1979", [Day(11, 14, 1979)]),
    ("بين 5 أكتوبر و8 تشرين الأول 2018", [Day(10, 5, None), Day(10, 8, 2018)]),
    ("on 4 March 2018", [Day(3, 4, 2018)]),
    ("في 45 مارس", []),  # no such day
    ("شارك 19 وزيرا", []),
    ("في يناير الماضي", []),  # a month is no day
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_day_with_its_month_is_found(text: str, expected: list[Day]) -> None:
    """Months go by Egyptian, Levantine, Maghrebi and English names."""
    assert list(named_days(text)) == expected


RESOLVED = [
    (Day(12, 30, None), date(2018, 1, 10), date(2017, 12, 30)),  # last year's end
    (Day(1, 5, None), date(2018, 12, 28), date(2019, 1, 5)),  # next year's beginning
    (Day(10, 5, None), date(2018, 10, 16), date(2018, 10, 5)),
    (Day(10, 5, 2011), date(2018, 10, 16), date(2011, 10, 5)),
    (Day(10, 5, None), None, None),  # an undated story
    (Day(2, 30, 2018), None, None),  # no such day
    (Day(2, 29, None), date(2018, 3, 1), None),  # no such day near by
]


@pytest.mark.parametrize(("day", "published", "expected"), RESOLVED)
def test_a_missing_year_is_the_one_near_publication(
    day: Day, published: date | None, expected: date | None
) -> None:
    """News tells of days past and of days soon to come."""
    assert resolve(day, published) == expected
