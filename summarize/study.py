"""All that the stage finds in a day's stories, from one grouping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.agreement import agreement
from summarize.groups import group
from summarize.head import head
from summarize.keyterms import key_terms
from summarize.settings import SummarySettings
from summarize.stories import topic_of
from summarize.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.agreement import Row
    from summarize.groups import Group, Grouping
    from summarize.records import Label, Story, Term, Topic
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


def study_stories(
    stories: Sequence[Story],
    *,
    settings: SummarySettings | None = None,
    translate: Callable[[str], str] | None = None,
    terms: Sequence[Term] = (),
) -> tuple[Study, ...]:
    """Return the topics of `stories` as `summarize_stories` does, each with its study.

    Key terms are chosen from `terms`.
    """
    settings = settings or SummarySettings()
    grouping = group(stories, settings=settings)
    return tuple(
        study_of(found, topic_of(found, grouping, settings, translate), grouping, settings, terms)
        for found in grouping.groups
    )


def study_of(
    found: Group, topic: Topic, grouping: Grouping, settings: SummarySettings, terms: Sequence[Term]
) -> Study:
    """Return the study of a group whose topic is made."""
    return Study(
        topic=topic,
        head=head(topic.points, found, translation=settings.translation),
        terms=key_terms(found, terms),
        events=_events(found),
        copies=_copies(found),
        agreement=agreement(found, repeated=grouping.repeated),
        timeline=timeline(found, repeated=grouping.repeated),
    )


def _events(found: Group) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(story.id for copies in event for story in copies.stories) for event in found.events
    )


def _copies(found: Group) -> tuple[tuple[str, ...], ...]:
    carried = (tuple(story.id for story in copies.stories) for copies in found.texts)
    return tuple(ids for ids in carried if len(ids) > 1)
