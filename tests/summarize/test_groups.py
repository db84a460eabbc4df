"""Tests of grouping stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarize import SummarySettings, group
from tests.summarize.builders import QUAKE, QUAKE_TWO, five, make_story
from translate.errors import InputError

if TYPE_CHECKING:
    from summarize.groups import Grouping


def ids(found: Grouping) -> list[set[str]]:
    """Return the ids of each group."""
    return [{s.id for c in g.texts for s in c.stories} for g in found.groups]


def test_stories_of_one_subject_come_together() -> None:
    """The number of groups is found: three subjects among five stories."""
    assert ids(group(five(), settings=SummarySettings())) == [{"a", "b"}, {"c", "d"}, {"e"}]


def test_a_copy_is_one_text_with_its_source() -> None:
    """Syndicated stories are carried by one text, the fullest first."""
    stories = [make_story("short", *QUAKE[:3]), make_story("full", *QUAKE)]
    (found,) = group(stories, settings=SummarySettings()).groups
    (copies,) = found.texts
    assert [story.id for story in copies.stories] == ["full", "short"]


def test_copies_do_not_make_a_group_weigh_more() -> None:
    """Two different reports outweigh one report printed three times."""
    stories = [*five()[2:4], *(make_story(f"q{n}", *QUAKE) for n in range(3))]
    first, *_ = ids(group(stories, settings=SummarySettings()))
    assert first == {"c", "d"}


def test_an_event_is_sorted_by_day() -> None:
    """Dated stories come first in order, undated ones after them."""
    stories = [
        make_story("x", *QUAKE),
        make_story("y", *QUAKE_TWO, published="2026-11-21"),
    ]
    (found,) = group(stories, settings=SummarySettings()).groups
    assert [c.stories[0].id for c in found.texts] == ["y", "x"]


def test_two_stories_with_one_id_are_refused() -> None:
    """A citation must lead to one story."""
    with pytest.raises(InputError, match="a"):
        group([make_story("a"), make_story("a")], settings=SummarySettings())
