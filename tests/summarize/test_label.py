"""Tests of labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize import SummarySettings, group
from summarize.label import label
from summarize.records import Label
from tests.summarize.builders import MATCH, QUAKE, QUAKE_TWO, make_story

if TYPE_CHECKING:
    from summarize.records import Story


def label_of(*stories: Story, shout: bool = False) -> Label:
    """Return the label of stories that make one group."""
    grouping = group(stories, settings=SummarySettings())
    (found,) = grouping.groups
    translate = (lambda text: f"NEW({text})") if shout else None
    return label(found, repeated={}, translation=0.1, translate=translate)


def test_the_best_title_names_the_topic_with_its_own_translation() -> None:
    """A title that says what the stories are about wins over a teaser."""
    found = label_of(
        make_story("a", *QUAKE, title="شاهد.. لحظة لا تصدق"),
        make_story("b", *QUAKE_TWO, title="عشرات القتلى في زلزال الساحل الشمالية"),
    )
    assert found == Label(
        "عشرات القتلى في زلزال الساحل الشمالية", "EN(عشرات القتلى في زلزال الساحل الشمالية)"
    )


def test_without_a_title_the_first_sentence_names_it_whole() -> None:
    """A translation cannot be cut where its Arabic was, so neither is cut."""
    assert label_of(make_story("a", *MATCH)) == Label(MATCH[0], f"EN({MATCH[0]})")


def test_with_a_translator_a_long_sentence_is_cut_and_translated_anew() -> None:
    """The English belongs to the very Arabic that stands there."""
    text = "أعلنت وزارة الصحة مقتل 40 شخصا في زلزال الساحل، فيما تواصل فرق الإنقاذ البحث عن ناجين."
    short = "أعلنت وزارة الصحة مقتل 40 شخصا في زلزال الساحل"
    assert label_of(make_story("a", text), shout=True) == Label(short, f"NEW({short})")


def test_a_good_title_is_never_translated_again() -> None:
    """What was translated in its place stands."""
    found = label_of(make_story("a", *QUAKE, title="زلزال يضرب الساحل الشمالية"), shout=True)
    assert found.en == "EN(زلزال يضرب الساحل الشمالية)"


def test_stories_without_a_word_have_an_empty_label() -> None:
    """Nothing is made up."""
    assert label_of(make_story("a", "", title="...")) == Label("", "")
