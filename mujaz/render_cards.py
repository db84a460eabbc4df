"""Articles as lists show them: shortened titles, safe addresses, counts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mujaz.render_bidi import one_line, shorten, text_of
from mujaz.render_dates import day_of
from mujaz.render_marks import count, trust_view
from mujaz.render_views import Card, Words
from mujaz.trust import is_flagged, of_article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Report
    from mujaz.render_views import Day

TITLE_LIMIT = 300  # characters in lists; the longest real headlines seen have under 200


def card_of(number: int, report: Report) -> Card:
    """Return an article as lists show it."""
    url = safe_url(report.url)
    day = day_of(report.published, weekday=False) if report.published else None
    flagged = sum(is_flagged(sentence) for sentence in report.sentences)
    return Card(
        number,
        report.id,
        f"article-{report.id}",
        f"articles/{report.id}.html",
        words_of(report.title.en, report.title.ar),
        text_of(shorten(report.source, TITLE_LIMIT)) if report.source else None,
        day,
        shorten(report.published, TITLE_LIMIT) if report.published and not day else None,
        one_line(report.path),
        url,
        urlsplit(url).hostname if url else None,
        count(len(report.sentences), "sentence"),
        count(flagged, "flagged") if flagged else None,
        trust_view(of_article(report)),
    )


def dated(reports: Iterable[Report]) -> list[Day]:
    """Return the days that the articles are of, the earliest first."""
    days = (day_of(report.published, weekday=False) for report in reports if report.published)
    return sorted(filter(None, days), key=lambda day: day.iso)


def words_of(en: str, ar: str) -> Words:
    """Return a title or label in both languages, fit for a list."""
    return Words(shorten(en, TITLE_LIMIT), shorten(ar, TITLE_LIMIT))


def safe_url(url: str | None) -> str | None:
    """Return an address that may become a link: http or https, with a host, nothing odd in it."""
    if not url or not url.isprintable() or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # "http://[" and the like
        return None
    return url if usable else None
