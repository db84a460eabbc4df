"""The context of the briefing's page: text, counts in words, addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.data_pages import FLAGS, HEADING, NO_ARTICLES, NO_TOPICS
from mujaz.render_bidi import clean, one_line, shorten, text_of
from mujaz.render_cards import TITLE_LIMIT, TRANSLATED, is_flagged, words_of
from mujaz.render_dates import day_of
from mujaz.render_index import anchor, keys
from mujaz.render_marks import all_bands, band_of, count, flag_of
from mujaz.render_views import (
    BriefingView,
    CitationMark,
    Day,
    Left,
    NameView,
    Page,
    Pair,
    PointView,
    TopicView,
    Words,
)
from mujaz.titles import briefing_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Briefing, Name, Sentence
    from mujaz.render_index import Index
    from mujaz.render_views import Flag, Note
    from summarize.records import Point, Topic

CHECKED = 10_000  # characters of a pair; news has no sentence of a tenth of that
NAMED = ("person", "place", "org")
NAMES_SHOWN = 24  # in three columns of eight; a day's other names are met once or twice
NAME_LIMIT = 40  # characters of a title that stands for an outlet's name in a citation


def briefing_view(index: Index) -> BriefingView:
    """Return the context of the briefing's page."""
    briefing = index.briefing
    topics = tuple(topic_view(n, topic, index) for n, topic in enumerate(briefing.topics, 1))
    grouped = {name for topic in briefing.topics for name in topic.articles}
    return BriefingView(
        page_of(briefing, (point.pair for topic in topics for point in topic.points)),
        topics,
        tuple(index.cards.values()),
        tuple(card for name, card in index.cards.items() if name not in grouped),
        tuple(Left(one_line(left.path), one_line(left.reason)) for left in briefing.rejected),
        tuple(index.notes.values()),
        (
            count(len(topics), "topic"),
            count(sum(len(topic.points) for topic in topics), "point"),
            count(len(briefing.articles), "article"),
        ),
        coverage(briefing),
        empty(briefing),
        tuple(map(name_view, chosen_names(briefing))),
    )


def chosen_names(briefing: Briefing) -> list[Name]:
    """Return the people, places and organisations that are named again, the most frequent first.

    Those of one English form are one here, under the shortest Arabic: the one without prefixes.
    """
    merged: dict[str, Name] = {}
    for name in briefing.names:
        if name.kind in NAMED and name.en:
            other = merged.get(name.en, name)
            uses = name.uses if other is name else (*other.uses, *name.uses)
            merged[name.en] = replace(other, ar=min(other.ar, name.ar, key=len), uses=uses)
    again = [name for name in merged.values() if times(name) > 1]
    return sorted(again, key=lambda name: (-times(name), name.en))[:NAMES_SHOWN]


def times(name: Name) -> int:
    """Return in how many places a name stands."""
    return sum(len(use.places) for use in name.uses)


def name_view(name: Name) -> NameView:
    """Return a name with the place where it stands first and its other forms."""
    places = sorted(
        (place for use in name.uses for place in use.places),
        key=lambda place: (place.article, place.sentence),
    )
    others = dict.fromkeys(use.en for use in name.uses if use.en and use.en != name.en)
    return NameView(
        one_line(name.en),
        one_line(name.ar),
        f"articles/{places[0].article}.html#s{places[0].sentence}",
        len(places),
        tuple(map(one_line, others)),
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
    title = Words(shorten(card.title.en, NAME_LIMIT), shorten(card.title.ar, NAME_LIMIT))
    return CitationMark(
        card.number, note.href, card.source, note.place, title, note.number, card.url
    )


def page_of(briefing: Briefing, pairs: Iterable[Pair]) -> Page:
    """Return what every page shows, with the legend of the pairs on it."""
    day = briefing_day(briefing.date)
    return Page(
        text_of(shorten(briefing.title, TITLE_LIMIT)),
        HEADING.format(day=day.gregorian.ar) if is_own_title(briefing) else None,
        day,
        one_line(briefing.signature),
        one_line(briefing.generated_by),
        legend(pairs),
        all_bands(),
    )


def is_own_title(briefing: Briefing) -> bool:
    """Return whether the title is the one that is made from the date."""
    day = day_of(briefing.date)
    if day is None or day.iso != briefing.date:
        return False
    return briefing.title == briefing_title(briefing.date)


def briefing_day(date: str) -> Day:
    """Return the day of a briefing; a date that cannot be read is shown as it stands."""
    shown = shorten(date, TITLE_LIMIT)
    return day_of(date) or Day(shown, Words(shown, shown), None)


def legend(pairs: Iterable[Pair]) -> tuple[Flag, ...]:
    """Return every flag that is shown, once, by its name."""
    found = {replace(flag, reason=None) for pair in pairs for flag in pair.flags}
    return tuple(sorted(found, key=lambda flag: flag.anchor))


def pair_of(part: Sentence | Point) -> Pair:
    """Return a sentence or point in both languages with its marks."""
    found = reasons(part)
    flags = tuple(replace(flag_of(name), reason=found.get(name)) for name in part.flags)
    band = band_of(part.score, flagged=bool(flags))
    return Pair(clean(part.en), clean(part.ar), band, flags, band.name == "good")


def reasons(part: Sentence | Point) -> dict[str, str]:
    """Return flag -> what a check finds in this very pair; the checks are asked anew."""
    if not part.en or len(part.ar) + len(part.en) > CHECKED or not set(part.flags) & set(FLAGS):
        return {}
    from translate.checks import check

    return {finding.name: clean(finding.explanation) for finding in check(part.ar, part.en)}
