"""Tests of sentences that an outlet repeats under many articles."""

from __future__ import annotations

import pytest

from summarize.reading import key, read
from summarize.repeats import repeats
from tests.summarize.builders import MATCH, OIL, QUAKE, make_story

BODIES = (QUAKE, MATCH, OIL)
EVERYWHERE = "افتتح الوزير مراد السالم معرض الكتاب في قصر الثقافة."
TWICE = "نال الرسام عماد الزين جائزة الفنون عن لوحة الميناء."
ONCE = "عادت سفينة الأبحاث من رحلتها الطويلة في المحيط الجنوبي."


def repeated(*endings: tuple[str, ...]) -> set[str]:
    """Return the repeated sentences of different stories with these endings."""
    stories = [
        make_story(str(n), *body, *ending)
        for n, (body, ending) in enumerate(zip(BODIES, endings, strict=True))
    ]
    found = repeats([read(story) for story in stories], [(0,), (1,), (2,)])
    return {s.ar for story in stories for s in story.sentences if key(s.ar) in found}


@pytest.mark.parametrize(
    ("endings", "expected"),
    [
        ([(EVERYWHERE,)] * 3, {EVERYWHERE}),
        ([(TWICE,), (TWICE,), ()], set()),  # two may quote one statement
        # each page shows a part of one list of teasers
        ([(EVERYWHERE, TWICE), (EVERYWHERE, TWICE), (EVERYWHERE,)], {EVERYWHERE, TWICE}),
        # ahead of the repeated one it may be the last of the text
        ([(TWICE, EVERYWHERE), (TWICE, EVERYWHERE), (EVERYWHERE,)], {EVERYWHERE}),
        # the story goes on behind the repeated one: no list ends it
        (
            [(EVERYWHERE, TWICE, ONCE), (EVERYWHERE, ONCE[:-9], TWICE), (EVERYWHERE,)],
            {EVERYWHERE},
        ),
    ],
)
def test_teasers_are_those_of_many_pages_and_what_follows_them(
    endings: list[tuple[str, ...]], expected: set[str]
) -> None:
    """Three different stories hold it, or two and it closes a list with one that three hold."""
    assert repeated(*endings) == expected


def test_copies_of_a_story_repeat_nothing() -> None:
    """One text through three outlets is one story."""
    readings = [read(make_story(id_, *QUAKE)) for id_ in "abc"]
    assert repeats(readings, [(0, 1, 2)]) == {}
