"""Tests of the one point for the head of a page."""

from __future__ import annotations

from dataclasses import replace

from summarize import SummarySettings, group, study_stories
from summarize.head import head
from tests.summarize.builders import QUAKE, QUAKE_TWO, five, make_story
from translate.records import CORRECTED

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


def test_the_better_translated_of_points_as_near_is_taken() -> None:
    """Two sentences of one weight: neither place nor a hair's breadth of nearness decides."""
    point = POINTS[STUDY.head or 0]
    poor, better = replace(point, score=0.46), replace(point, score=0.59)
    assert head((poor, better), FOUND, translation=0.2) == 1
    shorter = replace(poor, ar=" ".join(point.ar.split()[:-1]))
    longer = replace(better, ar=point.ar)
    assert head((shorter, longer), FOUND, translation=0.2) == 1


def test_a_good_translation_of_an_aside_is_not_taken() -> None:
    """Far nearer to the topic wins over somewhat better translated."""
    aside = replace(POINTS[0], ar="وفتحت المدارس أبوابها في الصباح الباكر من جديد.", score=0.7)
    points = (aside, *(replace(point, score=0.5) for point in POINTS))
    assert head(points, FOUND, translation=0.2) != 0


def test_without_a_share_of_the_translation_scores_decide_nothing() -> None:
    """The setting that turns them off for the summary turns them off here."""
    point = POINTS[STUDY.head or 0]
    assert head((replace(point, score=0.1), point), FOUND, translation=0.0) == 0


def test_a_correction_is_no_doubt() -> None:
    """What a person wrote is the surest of all; a check's flag still halves its point."""
    point = POINTS[STUDY.head or 0]
    corrected = replace(point, flags=(CORRECTED,), score=1.0)
    assert head((point, corrected), FOUND, translation=0.2) == 1
    doubted = replace(corrected, flags=(CORRECTED, "numbers"))
    assert head((doubted, corrected), FOUND, translation=0.0) == 1


def test_points_without_any_score_have_a_head_too() -> None:
    """Where every translation failed, nearness alone decides."""
    points = tuple(replace(point, score=0.0) for point in POINTS)
    assert head(points, FOUND, translation=0.2) in range(len(points))
