"""The pages of the outlets: a list of all, each with its latest articles and its months."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mujaz.data_pages import SITE_TITLES
from mujaz.render_bidi import text_of
from mujaz.render_environment import fill
from mujaz.render_marks import count
from mujaz.site.addresses import SOURCES, month_of, root_of, source_page
from mujaz.site.frame import frame
from mujaz.site.lines import article_line, dated, month_words
from mujaz.site.lists import newest_first, page
from mujaz.site.views import Link
from mujaz.site.views_lists import SourceLine, SourcesView, SourceView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.site.frame import Press
    from mujaz.site.records import ArticleEntry

LATEST = 50  # articles on an outlet's main page; the months hold the others

Dated = tuple[str, "ArticleEntry"]


def by_source(press: Press) -> Mapping[str, tuple[Dated, ...]]:
    """Return outlet -> day and entry of each of its articles, newest first."""
    found: dict[str, list[Dated]] = {}
    for entry in newest_first(press):
        for article in entry.articles:
            if article.source:
                found.setdefault(article.source, []).append((entry.date, article))
    return {name: tuple(found[name]) for name in sorted(found)}


def sources_file(press: Press, found: Mapping[str, tuple[Dated, ...]]) -> tuple[str, bytes]:
    """Return the list of all outlets, the one most read first."""
    root = root_of(SOURCES)
    total = sum(len(entry.articles) for entry in press.state.days.values())
    unknown = total - sum(map(len, found.values()))
    names = sorted(found, key=lambda name: (-len(found[name]), name))
    lines = tuple(
        SourceLine(
            root + source_page(name),
            text_of(name),
            count(len(found[name]), "article"),
            dated(found[name][0][0]),
        )
        for name in names
    )
    shown = page(press, SITE_TITLES["sources"].en, max(press.state.days))
    view = SourcesView(shown, lines, count(unknown, "article") if unknown else None)
    site = frame(press, SOURCES, "sources", description=SITE_TITLES["sources"].en)
    context: dict[str, object] = {"sources": view, "page": shown, "site": site}
    return SOURCES, fill(press.environment, "sources.html", context)


def source_files(
    press: Press, name: str, articles: tuple[Dated, ...], months: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield an outlet's main page and its pages of the months that are asked for."""
    held = {month: tuple(dated) for month, dated in groupby(articles, key=lambda a: month_of(a[0]))}
    root = root_of(source_page(name))
    links = tuple(Link(root + source_page(name, month), month_words(month)) for month in held)
    yield source_file(press, name, articles, links=links)
    for month in sorted(months & held.keys()):
        yield source_file(press, name, held[month], month=month)


def source_file(
    press: Press,
    name: str,
    articles: tuple[Dated, ...],
    *,
    month: str = "",
    links: tuple[Link, ...] = (),
) -> tuple[str, bytes]:
    """Return an outlet's main page with its latest articles, or its page of one month."""
    path = source_page(name, month)
    root = root_of(path)
    shown = page(press, name, articles[0][0])
    view = SourceView(
        shown,
        text_of(name),
        count(len(articles), "article"),
        month_words(month) if month else None,
        root + source_page(name),
        tuple(article_line(date, a, root) for date, a in articles[: None if month else LATEST]),
        links,
    )
    context: dict[str, object] = {
        "source": view,
        "page": shown,
        "site": frame(press, path, "source", description=name),
    }
    return path, fill(press.environment, "source.html", context)
