"""Which pages a publish must make: those of the days that changed, and what lists them.

Everything here follows from one rule, which a test holds: days published one by one, in
any order, give the same bytes as all of them published at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mujaz.site import names as names_module
from mujaz.site import threads as threads_module
from mujaz.site.addresses import FOLDERS, month_of, name_page, source_page, thread_page
from mujaz.site.segments import changed_segments
from mujaz.site.standing import going_on, key_of, linked, standings, threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mujaz.site.records import DayEntry, State


@dataclass(frozen=True, slots=True)
class Plan:
    """What changes: whole days, pages of days beside them, months, outlets, threads, names."""

    days: frozenset[str]
    beside: frozenset[str]  # days that get another link: to the day before, a thread, a name
    months: frozenset[str]
    months_beside: frozenset[str]
    sources: frozenset[str]
    threads: Mapping[str, frozenset[str]]  # those that change -> their months to be made
    names: Mapping[str, frozenset[str]]
    segments: frozenset[str]  # of the search index
    scopes: tuple[str, ...]  # beginnings of the paths of all that is made anew


def plan(old: State, new: State) -> Plan:
    """Return what must be made to turn one state of a site into another."""
    days = frozenset(new.days)
    if old.look == new.look:
        days = frozenset(d for d, entry in new.days.items() if old.days.get(d) != entry)
    fresh = days - old.days.keys()
    months = frozenset(map(month_of, days))
    sources = frozenset(
        article.source
        for state in (old, new)
        for date in days & state.days.keys()
        for article in state.days[date].articles
        if article.source
    )
    topics = touched(old, new, days, lambda day: (topic.id for topic in day.topics))
    named = touched(old, new, days, lambda day: map(key_of, day.names))
    threads_held = held_by(threads, threads_module.held, old, new)
    names_held = held_by(standings, names_module.held, old, new)
    segments = changed_segments(old, new, days)
    return Plan(
        days,
        (beside(fresh, sorted(new.days)) | relinked(old, new)) - days,
        months,
        beside(months - set(map(month_of, old.days)), sorted(set(map(month_of, new.days))))
        - months,
        sources,
        {key: months | made for key, (_, made) in chosen(topics, threads_held).items()},
        {key: months | made for key, (_, made) in chosen(named, names_held).items()},
        segments,
        (
            *scopes(days, months, sources),
            # All days: also what another program cut by other rules
            *(("search/",) if days == new.days.keys() else ()),
            *(f"search/{segment}/" for segment in segments),
            "style.",
            *starts(thread_page, chosen(topics, threads_held), months),
            *starts(name_page, chosen(named, names_held), months),
            *(f"{folder}/letter." for folder in FOLDERS.values()),
        ),
    )


Held = tuple[frozenset[str], frozenset[str]]


def held_by(
    found: Callable[[State], Mapping[str, Any]],
    held: Callable[[Any], Iterable[str]],
    old: State,
    new: State,
) -> Mapping[str, Held]:
    """Return key -> months that had a page of it and have none now, months that are to get one."""
    had = {key: frozenset(held(one)) for key, one in found(old).items()}
    has = {key: frozenset(held(one)) for key, one in found(new).items()}
    none: frozenset[str] = frozenset()
    return {
        key: (had.get(key, none) - has.get(key, none), has.get(key, none) - had.get(key, none))
        for key in had.keys() | has.keys()
    }


def chosen(keys: frozenset[str], held: Mapping[str, Held]) -> Mapping[str, Held]:
    """Return those of the keys that have or had a page, in order."""
    return {key: held[key] for key in sorted(keys) if key in held}


def touched(
    old: State,
    new: State,
    days: frozenset[str],
    told: Callable[[DayEntry], Iterable[str]],
) -> frozenset[str]:
    """Return what the days that change told before or tell now."""
    return frozenset(
        key
        for state in (old, new)
        for date in days & state.days.keys()
        for key in told(state.days[date])
    )


def relinked(old: State, new: State) -> frozenset[str]:
    """Return the days whose links to threads or names are others now."""
    told = going_on(old), going_on(new)
    named = linked(old), linked(new)
    return frozenset(
        date
        for date in old.days.keys() & new.days.keys()
        if told[0][date] != told[1][date] or named[0][date] != named[1][date]
    )


def starts(
    page: Callable[[str, str], str], held: Mapping[str, Held], months: frozenset[str]
) -> Iterator[str]:
    """Yield the paths of the pages of threads or names that are made anew or go."""
    for key, (gone, _) in held.items():
        yield page(key, "")
        yield from (page(key, month) for month in sorted(months | gone))


def beside(fresh: frozenset[str], everything: list[str]) -> frozenset[str]:
    """Return what stands before and after each fresh item in an ordered list."""
    places = [place for place, item in enumerate(everything) if item in fresh]
    near = {place + step for place in places for step in (-1, 1)}
    return frozenset(everything[place] for place in near if 0 <= place < len(everything))


def scopes(
    days: frozenset[str], months: frozenset[str], sources: frozenset[str]
) -> tuple[str, ...]:
    """Return how the paths begin under which nothing old may stay."""
    return (
        *(f"{date}/" for date in days),
        *(source_page(name) for name in sources),
        *(source_page(name, month) for name in sources for month in months),
    )
