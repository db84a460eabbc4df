"""Topics over days: tomorrow's articles join yesterday's thread under its identifier.

A day is added without recomputing the old ones: its groups are compared with the threads
that were told lately, by the same mean likeness that makes groups. What is new in a thread
are the points that say nothing that was said before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from summarize.groups import group
from summarize.stories import name_of, topic_id, topic_of
from summarize.thread_known import KnownThreads
from summarize.thread_pins import corrected
from summarize.thread_records import ThreadDay
from summarize.vectors import dot, text_vector
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

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

    Adding a day again gives the same: its stories are in their threads already.
    """
    grouping = corrected(group(stories, settings=settings), store.pinned())
    topics = [(found, topic_of(found, grouping, settings, translate)) for found in grouping.groups]
    return add_topics(store, topics, day=day, settings=settings)


def add_topics(
    store: ThreadStore,
    topics: Sequence[tuple[Group, Topic]],
    *,
    day: str,
    settings: SummarySettings,
) -> tuple[ThreadDay, ...]:
    """Add a day's topics to the store and return them as parts of their threads."""
    with store.change():
        known = KnownThreads(store.vectors(_since(day)), day=day, settings=settings)
        names = _names([found for found, _ in topics], store, known, settings.theme)
        days = []
        for (found, topic), name in zip(topics, names, strict=True):
            named = replace(topic, id=name)
            store.put(name, topic.label, day)
            for copies in found.texts:
                for story in copies.stories:
                    store.put_story(story.id, name, day, copies.vector)
            days.append(_thread_day(store, named, day))
            store.put_said(name, day, topic.points)
        store.prune()
    return tuple(days)


def _since(day: str) -> str:
    """Return the day before which a thread that fell silent is over."""
    return (date.fromisoformat(day) - timedelta(days=SILENT)).isoformat()


def _names(
    groups: Sequence[Group], store: ThreadStore, known: KnownThreads, theme: float
) -> list[str]:
    """Return the thread of each group: its stories' own, else one that it is like, else a new one.

    A thread goes on with one group of a day: with that which most of its stories are in.
    """
    held = [_held(found, store) for found in groups]
    claims = [(-count, thread, n) for n, own in enumerate(held) for thread, count in own.items()]
    names: dict[int, str] = {}
    for _, thread, n in sorted(claims):
        if n not in names and thread not in names.values():
            names[n] = thread
    for n, found in enumerate(groups):
        if n not in names:
            names[n] = _likest(found, known, set(names.values()), theme) or _fresh(
                found, store, set(names.values())
            )
    return [names[n] for n in range(len(groups))]


def _held(found: Group, store: ThreadStore) -> Counter[str]:
    """Return the threads that a group's stories are in already."""
    return Counter(
        thread
        for copies in found.texts
        for story in copies.stories
        if (thread := store.thread_of(story.id, copies.vector)) is not None
    )


def _likest(found: Group, known: KnownThreads, taken: Collection[str], theme: float) -> str | None:
    """Return the earlier thread that a group goes on with; None: it begins one."""
    likes = known.likenesses([copies.vector for copies in found.texts])
    ranked = sorted((-like, thread) for thread, like in likes.items() if thread not in taken)
    return ranked[0][1] if ranked and -ranked[0][0] >= theme else None


def _fresh(found: Group, store: ThreadStore, taken: Collection[str]) -> str:
    """Return an identifier that no thread has or had."""
    name = topic_id(found)
    names = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(name for name in names if name not in taken and not store.knows(name))


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
        store.pin((*one.stories, *other.stories), other.id)
    return store.thread(other.id)


def split(store: ThreadStore, id_: str, stories: Sequence[str]) -> Thread:
    """Take stories out of a thread into one of their own and return that.

    It keeps the label until a day of it is built again: the store has no titles.
    """
    thread = store.thread(id_)
    strange = sorted(set(stories) - set(thread.stories))
    if strange:
        raise InputError(f"not in thread {thread.id}: {', '.join(strange)}")
    if not stories or set(stories) == set(thread.stories):
        raise InputError(f"thread {thread.id} must keep some of its stories and lose some")
    name = name_of(stories)
    names = (name if n == 1 else f"{name}-{n}" for n in count(1))
    fresh = next(name for name in names if not store.knows(name))
    with store.change():
        store.put(fresh, thread.label, thread.last)
        store.pin(stories, fresh)
        store.pin(set(thread.stories) - set(stories), thread.id)
        for part in (fresh, thread.id):
            store.set_days(part)
    return store.thread(fresh)
