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
    from collections.abc import Callable, Sequence

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
    return tuple(_topic(found, grouping, settings, translate) for found in grouping.groups)


def _topic(
    found: Group,
    grouping: Grouping,
    settings: SummarySettings,
    translate: Callable[[str], str] | None,
) -> Topic:
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
    first = min(story.id for copies in found.texts for story in copies.stories)
    return "t-" + blake2b(first.encode(), digest_size=4).hexdigest()
