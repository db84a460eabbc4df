"""A page for each person, place and organisation that is named again; lists of all of them."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from mujaz.render_bidi import one_line
from mujaz.render_environment import fill
from mujaz.site.addresses import (
    FOLDERS,
    NAMES,
    day_page,
    letter_page,
    month_of,
    name_page,
    root_of,
    slug,
    topic_page,
)
from mujaz.site.data_words import KINDS, LISTS
from mujaz.site.details import place
from mujaz.site.frame import frame
from mujaz.site.lines import counted, dated, month_words, placed
from mujaz.site.lists import page, page_with
from mujaz.site.standing import key_of, standing_of
from mujaz.site.views import (
    LetterView,
    Link,
    NameDay,
    NameLine,
    NamePageView,
    NameSection,
    NamesView,
    NameTopic,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.site.details import Mention
    from mujaz.site.frame import Press
    from mujaz.site.standing import Standing

# A sentence with its marks and links is some 1.5 KB, a line of a list 200 bytes; pages stay
# under 150 KB with their style.
LATEST = 12  # articles on a name's main page; the months hold the days of the others
MOST = 60  # names of a kind in the list of all: three columns of twenty
PART = 500  # names on a page of a letter
Way = tuple[str, str]  # what a page of a letter is called, and its address
OTHER = "other"  # names that begin with no letter from a to z
Parts = dict[tuple[str, int], "list[Standing]"]


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


def names_file(press: Press) -> tuple[str, bytes]:
    """Return the list of all kinds of names: the most named of each, and their letters."""
    path, root = NAMES, root_of(NAMES)
    sections = []
    for kind, folder in FOLDERS.items():
        names = [name for name in press.names.values() if name.kind == kind]
        if names:
            shown = tuple(name_line(name, root) for name in names[:MOST])
            ways = letters(parts_of(press, folder), folder, root) if len(names) > MOST else ()
            sections.append(NameSection(folder, LISTS[folder], shown, ways))
    base = page(press, "People and places", max(press.state.days))
    view = NamesView(base, tuple(sections))
    site = frame(press, path, "names", description="People, places and organisations")
    context: dict[str, object] = {"names": view, "page": base, "site": site}
    return path, fill(press.environment, "names.html", context)


def name_line(name: Standing, root: str) -> NameLine:
    """Return a name in a list."""
    return NameLine(
        root + name_page(name.key), one_line(name.en), one_line(name.ar), str(name.articles)
    )


def parts_of(press: Press, folder: str) -> Parts:
    """Return letter and part -> names of a kind, in their order."""
    own = [(*order(name), name) for name in press.names.values() if FOLDERS[name.kind] == folder]
    own.sort(key=lambda found: (found[0] == OTHER, *found[:3]))
    found: Parts = {}
    for letter, names in groupby(own, key=lambda found: found[0]):
        for number, (*_, name) in enumerate(names):
            found.setdefault((letter, number // PART + 1), []).append(name)
    return found


def order(name: Standing) -> tuple[str, str, str]:
    """Return what a name is listed under and ordered by; the article before it does not count."""
    bare = slug(name.en).removeprefix("al-")
    return (bare[0] if bare[:1].isalpha() else OTHER), bare, name.key


def letters(parts: Iterable[tuple[str, int]], folder: str, root: str) -> tuple[Way, ...]:
    """Return each letter and part of a kind with its address."""
    return tuple(
        (called(letter, part), root + letter_page(folder, letter, part)) for letter, part in parts
    )


def called(letter: str, part: int) -> str:
    """Return what a page of a letter is called in the list of letters."""
    shown = "…" if letter == OTHER else letter.upper()
    return f"{shown} {part}" if part > 1 else shown


def letter_files(press: Press) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the letters of every kind that the list of all cannot show whole."""
    for folder in FOLDERS.values():
        parts = parts_of(press, folder)
        if sum(map(len, parts.values())) <= MOST:
            continue
        for letter, part in parts:
            yield letter_file(press, folder, (letter, part), parts)


def letter_file(
    press: Press, folder: str, here: tuple[str, int], parts: Parts
) -> tuple[str, bytes]:
    """Return the page of the names that begin with a letter."""
    path = letter_page(folder, *here)
    root = root_of(path)
    base = page(press, LISTS[folder].en, max(press.state.days))
    view = LetterView(
        base,
        LISTS[folder],
        called(*here),
        tuple(name_line(name, root) for name in parts[here]),
        letters(parts, folder, root),
    )
    site = frame(press, path, "names", description=f"{LISTS[folder].en}: {called(*here)}")
    context: dict[str, object] = {"letter": view, "page": base, "site": site}
    return path, fill(press.environment, "letter.html", context)


def addresses(press: Press, date: str, root: str) -> dict[tuple[str, str], str]:
    """Return kind and English of the names that a day links to -> address of the page."""
    links = press.linked[date]
    return {
        (entry.kind, one_line(entry.en)): root + name_page(key_of(entry))
        for entry in press.state.days[date].names
        if key_of(entry) in links
    }
