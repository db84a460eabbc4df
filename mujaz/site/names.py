"""A page for each person, place and organisation that is named again."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from mujaz.render_bidi import one_line
from mujaz.render_environment import fill
from mujaz.site.addresses import day_page, month_of, name_page, root_of, topic_page
from mujaz.site.data_words import KINDS
from mujaz.site.details import place
from mujaz.site.frame import frame
from mujaz.site.lines import counted, dated, month_words, placed
from mujaz.site.lists import page_with
from mujaz.site.standing import key_of, standing_of
from mujaz.site.views import Link
from mujaz.site.views_over import NameDay, NamePageView, NameTopic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.site.details import Mention
    from mujaz.site.frame import Press
    from mujaz.site.standing import Standing

# A sentence with its marks and links is some 1.5 KB; pages stay under 150 KB with their style.
LATEST = 12  # articles on a name's main page; the months hold the days of the others


def name_files(press: Press, name: Standing, months: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Yield a name's main page and its pages of the months asked for."""
    yield name_file(press, name, latest(press, name), full=True)
    for month, dates in held(name).items():
        if month in months:
            own = standing_of(press.state, name.key, dates)
            yield name_file(press, own, whole(press, own, dates), month=month)


def held(name: Standing) -> dict[str, tuple[str, ...]]:
    """Return month -> days, newest first, where the main page cannot show all articles."""
    if name.articles <= LATEST:
        return {}
    return {month: tuple(found) for month, found in groupby(name.days, key=month_of)}


def latest(press: Press, name: Standing) -> list[tuple[str, list[Mention]]]:
    """Return the latest mentions of a name, day by day."""
    every = ((date, mention) for date in name.days for mention in mentions(press, name, date))
    shown = islice(every, LATEST)
    return [(d, [m for _, m in found]) for d, found in groupby(shown, key=lambda one: one[0])]


def whole(press: Press, name: Standing, dates: Iterable[str]) -> list[tuple[str, list[Mention]]]:
    """Return the mentions of a name on some days."""
    return [(date, list(mentions(press, name, date))) for date in dates]


def mentions(press: Press, name: Standing, date: str) -> Sequence[Mention]:
    """Return the articles of a day that name somebody."""
    return press.details(date).names.get(name.key, ())


def name_file(
    press: Press,
    name: Standing,
    found: list[tuple[str, list[Mention]]],
    *,
    month: str = "",
    full: bool = False,
) -> tuple[str, bytes]:
    """Return a name's page: its days with their topics, and the sentences where it is full."""
    path = name_page(name.key, month)
    root = root_of(path)
    days = tuple(name_day(press, date, ms, root, full=full) for date, ms in found)
    pairs = [told.pair for day in days for told in day.told]
    base = page_with(press, name.en, found[0][0], pairs)
    view = NamePageView(
        base,
        one_line(name.en),
        one_line(name.ar),
        KINDS[name.kind],
        tuple(map(one_line, name.others)),
        (counted(name.articles, "named in"), counted(len(name.days), "day named")),
        days,
        month_words(month) if month else None,
        root + name_page(name.key),
        () if month else months_of(name, root),
    )
    site = frame(press, path, "name", description=f"{name.en}, {name.ar}")
    context: dict[str, object] = {"name": view, "page": base, "site": site}
    return path, fill(press.environment, "name.html", context)


def months_of(name: Standing, root: str) -> tuple[Link, ...]:
    """Return the links to a name's months."""
    return tuple(Link(root + name_page(name.key, m), month_words(m)) for m in held(name))


def name_day(press: Press, date: str, found: list[Mention], root: str, *, full: bool) -> NameDay:
    """Return a day that names somebody."""
    day, details = press.state.days[date], press.details(date)
    labels = {topic.id: topic.label for topic in day.topics}
    topics = dict.fromkeys(mention.topic for mention in found if mention.topic in labels)
    told = []
    for mention in found if full else ():
        sentence = details.sentences[place(mention.article, mention.sentence)]
        more = counted(mention.times, "times here") if mention.times > 1 else None
        told.append(placed(day, sentence, root, more))
    return NameDay(
        root + day_page(date),
        dated(date),
        tuple(NameTopic(root + topic_page(date, topic), labels[topic]) for topic in topics),
        tuple(told),
    )


def addresses(press: Press, date: str, root: str) -> dict[tuple[str, str], str]:
    """Return kind and English of the names that a day links to -> address of the page."""
    links = press.linked[date]
    return {
        (entry.kind, one_line(entry.en)): root + name_page(key_of(entry))
        for entry in press.state.days[date].names
        if key_of(entry) in links
    }
