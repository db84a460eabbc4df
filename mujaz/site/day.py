"""The pages of a day: its briefing, a page for each topic, a page for each article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.data_pages import DAY_AFTER, DAY_BEFORE
from mujaz.jsonform import write_briefing
from mujaz.render_article import article_views
from mujaz.render_check import check
from mujaz.render_context import briefing_view, page_of
from mujaz.render_environment import fill
from mujaz.render_fit import fitted
from mujaz.render_index import index_of
from mujaz.render_views import Words
from mujaz.site.addresses import absolute, article_page, day_page, source_page, topic_page
from mujaz.site.frame import frame
from mujaz.site.lines import day_words, thread_link
from mujaz.site.linked_data import article_data, briefing_data
from mujaz.site.names import addresses
from mujaz.site.views import Link
from mujaz.studyform import FILE as STUDY
from mujaz.studyform import write_study

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.records import Briefing
    from mujaz.render_index import Index
    from mujaz.render_views import ArticleView, BriefingView
    from mujaz.site.frame import Press
    from mujaz.site.views import SiteView


def day_files(press: Press, briefing: Briefing) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of everything that a day has."""
    check(briefing)
    index = index_of(briefing)
    view = briefing_view(index)
    yield f"{briefing.date}/briefing.json", write_briefing(briefing)
    if briefing.names or briefing.studies:
        yield f"{briefing.date}/{STUDY}", write_study(briefing)
    markdown: dict[str, object] = {"briefing": view, "site": None}
    yield f"{briefing.date}/briefing.md", fill(press.environment, "briefing.md", markdown)
    yield briefing_file(press, index, view)
    yield from topic_files(press, index, view)
    yield from article_files(press, index)


def only_briefing(press: Press, briefing: Briefing) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of a day that change with other days: its briefing and its topics."""
    index = index_of(briefing)
    view = briefing_view(index)
    yield briefing_file(press, index, view)
    yield from topic_files(press, index, view)


def briefing_file(press: Press, index: Index, view: BriefingView) -> tuple[str, bytes]:
    """Return path and content of a day's briefing."""
    date = index.briefing.date
    path = day_page(date)
    base, name = press.settings.base_url, press.settings.name
    data = briefing_data(view, absolute(base, path), name) if base else None
    labels = "; ".join(topic.label.en or topic.label.ar for topic in view.topics)
    site = frame(press, path, "day", description=labels, published=date, linked_data=data)
    before, after = neighbours(press, date)
    topics = {topic.anchor: f"{topic.anchor}.html" for topic in view.topics}
    site = replace(
        around(press, index, site),
        before=before,
        after=after,
        topics=topics,
    )
    return path, fitted(press.environment, index, site)


def topic_files(press: Press, index: Index, view: BriefingView) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of a day's topics."""
    date = index.briefing.date
    for topic, given in zip(view.topics, index.briefing.topics, strict=True):
        path = topic_page(date, given.id)
        lead = topic.points[0].pair.en if topic.points else ""
        site = frame(press, path, "topic", description=lead, published=date)
        site = around(press, index, site)
        page = page_of(index.briefing, (point.pair for point in topic.points))
        context: dict[str, object] = {"topic": topic, "page": page, "site": site}
        yield path, fill(press.environment, "topic.html", context)


def article_files(press: Press, index: Index) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of a day's articles."""
    for article in article_views(index):
        path = article_page(index.briefing.date, article.card.id)
        site = article_frame(press, index, article, path)
        context: dict[str, object] = {"article": article, "site": site}
        yield path, fill(press.environment, "article.html", context)


def article_frame(press: Press, index: Index, article: ArticleView, path: str) -> SiteView:
    """Return the `site` of an article's page."""
    base, name = press.settings.base_url, press.settings.name
    data = article_data(article, absolute(base, path), name) if base else None
    lead = next((row.pair.en for row in article.rows if row.kind == "body"), "")
    site = frame(
        press,
        path,
        "article",
        description=lead,
        published=index.briefing.date,
        linked_data=data,
    )
    return replace(site, sources=sources(index, site))


def around(press: Press, index: Index, site: SiteView) -> SiteView:
    """Return the `site` of a page with the ways to threads, names and outlets."""
    date = index.briefing.date
    links = {f"topic-{t.id}": thread_link(press, t.id, site.root) for t in index.briefing.topics}
    return replace(
        site,
        sources=sources(index, site),
        threads={anchor: link for anchor, link in links.items() if link},
        names=addresses(press, date, site.root),
    )


def sources(index: Index, site: SiteView) -> Mapping[str, str]:
    """Return outlet -> address of its page."""
    names = {card.source.text for card in index.cards.values() if card.source}
    return {name: site.root + source_page(name) for name in names}


def neighbours(press: Press, date: str) -> tuple[Link | None, Link | None]:
    """Return the links to the day before and the day after."""
    dates = sorted(press.state.days)
    place = dates.index(date)
    before = dates[place - 1] if place else None
    after = dates[place + 1] if place + 1 < len(dates) else None
    return linked(before, DAY_BEFORE), linked(after, DAY_AFTER)


def linked(date: str | None, called: Words) -> Link | None:
    """Return the link from a day's page to another day's."""
    if date is None:
        return None
    words = day_words(date)
    return Link(
        f"../{day_page(date)}", Words(f"{called.en}: {words.en}", f"{called.ar}: {words.ar}")
    )
