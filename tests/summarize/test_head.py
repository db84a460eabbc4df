"""Tests of the one point for the head of a page."""

from __future__ import annotations

from dataclasses import replace

from summarize import SummarySettings, group, study_stories
from summarize.head import head
from tests.summarize.builders import QUAKE, QUAKE_TWO, five, make_story

STORIES = [make_story("a", *QUAKE), make_story("b", *QUAKE_TWO)]
(FOUND,) = group(STORIES, settings=SummarySettings()).groups
(STUDY,) = study_stories(STORIES)
POINTS = STUDY.topic.points


def test_every_topic_with_points_has_a_head() -> None:
    """It is the position of one of them."""
    for study in study_stories(five()):
        assert study.head in range(len(study.topic.points))


def test_no_point_is_no_head() -> None:
    """Nothing is made up for one."""
    assert head((), FOUND, translation=0.2) is None


def test_the_head_is_about_what_the_topic_is_about() -> None:
    """Not an aside, however short."""
    aside = replace(POINTS[0], ar="وفتحت المدارس أبوابها في الصباح الباكر من جديد.")
    assert head((aside, *POINTS), FOUND, translation=0.2) != 0


def test_of_two_equal_points_the_sound_one_is_taken() -> None:
    """A flag, a poor translation, then the order decide."""
    point = POINTS[STUDY.head or 0]
    flagged, poor = replace(point, flags=("numbers",)), replace(point, score=0.1)
    assert head((flagged, point), FOUND, translation=0.2) == 1
    assert head((poor, point), FOUND, translation=0.2) == 1
    assert head((point, point), FOUND, translation=0.2) == 0
