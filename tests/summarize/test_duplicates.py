"""Tests of finding copies of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.duplicates import duplicates
from summarize.reading import read
from tests.summarize.builders import MATCH, OIL, QUAKE, QUAKE_TWO, make_story

if TYPE_CHECKING:
    from summarize.records import Story

LONG = (
    *QUAKE,
    *QUAKE_TWO[2:],
    "وطلبت البلدية من السكان الابتعاد عن الجسور المتضررة حتى يتم فحصها.",
)
TEASERS = (
    "انتخب البرلمان رئيسا جديدا للجمهورية بعد جلسة استمرت حتى منتصف الليل في العاصمة.",
    "أعلن البنك المركزي رفع سعر الفائدة نقطة مئوية واحدة لمواجهة ارتفاع الأسعار هذا العام.",
    "وقعت شركة الطيران عقدا لشراء عشرين طائرة جديدة من طراز حديث لخطوطها الطويلة.",
    "حذرت هيئة الأرصاد من عاصفة رملية تضرب المناطق الجنوبية خلال نهاية الأسبوع المقبل.",
)


def groups(*stories: Story) -> list[set[str]]:
    """Return the groups of ids of the copies among `stories`."""
    found = duplicates([read(story) for story in stories])
    return [{stories[i].id for i in group} for group in found]


def test_the_same_text_under_another_title_is_a_copy() -> None:
    """A headline belongs to the outlet, not to the text."""
    assert groups(make_story("a", *LONG, title="أ"), make_story("b", *LONG, title="ب")) == [
        {"a", "b"}
    ]


def test_a_shortened_text_is_a_copy() -> None:
    """An outlet that takes the first paragraphs only tells the same text."""
    assert groups(make_story("a", *LONG), make_story("b", *LONG[:3])) == [{"a", "b"}]


def test_moved_paragraphs_and_marks_make_no_difference() -> None:
    """Shingles do not care for order, nor words for tashkeel and tatweel."""
    moved = (LONG[0], LONG[2], LONG[1], *LONG[3:])
    marked = tuple(text.replace("زلزال", "زِلـزال") for text in moved)
    assert groups(make_story("a", *LONG), make_story("b", *marked)) == [{"a", "b"}]


def test_two_reports_of_one_event_are_no_copies() -> None:
    """What is told in other words is another voice."""
    assert groups(make_story("a", *QUAKE), make_story("b", *QUAKE_TWO)) == [{"a"}, {"b"}]


def test_teasers_under_two_articles_make_no_copy() -> None:
    """An outlet's list of other articles is not what an article says."""
    lists = [
        make_story(f"s{n}", *text, *TEASERS)
        for n, text in enumerate((QUAKE[:2], MATCH[:2], QUAKE_TWO[1:], OIL))
    ]
    assert groups(*lists) == [{"s0"}, {"s1"}, {"s2"}, {"s3"}]


def test_short_texts_are_copies_only_word_for_word() -> None:
    """Of a few words nothing can be told by shingles."""
    found = groups(
        make_story("a", "زلزال في تركيا"),
        make_story("b", "زلزالٌ في تركيا."),
        make_story("c", "زلزال في إيران"),
    )
    assert found == [{"a", "b"}, {"c"}]


def test_stories_without_a_body_are_no_copies() -> None:
    """Two empty bodies have nothing in common."""
    assert groups(make_story("a"), make_story("b")) == [{"a"}, {"b"}]


def test_a_thousand_copies_are_one_group() -> None:
    """Joining does not look at every pair of a large group."""
    many = [make_story(f"{n:04}", *LONG, f"نشر في الصفحة {n}.") for n in range(1000)]
    assert [len(group) for group in groups(*many)] == [1000]
