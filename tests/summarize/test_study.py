"""Tests of the whole study of a day's stories."""

from __future__ import annotations

from summarize import study_stories, summarize_stories
from summarize.records import Citation, Term
from tests.summarize.builders import MATCH, OIL, QUAKE, QUAKE_TWO, five, make_story


def test_the_topics_are_those_of_the_short_call() -> None:
    """A study adds to the topics and changes none."""
    assert tuple(study.topic for study in study_stories(five())) == summarize_stories(five())


def test_a_study_tells_events_copies_and_counts() -> None:
    """What stands behind a topic comes from the same grouping."""
    stories = [
        make_story("a", *QUAKE, source="one"),
        make_story("b", *QUAKE_TWO, source="two"),
        make_story("c", *QUAKE[:3], source="three"),
    ]
    (study,) = study_stories(stories)
    assert sorted(id_ for event in study.events for id_ in event) == ["a", "b", "c"]
    assert study.copies == (("a", "c"),)
    assert {row.kind for row in study.agreement} == {"dead", "wounded"}
    assert study.timeline == ()


def test_a_teaser_gives_a_topic_no_key_term() -> None:
    """What an outlet prints under every article is of none of them."""
    teaser = "افتتح الوزير مراد السالم معرض الكتاب في قصر الثقافة."
    stories = [
        make_story(id_, *text, teaser) for id_, text in zip("abc", (QUAKE, MATCH, OIL), strict=True)
    ]
    places = tuple(Citation(story.id, len(story.sentences)) for story in stories)
    fair = Term("معرض الكتاب", "book fair", places)
    studies = study_stories(stories, terms=[fair])
    assert {place for study in studies for place in study.teasers} == set(places)
    assert [study.terms for study in studies] == [(), (), ()]


def test_nothing_has_no_study() -> None:
    """No stories, no studies."""
    assert study_stories([]) == ()
