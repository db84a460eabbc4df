"""All that the stage finds in a day's stories, from one grouping."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarize.agreement import agreement
from summarize.groups import group
from summarize.head import head
from summarize.keyterms import key_terms
from summarize.reading import key
from summarize.records import Citation
from summarize.settings import SummarySettings
from summarize.stories import topic_of
from summarize.thread_pins import corrected
from summarize.threads import add_topics
from summarize.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarize.agreement import Row
    from summarize.embeddings import Encoder
    from summarize.groups import Group, Grouping
    from summarize.reading import Key
    from summarize.records import Label, Story, Term, Topic
    from summarize.thread_records import ThreadDay
    from summarize.thread_store import ThreadStore
    from summarize.timeline import Moment


@dataclass(frozen=True, slots=True)
class Study:
    """A topic with what stands behind it."""

    topic: Topic
    head: int | None  # position of the point for the page's head; None: there is no point
    terms: tuple[Label, ...]  # key terms, the most telling first
    events: tuple[tuple[str, ...], ...]  # story ids of each happening, the most told first
    copies: tuple[tuple[str, ...], ...]  # story ids that carry one text, the fullest first
    agreement: tuple[Row, ...]  # counts that several outlets give, those that differ first
    timeline: tuple[Moment, ...]  # the days that its sentences name, the earliest first
    since: str | None = None  # ISO 8601 day its thread began; None: no threads are kept
    before: str | None = None  # the last day before this one it was told on; None: it is new
    new: tuple[int, ...] = ()  # positions of the points that were not told before
    teasers: frozenset[Citation] = frozenset()  # its sentences that an outlet repeats


def study_stories(  # noqa: PLR0913 - one parameter a thing that a caller may have
    stories: Sequence[Story],
    *,
    settings: SummarySettings | None = None,
    translate: Callable[[str], str] | None = None,
    terms: Sequence[Term] = (),
    store: ThreadStore | None = None,
    day: str = "",
    encode: Encoder | None = None,
) -> tuple[Study, ...]:
    """Return the topics of `stories` as `summarize_stories` does, each with its study.

    Key terms are chosen from `terms`. With a `store` the stories are added to it as those of
    `day`, and topics go on under the identifiers of their threads. With `encode` embeddings
    have a share in what is alike.
    """
    settings = settings or SummarySettings()
    grouping = group(stories, settings=settings, encode=encode)
    if store:
        grouping = corrected(grouping, store.pinned())
    topics = [(found, topic_of(found, grouping, settings, translate)) for found in grouping.groups]
    studies = [study_of(found, topic, grouping, settings, terms) for found, topic in topics]
    if store:
        parts = add_topics(store, topics, day=day, settings=settings)
        studies = [in_thread(study, part) for study, part in zip(studies, parts, strict=True)]
    return tuple(studies)


def in_thread(study: Study, part: ThreadDay) -> Study:
    """Return the study of a topic as a part of its thread."""
    return replace(study, topic=part.topic, since=part.since, before=part.before, new=part.new)


def study_of(
    found: Group, topic: Topic, grouping: Grouping, settings: SummarySettings, terms: Sequence[Term]
) -> Study:
    """Return the study of a group whose topic is made."""
    teasers = _teasers(found, grouping.repeated)
    return Study(
        topic=topic,
        head=head(topic.points, found, translation=settings.translation),
        terms=key_terms(found, terms, teasers=teasers),
        events=_events(found),
        copies=_copies(found),
        agreement=agreement(found, repeated=grouping.repeated),
        timeline=timeline(found, repeated=grouping.repeated),
        teasers=teasers,
    )


def _teasers(found: Group, repeated: Mapping[Key, int]) -> frozenset[Citation]:
    return frozenset(
        Citation(story.id, sentence.index)
        for copies in found.texts
        for story in copies.stories
        for sentence in story.sentences
        if key(sentence.ar) in repeated
    )


def _events(found: Group) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(story.id for copies in event for story in copies.stories) for event in found.events
    )


def _copies(found: Group) -> tuple[tuple[str, ...], ...]:
    carried = (tuple(story.id for story in copies.stories) for copies in found.texts)
    return tuple(ids for ids in carried if len(ids) > 1)
