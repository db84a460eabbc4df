"""Corrections by hand applied to a day: stories that a person put together or apart stay so."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.groups import Group, in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.groups import Copies, Grouping


def corrected(grouping: Grouping, pinned: Mapping[str, str]) -> Grouping:
    """Return the groups with the texts of each pinned thread together, and no others' there.

    A text that nobody pinned stays with its group, and that with the thread most of it is in.
    """
    if not pinned:
        return grouping
    events: dict[str, list[tuple[Copies, ...]]] = defaultdict(list)
    for n, found in enumerate(grouping.groups):
        pins = Counter(pin for copies in found.texts if (pin := _pin(copies, pinned)))
        main = min(pins, key=lambda pin: (-pins[pin], pin), default=f"group {n}")
        for event in found.events:
            parts: dict[str, list[Copies]] = defaultdict(list)
            for copies in event:
                parts[_pin(copies, pinned) or main].append(copies)
            for name, texts in parts.items():
                events[name].append(tuple(texts))
    return replace(grouping, groups=in_order(_group(found) for found in events.values()))


def _pin(copies: Copies, pinned: Mapping[str, str]) -> str | None:
    """Return the thread that a text is pinned to."""
    return min((pinned[s.id] for s in copies.stories if s.id in pinned), default=None)


def _group(events: Sequence[tuple[Copies, ...]]) -> Group:
    return Group(tuple(sorted(events, key=lambda event: (-len(event), event[0].stories[0].id))))
