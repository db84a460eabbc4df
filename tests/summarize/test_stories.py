"""Tests of the stage as a whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import SummarySettings, study_stories, summarize_stories
from tests.summarize.builders import (
    MATCH,
    MATCH_TWO,
    OIL,
    QUAKE,
    QUAKE_TWO,
    five,
    make_story,
)

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.records import Story, Topic

SENTENCES = (*QUAKE, *QUAKE_TWO, *MATCH, *MATCH_TWO, *OIL, "وقال إن ذلك كان من قبل.", "", "؟")
DATES = (None, "2026-11-20", "2026-11-21T10:00:00Z", "2999-01-01", "gestern")


@st.composite
def story_lists(draw: st.DrawFn) -> list[Story]:
    """Draw up to eight stories of any of the sentences."""
    bodies = draw(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5), max_size=8))
    titles = st.sampled_from([None, "زلزال الساحل", "كأس الاتحاد", ""])
    return [
        make_story(
            f"s{n}",
            *body,
            title=draw(titles),
            published=draw(st.sampled_from(DATES)),
            score=draw(st.sampled_from([0.2, 0.9])),
        )
        for n, body in enumerate(bodies)
    ]


@settings(max_examples=60, deadline=None)
@given(story_lists(), st.integers(0, 10**6))
def test_the_order_of_stories_makes_no_difference(stories: list[Story], seed: int) -> None:
    """The same input in any order gives the same output."""
    shuffled = list(stories)
    random.Random(seed).shuffle(shuffled)
    assert summarize_stories(shuffled) == summarize_stories(stories)


@settings(max_examples=60, deadline=None)
@given(story_lists(), st.integers(1, 4), st.sampled_from([None, 1, 12, 40]))
def test_every_story_is_in_one_topic_and_every_point_is_what_it_cites(
    stories: list[Story], most: int, words: int | None
) -> None:
    """Nothing is lost, doubled or made up, whatever the stories hold."""
    topics = summarize_stories(stories, settings=SummarySettings(sentences=most, words=words))
    placed = [id_ for topic in topics for id_ in topic.articles]
    assert sorted(placed) == sorted(story.id for story in stories)
    by_id = {story.id: story for story in stories}
    for topic in topics:
        check(topic, by_id, most)


def check(topic: Topic, by_id: dict[str, Story], most: int) -> None:
    """Assert that a topic's points are sentences of its stories as they stand there."""
    assert len(topic.points) <= most
    for point in topic.points:
        cited = [find(by_id[c.article], c.sentence) for c in point.citations]
        assert (point.ar, point.en, point.score, point.flags) == cited[0]
        assert len(set(point.citations)) == len(point.citations)
        assert {c.article for c in point.citations} <= set(topic.articles)
    first = [point.citations[0] for point in topic.points]
    assert len(set(first)) == len(first)


def find(story: Story, index: int) -> tuple[str, str, float, tuple[str, ...]]:
    """Return what a sentence of a story says."""
    every = (*((story.title,) if story.title else ()), *story.sentences)
    (found,) = [s for s in every if s.index == index]
    return (found.ar, found.en, found.score, found.flags)


def test_topics_come_by_weight() -> None:
    """The subject of most reports is first."""
    stories = [*five()[2:], make_story("f", MATCH_TWO[1], MATCH[0])]
    assert [len(topic.articles) for topic in summarize_stories(stories)] == [3, 1]


def test_nothing_makes_no_topics() -> None:
    """No stories, no topics."""
    assert summarize_stories([]) == ()


def test_two_identical_stories_are_one_voice() -> None:
    """A copy is listed and never cited as a second witness."""
    (topic,) = summarize_stories([make_story("a", *QUAKE), make_story("b", *QUAKE)])
    assert topic.articles == ("a", "b")
    assert all(len(point.citations) == 1 for point in topic.points)


def test_a_story_without_words_is_a_topic_without_points() -> None:
    """Nothing is invented about a text that says nothing."""
    (topic,) = summarize_stories([make_story("a", "من إلى على", title="...")])
    assert topic.points == ()


def test_a_story_of_a_title_only_makes_its_title_the_point() -> None:
    """What little there is is told."""
    (topic,) = summarize_stories([make_story("a", title="زلزال قوي يضرب الساحل")])
    assert topic.label.ar == topic.points[0].ar == "زلزال قوي يضرب الساحل"


def test_the_identifier_does_not_change_when_stories_join() -> None:
    """A topic keeps its name as long as its first story is in it."""
    fewer = summarize_stories(five()[:1])
    more = summarize_stories(five()[:2])
    assert fewer[0].id == more[0].id


def test_a_report_that_gives_another_number_is_no_support() -> None:
    """A different death toll is a contradiction, not a confirmation."""
    other = QUAKE_TWO[0].replace("40", "55")
    same = summarize_stories([make_story("a", QUAKE[1]), make_story("b", QUAKE_TWO[0])])
    differs = summarize_stories([make_story("a", QUAKE[1]), make_story("b", other)])
    assert any(len(point.citations) == 2 for point in same[0].points)
    assert all(len(point.citations) == 1 for topic in differs for point in topic.points)


@pytest.mark.parametrize("size", [1, 3])
def test_a_summary_is_no_longer_than_it_may_be(size: int) -> None:
    """Length is a setting."""
    for topic in summarize_stories(five(), settings=SummarySettings(sentences=size)):
        assert len(topic.points) <= size


def test_of_two_like_sentences_the_better_translated_is_told() -> None:
    """A flagged translation loses against a sound one that says the same."""
    poor = make_story("a", QUAKE[0], title="زلزال الساحل", score=0.1)
    sound = make_story("b", QUAKE[0] + " بقوة", title="زلزال الساحل", score=0.95)
    (topic,) = summarize_stories([poor, sound], settings=SummarySettings(sentences=1))
    assert topic.points[0].score == pytest.approx(0.95)


PROGRAM = """
from summarize import study_stories
from tests.summarize.builders import five
print(study_stories(five()))
"""


@pytest.mark.parametrize("seed", ["1", "77"])
def test_another_process_gives_the_same_bytes(seed: str, root: Path) -> None:
    """Nothing hangs on the order of a set, which Python shuffles anew in each process."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        check=True,
        cwd=root,
        env=environment,
        encoding="utf-8",
    )
    assert done.stdout.strip() == str(study_stories(five()))
