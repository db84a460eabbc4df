"""Topics over days: tomorrow's articles join yesterday's thread under its identifier.

A day is added without recomputing the old ones: its groups are compared with the threads
that were told lately, by the same mean likeness that makes groups. What is new in a thread
are the points that say nothing that was said before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarize.groups import group
from summarize.stories import name_of, topic_of
from summarize.thread_known import KnownThreads
from summarize.thread_records import ThreadDay
from summarize.vectors import dot, text_vector
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.groups import Group
    from summarize.records import Point, Story, Topic
    from summarize.settings import SummarySettings
    from summarize.thread_records import Thread
    from summarize.thread_store import ThreadStore
    from summarize.vectors import Vector

SILENT = 60  # days after which a story speaks for its thread no more, nor a thread goes on
SAID = 0.5  # cosine at which a point says what was said before


def add_day(
    store: ThreadStore,
    stories: Sequence[Story],
    *,
    day: str,
    settings: SummarySettings,
    translate: Callable[[str], str] | None = None,
) -> tuple[ThreadDay, ...]:
    """Add a day's stories to the store and return its topics as parts of their threads.

    Adding a day again gives the same: a story is in one thread from its first day on.
    """
    grouping = group(stories, settings=settings)
    with store.change():
        known = KnownThreads(store.vectors(_since(day)), day=day, settings=settings)
        taken: set[str] = set()
        days = []
        for found in grouping.groups:
            topic = topic_of(found, grouping, settings, translate)
            thread = _thread_of(found, store, known, taken, settings.theme) or topic.id
            taken.add(thread)
            topic = replace(topic, id=thread)
            store.put(thread, topic.label, day)
            for copies in found.texts:
                for story in copies.stories:
                    store.put_story(story.id, thread, day, copies.vector)
            days.append(_thread_day(store, topic, day))
            store.put_said(thread, day, (point.ar for point in topic.points))
    return tuple(days)


def _since(day: str) -> str:
    """Return the day before which a thread that fell silent is over."""
    return (date.fromisoformat(day) - timedelta(days=SILENT)).isoformat()


def _thread_of(
    found: Group, store: ThreadStore, known: KnownThreads, taken: set[str], theme: float
) -> str | None:
    """Return the thread that a group goes on with; None: it begins one."""
    own = Counter(
        thread
        for copies in found.texts
        for story in copies.stories
        if (thread := store.thread_of(story.id)) is not None and thread not in taken
    )
    if own:
        return min(own, key=lambda thread: (-own[thread], thread))
    likes = known.likenesses([copies.vector for copies in found.texts])
    ranked = sorted((-like, thread) for thread, like in likes.items() if thread not in taken)
    return ranked[0][1] if ranked and -ranked[0][0] >= theme else None


def _thread_day(store: ThreadStore, topic: Topic, day: str) -> ThreadDay:
    said = [text_vector(ar) for ar in store.said(topic.id, day)]
    new = tuple(n for n, point in enumerate(topic.points) if not _is_said(point, said))
    return ThreadDay(topic, store.thread(topic.id).first, store.last_before(topic.id, day), new)


def _is_said(point: Point, said: Sequence[Vector]) -> bool:
    vector = text_vector(point.ar)
    return any(dot(vector, other) >= SAID for other in said)


def merge(store: ThreadStore, old: str, new: str) -> Thread:
    """Make two threads one under the identifier `new`; `old` leads there from now on."""
    one, other = store.thread(old), store.thread(new)
    if one.id == other.id:
        raise InputError(f"{old!r} and {new!r} are the same thread {one.id}")
    with store.change():
        store.absorb(one.id, other.id)
    return store.thread(other.id)


def split(store: ThreadStore, id_: str, stories: Sequence[str]) -> Thread:
    """Take stories out of a thread into one of their own and return that."""
    thread = store.thread(id_)
    strange = sorted(set(stories) - set(thread.stories))
    if strange:
        raise InputError(f"not in thread {thread.id}: {', '.join(strange)}")
    if not stories or set(stories) == set(thread.stories):
        raise InputError(f"thread {thread.id} must keep some of its stories and lose some")
    name = name_of(stories)
    taken = {known.id for known in store.threads()}
    if name in taken:
        name = f"{name}-{sum(other.startswith(name) for other in taken) + 1}"
    with store.change():
        store.put(name, thread.label, thread.last)
        store.move(stories, name)
    return store.thread(name)
