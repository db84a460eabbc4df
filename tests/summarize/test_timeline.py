"""Tests of a topic's timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize import SummarySettings, group
from summarize.timeline import timeline
from tests.summarize.builders import make_story

if TYPE_CHECKING:
    from summarize.timeline import Moment

TALKS = (
    "عقد مؤتمر برلين حول ليبيا في 19 يناير 2020 بمشاركة عشر دول وعدد من المنظمات.",
    "ووصل وفد حكومة الوفاق الليبية إلى موسكو في 3 يونيو لإجراء محادثات مع وزير الخارجية.",
    "وأضاف أن المحادثات ستستأنف في 9 يونيو في العاصمة.",
)
AGAIN = (
    "بدأت محادثات وفد حكومة الوفاق الليبية مع وزير الخارجية في موسكو أمس.",
    "وعقد مؤتمر برلين حول ليبيا يوم 19 يناير 2020 بمشاركة عشر دول.",
)


def moments(published: str | None) -> tuple[Moment, ...]:
    """Return the moments of two stories of one topic."""
    stories = [
        make_story("a", *TALKS, published=published),
        make_story("b", *AGAIN, published=published),
    ]
    (found,) = group(stories, settings=SummarySettings()).groups
    return timeline(found, repeated={})


def test_dated_sentences_come_in_the_order_of_what_they_tell() -> None:
    """Each day once, with the other texts that tell the same."""
    first, second = moments("2020-06-04")
    assert (first.date, second.date) == ("2020-01-19", "2020-06-03")
    assert {(c.article, c.sentence) for c in first.citations} == {("a", 1), ("b", 2)}
    assert second.ar == TALKS[1]


def test_a_day_without_a_year_is_left_out_of_an_undated_story() -> None:
    """A year is not guessed."""
    assert [moment.date for moment in moments(None)] == ["2020-01-19"]


def test_a_sentence_that_leans_on_another_is_no_moment() -> None:
    """That somebody added something tells nothing by itself."""
    assert all(moment.ar != TALKS[2] for moment in moments("2020-06-04"))
