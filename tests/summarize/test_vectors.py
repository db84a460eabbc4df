"""Tests of vectors and their likeness."""

from __future__ import annotations

import math

import pytest

from summarize.reading import read
from summarize.vectors import dot, reading_vector, story_vector, text_vector, unit
from tests.summarize.builders import MATCH, QUAKE, QUAKE_TWO, make_story


def test_a_vector_has_length_one() -> None:
    """Likeness is a cosine, so length makes no difference."""
    vector = story_vector(make_story("a", *QUAKE, title="زلزال"))
    assert math.isclose(dot(vector, vector), 1.0)


def test_stories_of_one_event_are_alike_and_others_are_not() -> None:
    """The same happening in other words is far nearer than another one."""
    quake, again, match = (
        story_vector(make_story("x", *text)) for text in (QUAKE, QUAKE_TWO, MATCH)
    )
    assert dot(quake, again) > 0.3
    assert dot(quake, match) < 0.05


def test_a_text_without_terms_has_an_empty_vector() -> None:
    """Such a text is like nothing, not an error."""
    assert text_vector("من إلى على") == {}
    assert dot(text_vector(""), text_vector("زلزال قوي")) == 0


def test_a_repeated_sentence_counts_its_share() -> None:
    """What an outlet repeats under four articles weighs a quarter in each."""
    story = make_story("a", *QUAKE, MATCH[0])
    reading = read(story)
    plain = reading_vector(story, reading, {})
    discounted = reading_vector(story, reading, {reading.keys[-1]: 4})
    assert discounted["نسور"] < plain["نسور"]
    assert discounted["زلزال"] > plain["زلزال"]


@pytest.mark.parametrize("weights", [{"b": 1.0, "a": 2.0}, {"a": 2.0, "b": 1.0}])
def test_the_order_of_terms_makes_no_difference(weights: dict[str, float]) -> None:
    """Vectors list their terms sorted, so sums run in one order."""
    assert list(unit(weights)) == ["a", "b"]
