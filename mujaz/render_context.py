"""Turns a briefing into what the templates arrange: text, counts in words, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mujaz.data_pages import (
    NO_ARTICLES,
    NO_TOPICS,
    PLACE_POINT,
    PLACE_SENTENCE,
    PLACE_TITLE,
)
from mujaz.render_bidi import clean, one_line, shorten, text_of
from mujaz.render_dates import day_of
from mujaz.render_marks import all_bands, band_of, count, flag_of
from mujaz.render_views import (
    ArticleView,
    Backlink,
    BriefingView,
    Card,
    CitationMark,
    Day,
    Left,
    Note,
    Page,
    Pair,
    PointView,
    Row,
    TopicView,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.records import Briefing, Report, Sentence
    from mujaz.render_views import Flag
    from summarize.records import Citation, Point, Topic

TITLE_LIMIT = 300  # characters in lists; the longest real headlines seen have under 200
TRANSLATED = ("title", "body")


@dataclass(frozen=True, slots=True)
class Index:
    """A briefing with its cross references worked out once."""

    briefing: Briefing
    cards: Mapping[str, Card]
    notes: Mapping[tuple[str, int], Note]
    cited: Mapping[tuple[str, int], tuple[Backlink, ...]]
    titles: frozenset[tuple[str, int]]


def index_of(briefing: Briefing) -> Index:
    """Return the briefing with cards, footnotes and backlinks of its articles."""
    cards = {a.id: card_of(n, a) for n, a in enumerate(briefing.articles, 1)}
    titles = frozenset(
        (a.id, s.index) for a in briefing.articles for s in a.sentences if s.kind == "title"
    )
    notes: dict[tuple[str, int], Note] = {}
    cited: dict[tuple[str, int], tuple[Backlink, ...]] = {}
    for topic in briefing.topics:
        for number, point in enumerate(topic.points, 1):
            back = backlink(topic, number)
            for key in keys(point.citations):
                note = Note(
                    len(notes) + 1, href(key), cards[key[0]], place(key[1], title=key in titles)
                )
                notes.setdefault(key, note)
                cited[key] = (*cited.get(key, ()), back)
    return Index(briefing, cards, notes, cited, titles)


def keys(citations: Iterable[Citation]) -> tuple[tuple[str, int], ...]:
    """Return article and sentence of each citation, every one once."""
    return tuple(dict.fromkeys((citation.article, citation.sentence) for citation in citations))


def href(key: tuple[str, int]) -> str:
    """Return the address of a sentence as the briefing's page links to it."""
    return f"articles/{key[0]}.html#s{key[1]}"


def place(index: int, *, title: bool) -> Words:
    """Return what a sentence is called."""
    return PLACE_TITLE if title else filled(PLACE_SENTENCE, index)


def filled(words: Words, n: int) -> Words:
    """Return the words with a number filled in."""
    return Words(words.en.format(n=n), words.ar.format(n=n))


def words_of(en: str, ar: str) -> Words:
    """Return a title or label in both languages, fit for a list."""
    return Words(shorten(en, TITLE_LIMIT), shorten(ar, TITLE_LIMIT))


def anchor(topic: Topic, number: int) -> str:
    """Return the identifier of a point."""
    return f"p-{topic.id}-{number}"


def backlink(topic: Topic, number: int) -> Backlink:
    """Return the link from a sentence to a point that cites it."""
    return Backlink(
        f"../index.html#{anchor(topic, number)}",
        words_of(topic.label.en, topic.label.ar),
        filled(PLACE_POINT, number),
    )


def card_of(number: int, report: Report) -> Card:
    """Return an article as lists show it."""
    url = safe_url(report.url)
    day = day_of(report.published, weekday=False) if report.published else None
    flagged = sum(is_flagged(sentence) for sentence in report.sentences)
    return Card(
        number,
        report.id,
        f"article-{report.id}",
        f"articles/{report.id}.html",
        words_of(report.title.en, report.title.ar),
        text_of(shorten(report.source, TITLE_LIMIT)) if report.source else None,
        day,
        shorten(report.published, TITLE_LIMIT) if report.published and not day else None,
        one_line(report.path),
        url,
        urlsplit(url).hostname if url else None,
        count(len(report.sentences), "sentence"),
        count(flagged, "flagged") if flagged else None,
    )


def is_flagged(sentence: Sentence) -> bool:
    """Return whether a check doubts a sentence that was translated."""
    return bool(sentence.flags) and sentence.kind in TRANSLATED


