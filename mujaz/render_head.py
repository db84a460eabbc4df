"""The lines at the head of the page: what is new, what goes on, what was read.

Without threads nobody knows what was told before; then the head says what is told most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.data_studies import (
    DATED,
    DATED_FROM,
    HEAD_FIRST,
    HEAD_NEW,
    HEAD_NONE_NEW,
    HEAD_NONE_ON,
    HEAD_ON,
    HEAD_ONLY,
    HEAD_READ,
    HEAD_SECOND,
    READ_ALONE,
    READ_FROM,
)
from mujaz.render_cards import dated
from mujaz.render_marks import count
from mujaz.render_views import HeadLine, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.records import Briefing, TopicStudy
    from mujaz.render_views import PointView, TopicView


def head_lines(
    briefing: Briefing, topics: Sequence[TopicView], studies: Mapping[str, TopicStudy]
) -> tuple[HeadLine, ...]:
    """Return the three lines of the head, () where there is no topic."""
    if not topics:
        return ()
    pairs = [
        (topic, studies.get(given.id)) for topic, given in zip(topics, briefing.topics, strict=True)
    ]
    known = any(study and study.since for _, study in pairs)
    return (*(with_threads(pairs) if known else without_threads(pairs)), read_line(briefing))


def with_threads(pairs: Sequence[tuple[TopicView, TopicStudy | None]]) -> Iterator[HeadLine]:
    """Yield the heaviest of the new topics, and of those that have something new.

    Where no topic was told before, as on a first day, the second heaviest stands second.
    """
    if not any(study and study.before for _, study in pairs):
        yield from in_order(pairs, (HEAD_NEW, HEAD_SECOND))
        return
    fresh = [pair for pair in pairs if pair[1] and pair[1].before is None]
    on = [pair for pair in pairs if pair[1] and pair[1].before and pair[1].new]
    yield from (line(HEAD_NEW, fresh, HEAD_NONE_NEW), line(HEAD_ON, on, HEAD_NONE_ON))


def without_threads(pairs: Sequence[tuple[TopicView, TopicStudy | None]]) -> Iterator[HeadLine]:
    """Yield the two heaviest topics that have a point."""
    several = sum(bool(topic.points) for topic, _ in pairs) > 1
    yield from in_order(pairs, (HEAD_FIRST, HEAD_SECOND) if several else (HEAD_ONLY,))


def in_order(
    pairs: Sequence[tuple[TopicView, TopicStudy | None]], labels: Sequence[Words]
) -> Iterator[HeadLine]:
    """Yield the first topics that have a point under these labels."""
    told = [pair for pair in pairs if pair[0].points]
    for label, pair in zip(labels, told, strict=False):
        point = head_point(*pair)
        yield HeadLine(label, pair[0].weight, f"#{point.anchor}", point.pair)


def line(
    label: Words, pairs: Sequence[tuple[TopicView, TopicStudy | None]], nothing: Words
) -> HeadLine:
    """Return the head point of the first topic that has one, and how many topics there are."""
    told = [pair for pair in pairs if pair[0].points]
    if not told:
        return HeadLine(label, None, None, None, nothing)
    point = head_point(*told[0])
    return HeadLine(label, count(len(pairs), "topic"), f"#{point.anchor}", point.pair)


def head_point(topic: TopicView, study: TopicStudy | None) -> PointView:
    """Return the point for the page's head: of a topic that goes on, the first that is new."""
    if study and study.before and study.new:
        return topic.points[study.head if study.head in study.new else study.new[0]]
    return topic.points[study.head if study and study.head is not None else 0]


def read_line(briefing: Briefing) -> HeadLine:
    """Return how many articles of how many outlets were read, and of which days."""
    articles = count(len(briefing.articles), "article")
    outlets = {report.source for report in briefing.articles if report.source}
    from_ = count(len(outlets), "outlet")
    form = READ_FROM if outlets else READ_ALONE
    days = days_words(briefing)
    text = Words(
        form.en.format(articles=articles.en, outlets=from_.en) + days.en + ".",
        form.ar.format(articles=articles.ar, outlets=from_.ar) + days.ar + ".",
    )
    return HeadLine(HEAD_READ, None, None, None, text)


def days_words(briefing: Briefing) -> Words:
    """Return the days that the articles are from, in words; nothing where none is known."""
    days = dated(briefing.articles)
    if not days:
        return Words("", "")
    first, last = days[0].gregorian, days[-1].gregorian
    form = DATED if days[0].iso == days[-1].iso else DATED_FROM
    if days[0].iso[:7] == days[-1].iso[:7]:  # one month, which is said once
        first = first if form is DATED else Words(*[str(int(days[0].iso[8:]))] * 2)
    return Words(
        form.en.format(day=first.en, first=first.en, last=last.en),
        form.ar.format(day=first.ar, first=first.ar, last=last.ar),
    )
