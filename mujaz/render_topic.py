"""The context of a topic: its points, its articles event by event, its study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.data_studies import OTHER_EVENTS, SAME_EVENT
from mujaz.render_cards import words_of
from mujaz.render_index import anchor, citation_mark, keys
from mujaz.render_marks import count
from mujaz.render_pairs import pair_of
from mujaz.render_room import ROOMY
from mujaz.render_study import study_view
from mujaz.render_views import GroupView, PointView, StoryView, TopicView, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import TopicStudy
    from mujaz.render_index import Index
    from mujaz.render_room import Room
    from summarize.records import Point, Topic


def topic_views(index: Index, room: Room = ROOMY) -> tuple[TopicView, ...]:
    """Return the topics of a briefing in their order."""
    studies = {study.topic: study for study in index.briefing.studies}
    return tuple(
        topic_view(n, topic, index, studies.get(topic.id), room)
        for n, topic in enumerate(index.briefing.topics, 1)
    )


def topic_view(
    number: int, topic: Topic, index: Index, study: TopicStudy | None, room: Room
) -> TopicView:
    """Return a topic with its points and articles."""
    return TopicView(
        f"topic-{topic.id}",
        number,
        words_of(topic.label.en, topic.label.ar),
        count(len(topic.articles), "article"),
        tuple(point_view(n, point, topic, index, study) for n, point in enumerate(topic.points, 1)),
        tuple(index.cards[name] for name in topic.articles),
        groups(topic, index, study),
        study_view(study, topic, index, room) if study else None,
    )


def point_view(
    number: int, point: Point, topic: Topic, index: Index, study: TopicStudy | None
) -> PointView:
    """Return a point with links to what it cites."""
    short = study.short[number - 1] if study and study.short else None
    is_new = bool(study and study.before and number - 1 in study.new)
    return PointView(
        anchor(topic, number),
        number,
        pair_of(point, short),
        tuple(citation_mark(index, key) for key in keys(point.citations)),
        is_new,
        short is not None,
    )


def groups(topic: Topic, index: Index, study: TopicStudy | None) -> tuple[GroupView, ...]:
    """Return a topic's articles by event: those told in several texts, then all the others."""
    copied = {name for ids in study.copies for name in ids[1:]} if study else set()
    events = [event for event in study.events if len(set(event) - copied) > 1] if study else []
    if study is None or len(study.events) == 1 or not events:
        return (GroupView(None, stories(topic.articles, index, study)),)
    told = {name for event in events for name in event}
    others = [name for name in topic.articles if name not in told]
    found = [group(SAME_EVENT, event, index, study) for event in events]
    return (*found, *([group(OTHER_EVENTS, others, index, study)] if others else []))


def group(form: Words, names: Iterable[str], index: Index, study: TopicStudy) -> GroupView:
    """Return articles under the words that say what they have in common."""
    names = tuple(names)
    number = count(len(names), "article")
    words = Words(form.en.format(count=number.en), form.ar.format(count=number.ar))
    return GroupView(words, stories(names, index, study))


def stories(names: Iterable[str], index: Index, study: TopicStudy | None) -> tuple[StoryView, ...]:
    """Return the articles, those that carry one text as one story with several sources."""
    names = tuple(names)
    copies = {ids[0]: ids[1:] for ids in study.copies} if study else {}
    carried = {name for first, ids in copies.items() if first in names for name in ids}
    return tuple(
        StoryView(index.cards[name], tuple(index.cards[copy] for copy in copies.get(name, ())))
        for name in names
        if name not in carried
    )
