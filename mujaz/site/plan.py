"""Which pages a publish must make: those of the days that changed, and what lists them.

Everything here follows from one rule, which a test holds: days published one by one, in
any order, give the same bytes as all of them published at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.site.addresses import month_of, source_page
from mujaz.site.day import day_files, only_briefing
from mujaz.site.feeds import feed_files
from mujaz.site.lists import (
    by_source,
    home_file,
    missing_file,
    month_file,
    source_files,
    sources_file,
)
from mujaz.site.search import search_files
from mujaz.site.sitemap import robots_file, sitemap_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mujaz.records import Briefing
    from mujaz.site.frame import Press
    from mujaz.site.records import State


@dataclass(frozen=True, slots=True)
class Plan:
    """What changes: whole days, pages of days beside them, months, outlets."""

    days: frozenset[str]
    beside: frozenset[str]  # days that get a new link to the day before or after
    months: frozenset[str]
    months_beside: frozenset[str]
    sources: frozenset[str]
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
    return Plan(
        days,
        beside(fresh, sorted(new.days)) - days,
        months,
        beside(months - set(map(month_of, old.days)), sorted(set(map(month_of, new.days))))
        - months,
        sources,
        scopes(days, months, sources),
    )


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
        *(f"search/{month}/" for month in months),
        *(source_page(name) for name in sources),
        *(source_page(name, month) for name in sources for month in months),
    )


def pages(
    press: Press,
    plan: Plan,
    briefing_of: Callable[[str], Briefing],
    read: Callable[[str], bytes | None],
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every page of the plan."""
    for date in sorted(plan.days):
        yield from day_files(press, briefing_of(date))
    for date in sorted(plan.beside):
        yield only_briefing(press, briefing_of(date))
    yield home_file(press)
    for month in sorted(plan.months | plan.months_beside):
        yield month_file(press, month)
    found = by_source(press)
    yield sources_file(press, found)
    for name in sorted(plan.sources & found.keys()):
        yield from source_files(press, name, found[name], plan.months)
    yield missing_file(press)
    yield robots_file(press)
    yield ".nojekyll", b""
    yield from sitemap_files(press, plan.months)
    yield from feed_files(press)
    yield from search_files(press, plan.days, briefing_of, read)


def gone(old: State, plan: Plan, made: frozenset[str]) -> frozenset[str]:
    """Return the files of the old state that the new one does not have."""
    return frozenset(p for p in old.files if p.startswith(plan.scopes) and p not in made)
