"""Dates become ISO 8601, and what is doubtful becomes nothing."""

from __future__ import annotations

import pytest

from mujaz.reading.dates import iso

KNOWN = (
    ("2026-11-21", "2026-11-21"),
    ("2026-11-21T10:25:00Z", "2026-11-21T10:25:00+00:00"),
    ("2026-11-21 10:25", "2026-11-21T10:25:00"),
    ("Tue, 13 Mar 2018 11:51:03 +0400", "2018-03-13T11:51:03+04:00"),
    ("٢٠٢٦-١١-٢١", "2026-11-21"),
    ("21/11/2026", "2026-11-21"),
    ("2026/1/5 - 10:00", "2026-01-05"),
    (1_600_000_000, "2020-09-13T12:26:40+00:00"),
    (1_600_000_000_000, "2020-09-13T12:26:40+00:00"),  # milliseconds
    # Egypt, the Levant, the Maghreb; both names at once
    ("السبت 21 نوفمبر 2026", "2026-11-21"),
    ("19 كانون الثاني 2020", "2020-01-19"),
    ("5 تشرين الأول 2021", "2021-10-05"),
    ("24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24"),
    ("7 غشت 2023", "2023-08-07"),
    ("12 جويلية 2022", "2022-07-12"),
)


@pytest.mark.parametrize(("written", "expected"), KNOWN)
def test_reads_the_ways_outlets_write_dates(written: object, expected: str) -> None:
    """Digits of both kinds and month names of three regions."""
    assert iso(written) == expected


@pytest.mark.parametrize(
    "written",
    ["", "أمس", "03/04/2020", "31/02/2020", "32 يناير 2020", None, True, [], -5, 10**20, "2020",
     float("nan"), float("inf"), "9" * 400],
)  # fmt: skip
def test_leaves_out_what_is_no_certain_date(written: object) -> None:
    """The third of April or the fourth of March: better none."""
    assert iso(written) is None
