"""All that the stage finds in a day's stories, from one grouping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.agreement import agreement
from summarize.groups import group
from summarize.settings import SummarySettings
from summarize.stories import topic_of
from summarize.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.agreement import Row
    from summarize.groups import Group
    from summarize.records import Story, Topic
    from summarize.timeline import Moment


@dataclass(frozen=True, slots=True)
class Study:
    """A topic with what stands behind it."""

    topic: Topic
    events: tuple[tuple[str, ...], ...]  # story ids of each happening, the most told first
    copies: tuple[tuple[str, ...], ...]  # story ids that carry one text, the fullest first
    agreement: tuple[Row, ...]  # counts that several outlets give, those that differ first
    timeline: tuple[Moment, ...]  # the days that its sentences name, the earliest first


def study_stories(
    stories: Sequence[Story],
    *,
    settings: SummarySettings | None = None,
    translate: Callable[[str], str] | None = None,
) -> tuple[Study, ...]:
    """Return the topics of `stories` as `summarize_stories` does, each with its study."""
    settings = settings or SummarySettings()
    grouping = group(stories, settings=settings)
    return tuple(
        Study(
            topic=topic_of(found, grouping, settings, translate),
            events=_events(found),
            copies=_copies(found),
            agreement=agreement(found, repeated=grouping.repeated),
            timeline=timeline(found, repeated=grouping.repeated),
        )
        for found in grouping.groups
    )


def _events(found: Group) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(story.id for copies in event for story in copies.stories) for event in found.events
    )


def _copies(found: Group) -> tuple[tuple[str, ...], ...]:
    carried = (tuple(story.id for story in copies.stories) for copies in found.texts)
    return tuple(ids for ids in carried if len(ids) > 1)
