"""The lists of a site: home, archive by month, the missing page."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from mujaz.data_pages import SITE_TITLES
from mujaz.render_bidi import text_of
from mujaz.render_environment import fill
from mujaz.render_marks import all_bands
from mujaz.render_views import Page
from mujaz.site.addresses import HOME, MISSING, month_of, month_page, root_of
from mujaz.site.frame import at_root_of, frame
from mujaz.site.lines import dated, day_line, month_line, month_link, month_words, thread_link
from mujaz.site.views_lists import HomeView, MonthView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.render_views import Flag, Pair
    from mujaz.site.frame import Press
    from mujaz.site.records import DayEntry
    from mujaz.site.views_lists import DayLine

RECENT = 7  # days shown with their topics on the home page: a week
YEAR = 12  # months whose days the home page links to; three years of days would weigh 200 KB


def page(press: Press, title: str, date: str, lines: Iterable[DayLine] = ()) -> Page:
    """Return what a list's page says of the latest day on it: marks, signature."""
    last = press.state.days[date]
    flags: set[Flag] = {
        flag for line in lines for topic in line.topics if topic.lead for flag in topic.lead.flags
    }
    return Page(
        text_of(title),
        None,
        dated(last.date),
        last.signature,
        last.generated_by,
        tuple(sorted(flags, key=lambda flag: flag.anchor)),
        all_bands(),
    )


def page_with(press: Press, title: str, date: str, pairs: Iterable[Pair]) -> Page:
    """Return what a page says of a day on it, with the marks of the sentences it shows."""
    shown = page(press, title, date)
    flags = {flag for pair in pairs for flag in pair.flags}
    return replace(shown, flags=tuple(sorted(flags, key=lambda flag: flag.anchor)))


def newest_first(press: Press) -> list[DayEntry]:
    """Return the days of the site."""
    return [press.state.days[date] for date in sorted(press.state.days, reverse=True)]


def home_file(press: Press) -> tuple[str, bytes]:
    """Return the home page: the latest briefing, a week of topics, every day there is."""
    days = newest_first(press)
    recent = tuple(day_line(entry, "") for entry in days[: 1 + RECENT])
    topics = zip(recent[0].topics, days[0].topics, strict=True)
    going = tuple(replace(line, thread=thread_link(press, topic.id, "")) for line, topic in topics)
    recent = (replace(recent[0], topics=going), *recent[1:])
    by_month = groupby(days, key=lambda entry: month_of(entry.date))
    months = tuple(
        month_line(month, tuple(found)[::-1] if n < YEAR else (), "")
        for n, (month, found) in enumerate(by_month)
    )
    shown = page(press, press.settings.name, days[0].date, recent[:1])
    view = HomeView(shown, recent[0], recent[1:], months)
    labels = "; ".join(topic.label.en or topic.label.ar for topic in recent[0].topics)
    site = frame(press, HOME, "home", description=labels, published=days[0].date)
    context: dict[str, object] = {"home": view, "page": shown, "site": site}
    return HOME, fill(press.environment, "home.html", context)


def month_file(press: Press, month: str) -> tuple[str, bytes]:
    """Return a month's archive: its days with their topics."""
    path = month_page(month)
    root = root_of(path)
    days = [entry for entry in newest_first(press) if month_of(entry.date) == month]
    months = sorted({month_of(date) for date in press.state.days})
    place = months.index(month)
    words = month_words(month)
    shown = page(press, words.en, days[0].date)
    view = MonthView(
        shown,
        words,
        tuple(day_line(entry, root) for entry in days),
        month_link(months[place - 1] if place else None, root),
        month_link(months[place + 1] if place + 1 < len(months) else None, root),
    )
    context: dict[str, object] = {
        "month": view,
        "page": shown,
        "site": frame(press, path, "archive", description=words.en),
    }
    return path, fill(press.environment, "month.html", context)


def missing_file(press: Press) -> tuple[str, bytes]:
    """Return the page for addresses that lead nowhere; hosts show it at any depth."""
    site = at_root_of(frame(press, MISSING, "missing"), press.settings.base_url)
    shown = page(press, SITE_TITLES["missing"].en, max(press.state.days))
    context: dict[str, object] = {"page": shown, "site": site}
    return MISSING, fill(press.environment, "missing.html", context)
