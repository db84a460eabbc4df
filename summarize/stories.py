"""The stage as one call: stories in, topics out."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from summarize.groups import group
from summarize.label import label
from summarize.records import Topic
from summarize.settings import SummarySettings
from summarize.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarize.groups import Group, Grouping
    from summarize.records import Story


def summarize_stories(
    stories: Sequence[Story],
    *,
    settings: SummarySettings | None = None,
    translate: Callable[[str], str] | None = None,
) -> tuple[Topic, ...]:
    """Return the topics of `stories` with labels and cited points, weightiest first.

    Every story is in exactly one topic, and the order in which stories are given makes no
    difference. Story ids must differ. With `translate`, topics without a good title get
    the main clause of a sentence for a label.
    """
    settings = settings or SummarySettings()
    grouping = group(stories, settings=settings)
    return tuple(topic_of(found, grouping, settings, translate) for found in grouping.groups)


def topic_of(
    found: Group,
    grouping: Grouping,
    settings: SummarySettings,
    translate: Callable[[str], str] | None,
) -> Topic:
    """Return the topic of a group."""
    return Topic(
        id=topic_id(found),
        label=label(
            found,
            repeated=grouping.repeated,
            translation=settings.translation,
            translate=translate,
        ),
        articles=tuple(story.id for copies in found.texts for story in copies.stories),
        points=summarize(found, repeated=grouping.repeated, settings=settings),
    )


def topic_id(found: Group) -> str:
    """Return a name for a group, the same as long as its first story is the same."""
    return name_of(story.id for copies in found.texts for story in copies.stories)


def name_of(stories: Iterable[str]) -> str:
    """Return a short name made of the smallest story id."""
    return "t-" + blake2b(min(stories).encode(), digest_size=4).hexdigest()