def safe_url(url: str | None) -> str | None:
    """Return an address that may become a link: http or https, with a host, nothing odd in it."""
    if not url or not url.isprintable() or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # "http://[" and the like
        return None
    return url if usable else None


def pair_of(part: Sentence | Point) -> Pair:
    """Return a sentence or point in both languages with its marks."""
    flags = tuple(flag_of(name) for name in part.flags)
    band = band_of(part.score, flagged=bool(flags))
    return Pair(clean(part.en), clean(part.ar), band, flags, band.name == "good")


def legend(pairs: Iterable[Pair]) -> tuple[Flag, ...]:
    """Return every flag that is shown, once, by its name."""
    return tuple(sorted({flag for pair in pairs for flag in pair.flags}, key=lambda f: f.anchor))


def page_of(briefing: Briefing, pairs: Iterable[Pair]) -> Page:
    """Return what every page shows, with the legend of the pairs on it."""
    return Page(
        text_of(shorten(briefing.title, TITLE_LIMIT)),
        briefing_day(briefing.date),
        one_line(briefing.signature),
        one_line(briefing.generated_by),
        legend(pairs),
        all_bands(),
    )


def briefing_day(date: str) -> Day:
    """Return the day of a briefing; a date that cannot be read is shown as it stands."""
    shown = shorten(date, TITLE_LIMIT)
    return day_of(date) or Day(shown, Words(shown, shown), None)


def briefing_view(index: Index) -> BriefingView:
    """Return the context of the briefing's page."""
    briefing = index.briefing
    topics = tuple(topic_view(n, topic, index) for n, topic in enumerate(briefing.topics, 1))
    return BriefingView(
        page_of(briefing, (point.pair for topic in topics for point in topic.points)),
        topics,
        tuple(index.cards.values()),
        tuple(Left(one_line(left.path), one_line(left.reason)) for left in briefing.rejected),
        tuple(index.notes.values()),
        (
            count(len(topics), "topic"),
            count(sum(len(topic.points) for topic in topics), "point"),
            count(len(briefing.articles), "article"),
        ),
        coverage(briefing),
        empty(briefing),
    )


def coverage(briefing: Briefing) -> tuple[Words, ...]:
    """Return what was read, translated, doubted and left out, as counts."""
    sentences = [sentence for article in briefing.articles for sentence in article.sentences]
    return (
        count(len(briefing.articles), "article read"),
        count(sum(s.kind in TRANSLATED for s in sentences), "sentence translated"),
        count(sum(map(is_flagged, sentences)), "flagged"),
        count(len(briefing.rejected), "left out"),
    )


def empty(briefing: Briefing) -> Words | None:
    """Return why a briefing has no topic, or None where it has one."""
    if briefing.topics:
        return None
    return NO_TOPICS if briefing.articles else NO_ARTICLES


def topic_view(number: int, topic: Topic, index: Index) -> TopicView:
    """Return a topic with its points and articles."""
    return TopicView(
        f"topic-{topic.id}",
        number,
        words_of(topic.label.en, topic.label.ar),
        count(len(topic.articles), "article"),
        tuple(point_view(n, point, topic, index) for n, point in enumerate(topic.points, 1)),
        tuple(index.cards[name] for name in topic.articles),
    )


def point_view(number: int, point: Point, topic: Topic, index: Index) -> PointView:
    """Return a point with links to what it cites."""
    marks = tuple(citation_mark(index.notes[key]) for key in keys(point.citations))
    return PointView(anchor(topic, number), number, pair_of(point), marks)


def citation_mark(note: Note) -> CitationMark:
    """Return the link to a footnoted sentence."""
    card = note.card
    return CitationMark(
        card.number, note.href, card.source, note.place, card.title, note.number
    )


def article_views(index: Index) -> Iterable[ArticleView]:
    """Yield the context of every article's page, in the order of the briefing."""
    cards = [None, *index.cards.values(), None]
    for before, report, after in zip(cards, index.briefing.articles, cards[2:], strict=False):
        rows = tuple(row_views(report, index))
        yield ArticleView(
            page_of(index.briefing, (row.pair for row in rows if row.kind in TRANSLATED)),
            index.cards[report.id],
            rows,
            any(row.heading for row in rows),
            before,
            after,
        )


def row_views(report: Report, index: Index) -> Iterable[Row]:
    """Yield the sentences of an article's page."""
    titled = False
    for sentence in report.sentences:
        heading = sentence.kind == "title" and not titled
        titled = titled or heading
        yield Row(
            f"s{sentence.index}",
            sentence.index,
            sentence.kind,
            heading,
            pair_of(sentence),
            index.cited.get((report.id, sentence.index), ()),
        )
