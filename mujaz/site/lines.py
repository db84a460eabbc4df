"""Days, topics, articles and outlets as the lists of a site show them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mujaz.data_pages import MONTHS
from mujaz.render_bidi import clean, text_of
from mujaz.render_context import briefing_day
from mujaz.render_marks import arabic_category, band_of, count, flag_of
from mujaz.render_views import Pair, Words
from mujaz.site.addresses import article_page, day_page, month_page, thread_page, topic_page
from mujaz.site.data_words import COUNTS, SINCE_SHORT
from mujaz.site.views import Link
from mujaz.site.views_lists import ArticleLine, DayLine, MonthLine, TopicLine
from mujaz.site.views_over import PlacedPair
from translate.records import doubts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.render_views import Day
    from mujaz.site.details import Told
    from mujaz.site.frame import Press
    from mujaz.site.records import ArticleEntry, DayEntry, Lead, TopicEntry


@cache
def dated(date: str) -> Day:
    """Return a day as lists show it; a year's lists show the same days over and over."""
    return briefing_day(date)


def day_words(date: str) -> Words:
    """Return a day as both languages write it."""
    return dated(date).gregorian


def month_words(month: str) -> Words:
    """Return `November 2026` and its Arabic."""
    name = MONTHS[int(month[5:]) - 1]
    return Words(f"{name.en} {month[:4]}", f"{name.ar} {month[:4]}")


def day_line(entry: DayEntry, root: str) -> DayLine:
    """Return a day with its topics; `root` leads from the list to the site's root."""
    return DayLine(
        root + day_page(entry.date),
        str(int(entry.date[8:])),
        dated(entry.date),
        text_of(entry.title),
        tuple(topic_line(entry.date, topic, root) for topic in entry.topics),
        (count(len(entry.articles), "article"), count(len(entry.topics), "topic")),
    )


def topic_line(date: str, topic: TopicEntry, root: str) -> TopicLine:
    """Return a topic with its first point."""
    return TopicLine(
        root + topic_page(date, topic.id),
        topic.label,
        count(topic.articles, "article"),
        pair_of(topic.lead) if topic.lead else None,
    )


def thread_link(press: Press, topic: str, root: str) -> Link | None:
    """Return the link to a topic's thread; None where one day alone told it."""
    dates = press.threads.get(topic)
    return Link(root + thread_page(topic), of_day(SINCE_SHORT, dates[-1])) if dates else None


def of_day(words: Words, date: str) -> Words:
    """Return a phrase with its day filled in."""
    day = day_words(date)
    return Words(words.en.format(day=day.en), words.ar.format(day=day.ar))


def counted(n: int, what: str) -> Words:
    """Return a count of the site's own words as both languages say it."""
    english, arabic = COUNTS[what]
    return Words(english[n != 1].format(n=n), arabic[arabic_category(n)].format(n=n))


def placed(day: DayEntry, told: Told, root: str, more: Words | None = None) -> PlacedPair:
    """Return a sentence of a day with its place."""
    title = next(article.title for article in day.articles if article.id == told.article)
    href = f"{root}{article_page(day.date, told.article)}#s{told.sentence}"
    return PlacedPair(pair_of(told), href, title, more)


def pair_of(lead: Lead | Told) -> Pair:
    """Return a sentence in both languages with its marks."""
    flags = tuple(flag_of(name) for name in lead.flags)
    band = band_of(lead.score, flagged=bool(doubts(lead.flags)))
    return Pair(clean(lead.en), clean(lead.ar), band, flags, band.name == "good" and not flags)


def month_line(month: str, entries: Iterable[DayEntry], root: str) -> MonthLine:
    """Return a month with its days."""
    days = tuple(day_line(entry, root) for entry in entries)
    return MonthLine(root + month_page(month), month_words(month), days)


def month_link(month: str | None, root: str) -> Link | None:
    """Return the link to a month's archive."""
    return Link(root + month_page(month), month_words(month)) if month else None


def article_line(date: str, article: ArticleEntry, root: str) -> ArticleLine:
    """Return an article of an outlet's list."""
    flagged = count(article.flagged, "flagged") if article.flagged else None
    path = root + article_page(date, article.id)
    return ArticleLine(path, article.title, dated(date), flagged)
