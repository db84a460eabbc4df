"""Days in both calendars."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from mujaz.data_hijri import FIRST_DAY, YEARS
from mujaz.render_dates import day_of, hijri, month_lengths

KNOWN = (
    # Umm al-Qura days announced or published as such
    ("1937-03-14", (1356, 1, 1)),  # first day of the table
    ("1999-12-09", (1420, 9, 1)),  # Ramadan 1420
    ("2000-04-06", (1421, 1, 1)),
    ("2020-07-31", (1441, 12, 10)),  # feast of sacrifice
    ("2024-03-11", (1445, 9, 1)),  # Ramadan 1445
    ("2024-07-07", (1446, 1, 1)),
    ("2026-11-21", (1448, 6, 11)),
    ("2077-11-16", (1500, 12, 30)),  # last day of the table
)


@pytest.mark.parametrize(("iso", "day"), KNOWN)
def test_known_days_have_their_hijri_date(iso: str, day: tuple[int, int, int]) -> None:
    """Days that everybody can look up come out right."""
    assert hijri(dt.date.fromisoformat(iso)) == day


@pytest.mark.parametrize("iso", ["1937-03-13", "2077-11-17", "0001-01-01", "9999-12-31"])
def test_outside_the_table_there_is_no_hijri_date(iso: str) -> None:
    """No date is better than one that may be a day off."""
    assert hijri(dt.date.fromisoformat(iso)) is None


def test_hijri_days_follow_each_other_without_a_gap() -> None:
    """Each day is the next of its month or the first of the next month."""
    first = dt.date.fromisoformat(FIRST_DAY)
    days = [hijri(first + dt.timedelta(n)) for n in range(1500)]

    for today, tomorrow in itertools.pairwise(days):
        assert today
        assert tomorrow
        assert tomorrow == (*today[:2], today[2] + 1) or (tomorrow[2] == 1 and today[2] in {29, 30})


def test_every_hijri_year_has_354_or_355_days() -> None:
    """A damaged digit in the table would show here."""
    lengths = month_lengths()

    years = {sum(lengths[n : n + 12]) for n in range(0, len(lengths), 12)}

    assert years <= {354, 355}
    assert len(lengths) == 12 * len(YEARS.split()) == 12 * 145


def test_a_day_is_written_as_readers_of_either_language_write_it() -> None:
    """Both Arabic names of the month stand, for readers east and west."""
    day = day_of("2026-11-21")

    assert day
    assert day.hijri
    assert day.gregorian.en == "Saturday, 21 November 2026"
    assert day.gregorian.ar == "السبت 21 تشرين الثاني/نوفمبر 2026"
    assert day.hijri.en == "11 Jumada al-Akhira 1448 AH"
    assert day.hijri.ar == "11 جمادى الآخرة 1448 هـ"


FORMS = (
    ("2026-11-20T18:40:00+03:00", "2026-11-20"),  # the day where it was published
    ("2026-11-20T18:40:00Z", "2026-11-20"),
    ("2026-11-20", "2026-11-20"),
    ("20 Nov 2026", None),
    ("2026-13-01", None),
    ("2026-11-20 nonsense", None),
    ("", None),
    ("أمس", None),
)


@pytest.mark.parametrize(("published", "iso"), FORMS)
def test_what_is_no_iso_date_is_no_day(published: str, iso: str | None) -> None:
    """The page then shows what the article says instead."""
    day = day_of(published)

    assert (day and day.iso) == iso
