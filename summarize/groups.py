"""Stories into topics: copies first, then events, then the themes that events belong to.

The number of topics is found by two thresholds of mean similarity and never given.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from summarize.cluster import cluster
from summarize.days import day_of, nearness
from summarize.duplicates import duplicates
from summarize.embeddings import embedded
from summarize.reading import read
from summarize.repeats import repeats
from summarize.vectors import reading_vector, total, unit
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.embeddings import Encoder
    from summarize.reading import Key, Reading
    from summarize.records import Story
    from summarize.settings import SummarySettings
    from summarize.vectors import Vector


@dataclass(frozen=True, slots=True)
class Copies:
    """One text and every story that carries it."""

    stories: tuple[Story, ...]  # the first is the fullest: the others are its copies
    vector: Vector  # of the first
    day: float | None  # the earliest that is known


@dataclass(frozen=True, slots=True)
class Group:
    """A theme: what a reader takes for one subject."""

    events: tuple[tuple[Copies, ...], ...]  # each the same happening; never empty

    @property
    def texts(self) -> tuple[Copies, ...]:
        """Return the different texts of all events."""
        return tuple(copies for event in self.events for copies in event)

    @property
    def centre(self) -> Vector:
        """Return the direction of the group: each text counts once."""
        return unit(total(copies.vector for copies in self.texts))


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, largest first, and what was found on the way."""

    groups: tuple[Group, ...]  # every story is in exactly one
    repeated: dict[Key, int]  # sentences that outlets repeat, see `repeats`


def group(
    stories: Sequence[Story], *, settings: SummarySettings, encode: Encoder | None = None
) -> Grouping:
    """Return the groups of `stories`; raises InputError where two have one id.

    With `encode` the embeddings of stories have a share in how like they are.
    """
    _check_ids(stories)
    texts, repeated = _texts(sorted(stories, key=lambda story: story.id))
    if encode:
        vectors = embedded([c.vector for c in texts], [c.stories[0] for c in texts], encode)
        texts = [replace(c, vector=v) for c, v in zip(texts, vectors, strict=True)]
    near = partial(nearness, decay=settings.decay, half_life=settings.half_life)
    events, themes = cluster(
        [copies.vector for copies in texts],
        [copies.day for copies in texts],
        (settings.event, settings.theme),
        near,
    )
    return Grouping(in_order(_group(theme, events, texts) for theme in themes), repeated)


def in_order(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Return groups with the weightiest first, whatever order they come in."""
    return tuple(sorted(groups, key=_weight))


def _texts(stories: Sequence[Story]) -> tuple[list[Copies], dict[Key, int]]:
    """Return the different texts of `stories` and the sentences that outlets repeat."""
    readings = [read(story) for story in stories]
    same = duplicates(readings)
    repeated = repeats(readings, same)
    return [_copies(positions, stories, readings, repeated) for positions in same], repeated


def _check_ids(stories: Sequence[Story]) -> None:
    twice = sorted(id_ for id_, n in Counter(story.id for story in stories).items() if n > 1)
    if twice:
        raise InputError(f"stories with the same id cannot be told apart: {', '.join(twice[:5])}")


def _copies(
    positions: tuple[int, ...],
    stories: Sequence[Story],
    readings: Sequence[Reading],
    repeated: Mapping[Key, int],
) -> Copies:
    """Return the text that the stories at `positions` carry, the fullest of them first."""

    def fullness(i: int) -> tuple[int, str]:
        return (-len(readings[i].hashes), stories[i].id)

    fullest = sorted(positions, key=fullness)
    carriers = tuple(stories[i] for i in fullest)
    days = [day for story in carriers if (day := day_of(story.published)) is not None]
    vector = reading_vector(carriers[0], readings[fullest[0]], repeated)
    return Copies(carriers, vector, min(days, default=None))


def _group(
    theme: tuple[int, ...], events: Sequence[tuple[int, ...]], texts: Sequence[Copies]
) -> Group:
    inside = set(theme)
    own = [tuple(_in_time(event, texts)) for event in events if event[0] in inside]
    return Group(tuple(sorted(own, key=lambda event: (-len(event), _place(event[0])))))


def _in_time(event: tuple[int, ...], texts: Sequence[Copies]) -> list[Copies]:
    return sorted((texts[i] for i in event), key=_place)


def _place(copies: Copies) -> tuple[bool, float, str]:
    return (copies.day is None, copies.day or 0.0, copies.stories[0].id)


def _weight(found: Group) -> tuple[int, int, float, str]:
    """Order groups: different texts, stories with the copies, the latest day, smallest id."""
    stories = [story for copies in found.texts for story in copies.stories]
    latest = max((copies.day or 0.0 for copies in found.texts), default=0.0)
    return (-len(found.texts), -len(stories), -latest, min(story.id for story in stories))
