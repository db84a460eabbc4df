"""The records of threads: topics that go on over days under one identifier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.records import Label, Topic


@dataclass(frozen=True, slots=True)
class ThreadDay:
    """A topic of one day as a part of its thread."""

    topic: Topic  # its id is the thread's, the same on every day
    since: str  # ISO 8601 date of the thread's first day
    before: str | None  # the last day before this one on which it was told; None: it is new
    new: tuple[int, ...]  # positions of the topic's points that were not told before


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as the store keeps it."""

    id: str
    label: Label
    first: str  # ISO 8601 date
    last: str
    stories: tuple[str, ...]  # ids, sorted
