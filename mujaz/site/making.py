"""The pages that a plan asks for, and the files that nothing asks for any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.site.addresses import EDITIONS, edition_page
from mujaz.site.day import day_files, only_briefing
from mujaz.site.details import details_bytes, kept_path
from mujaz.site.feeds import feed_files
from mujaz.site.frame import sheet_of
from mujaz.site.lists import home_file, missing_file, month_file
from mujaz.site.name_lists import letter_files, names_file
from mujaz.site.names import name_files
from mujaz.site.outlets import by_source, source_files, sources_file
from mujaz.site.search import search_files
from mujaz.site.sitemap import robots_file, sitemap_files
from mujaz.site.threads import thread_files, threads_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mujaz.records import Briefing
    from mujaz.site.frame import Press
    from mujaz.site.plan import Plan
    from mujaz.site.records import State


def pages(
    press: Press,
    plan: Plan,
    briefing_of: Callable[[str], Briefing],
    read: Callable[[str], bytes | None],
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every page of the plan."""
    for date in sorted(plan.days):
        yield from day_files(press, briefing_of(date))
    for date in sorted(plan.days):
        yield kept_path(date), details_bytes(press.details(date))
    for date in sorted(plan.beside):
        yield from only_briefing(press, briefing_of(date))
    yield home_file(press)
    for month in sorted(plan.months | plan.months_beside):
        yield month_file(press, month)
    found = by_source(press)
    yield sources_file(press, found)
    for name in sorted(plan.sources & found.keys()):
        yield from source_files(press, name, found[name], plan.months)
    yield from over_days(press, plan)
    yield sheet_of(press.environment), str(press.environment.globals["style"]).encode()
    yield missing_file(press)
    yield robots_file(press)
    yield ".nojekyll", b""
    yield from sitemap_files(press, plan.months)
    yield from feed_files(press)
    yield from search_files(press, plan.days, plan.segments, briefing_of, read)


def over_days(press: Press, plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of threads and names, and their lists."""
    for topic, months in plan.threads.items():
        if topic in press.threads:
            yield from thread_files(press, topic, press.threads[topic], months)
    for key, months in plan.names.items():
        if key in press.names:
            yield from name_files(press, press.names[key], months)
    yield threads_file(press)
    yield names_file(press)
    yield from letter_files(press)


def gone(old: State, new: State, plan: Plan, made: frozenset[str]) -> frozenset[str]:
    """Return the files of the old state that the new one does not have."""
    scopes = plan.scopes if new.settings.editions else ("", *plan.scopes)
    starts = (*plan.scopes, *(edition_page(e, start) for e in EDITIONS for start in scopes))
    return frozenset(p for p in old.files if p.startswith(starts) and p not in made)
