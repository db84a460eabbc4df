"""A page for each topic that goes on over days: what was new on each, and its timeline."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mujaz.render_environment import fill
from mujaz.render_marks import count
from mujaz.site.addresses import THREADS, month_of, root_of, thread_page, topic_page
from mujaz.site.data_words import LATEST, NOTHING_NEW, SINCE
from mujaz.site.data_words import THREADS as TITLE
from mujaz.site.frame import frame
from mujaz.site.lines import counted, dated, month_words, of_day, placed
from mujaz.site.lists import page, page_with
from mujaz.site.views import Link
from mujaz.site.views_over import MomentLine, ThreadDay, ThreadLine, ThreadsView, ThreadView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.site.details import Told
    from mujaz.site.frame import Press
    from mujaz.site.records import DayEntry, TopicEntry

# A point with its marks is some 1.5 KB, a moment 1 KB; a page stays under 150 KB with its style
RECENT = 8  # days with all that was new, on the main page
NEWEST = 2  # new points of a day on the page of a month: 31 such days
MOMENTS = 16  # days of the timeline, the latest
SHOWN = 150  # threads in the list of all; older ones are reached from the days that told them


def thread_files(
    press: Press, topic: str, dates: Sequence[str], months: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield a thread's main page and its pages of the months asked for."""
    yield thread_file(press, topic, dates[:RECENT], dates)
    for month, found in held(dates).items():
        if month in months:
            yield thread_file(press, topic, found, dates, month=month)


def held(dates: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return month -> days, newest first, where the main page cannot show all days."""
    if len(dates) <= RECENT:
        return {}
    return {month: tuple(found) for month, found in groupby(dates, key=month_of)}


def thread_file(
    press: Press, topic: str, shown: Sequence[str], dates: Sequence[str], *, month: str = ""
) -> tuple[str, bytes]:
    """Return a page of a thread; that of a month says what the month says alone."""
    path = thread_page(topic, month)
    root = root_of(path)
    dates = shown if month else dates
    latest = entry_of(press.state.days[dates[0]], topic)
    days = tuple(thread_day(press, topic, date, root, short=bool(month)) for date in shown)
    moments = () if month else timeline(press, topic, shown, root)
    pairs = [p.pair for day in days for p in day.points] + [m.told.pair for m in moments]
    base = page_with(press, latest.label.en or latest.label.ar, shown[0], pairs)
    view = ThreadView(
        base,
        latest.label,
        (counted(len(dates), "day"), of_day(SINCE, dates[-1]), of_day(LATEST, dates[0])),
        days,
        moments,
        month_words(month) if month else None,
        root + thread_page(topic),
        () if month else months_of(topic, dates, root),
    )
    lead = latest.lead.en if latest.lead else latest.label.en
    site = frame(press, path, "thread", description=lead, published=shown[0])
    context: dict[str, object] = {"thread": view, "page": base, "site": site}
    return path, fill(press.environment, "thread.html", context)


def months_of(topic: str, dates: Sequence[str], root: str) -> tuple[Link, ...]:
    """Return the links to a thread's months."""
    return tuple(Link(root + thread_page(topic, m), month_words(m)) for m in held(dates))


def entry_of(day: DayEntry, topic: str) -> TopicEntry:
    """Return a topic of a day."""
    return next(entry for entry in day.topics if entry.id == topic)


def thread_day(press: Press, topic: str, date: str, root: str, *, short: bool) -> ThreadDay:
    """Return what a day added to a thread."""
    entry = entry_of(press.state.days[date], topic)
    details = press.details(date).topics[topic]
    points = details.points
    new = range(len(points)) if entry.new is None else details.new
    shown = [points[n] for n in new][: NEWEST if short else None]
    facts = [count(entry.articles, "article")]
    if len(points) > len(new):
        facts.append(counted(len(points) - len(new), "told before"))
    return ThreadDay(
        root + topic_page(date, topic),
        dated(date),
        entry.label,
        tuple(placed(press.state.days[date], point, root) for point in shown),
        tuple(facts),
        None if new else NOTHING_NEW,
    )


def timeline(press: Press, topic: str, dates: Sequence[str], root: str) -> tuple[MomentLine, ...]:
    """Return the days that the latest briefings' sentences name, each as told last."""
    found: dict[str, tuple[str, Told]] = {}
    for date in dates:
        for day, told in press.details(date).topics[topic].timeline:
            found.setdefault(day, (date, told))
    return tuple(
        MomentLine(dated(day), placed(press.state.days[date], told, root))
        for day, (date, told) in sorted(found.items())[-MOMENTS:]
    )


def threads_file(press: Press) -> tuple[str, bytes]:
    """Return the list of threads, the one told last first."""
    path, root = THREADS, root_of(THREADS)
    going = sorted(
        press.threads.items(), key=lambda item: (item[1][0], len(item[1]), item[0]), reverse=True
    )
    lines = []
    for topic, dates in going[:SHOWN]:
        label = entry_of(press.state.days[dates[0]], topic).label
        facts = (counted(len(dates), "day"), of_day(SINCE, dates[-1]), of_day(LATEST, dates[0]))
        lines.append(ThreadLine(root + thread_page(topic), label, facts))
    base = page(press, TITLE.en, max(press.state.days))
    older = count(len(going) - SHOWN, "topic") if len(going) > SHOWN else None
    view = ThreadsView(base, tuple(lines), older)
    site = frame(press, path, "threads", description=TITLE.en)
    context: dict[str, object] = {"threads": view, "page": base, "site": site}
    return path, fill(press.environment, "threads.html", context)
