"""The head of the page: three lines, with and without threads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.render_context import briefing_view
from mujaz.render_index import index_of
from tests.templates.briefings import COMET, DAM, EMPTY, UNGROUPED, USUAL
from tests.templates.studies import COMET_STUDY, DAM_STUDY, PORT_STUDY, STUDIED

if TYPE_CHECKING:
    from mujaz.render_views import HeadLine


def lines(briefing: object) -> tuple[HeadLine, ...]:
    """Return the head's lines."""
    return briefing_view(index_of(briefing)).lines  # type: ignore[arg-type]


def test_with_threads_the_head_says_what_is_new_and_what_goes_on() -> None:
    """Of a new topic its head point, of one that goes on a point that is new."""
    new, on, read = lines(STUDIED)

    assert (new.label.en, new.more and new.more.en, new.href) == (
        "New today", "2 topics", "#p-t2-port-2",
    )  # fmt: skip
    assert (on.label.en, on.href) == ("Goes on", "#p-t1-dam-2")  # its head was told before
    assert on.pair is not None
    assert on.pair.band.name == "check"
    assert read.text is not None
    assert read.text.en == "10 articles from 6 outlets, from 18 to 21 November 2026."
    assert read.text.ar.startswith("10 مقالات من 6 مصادر، من 18 إلى 21 تشرين الثاني")


def test_the_head_of_a_topic_that_goes_on_is_its_head_point_where_that_is_new() -> None:
    """The most telling of what is new."""
    studies = (replace(DAM_STUDY, head=3), *STUDIED.studies[1:])

    assert lines(replace(STUDIED, studies=studies))[1].href == "#p-t1-dam-4"


def test_a_day_without_anything_new_says_so() -> None:
    """In both lines, rather than telling the old as if it were new."""
    still = tuple(
        replace(study, since="2026-11-01", before="2026-11-20", new=()) for study in STUDIED.studies
    )
    new, on, _ = lines(replace(STUDIED, studies=still))

    assert (new.text and new.text.en) == "No topic is new today."
    assert (on.text and on.text.en) == "Nothing new in what was told before."


def test_on_a_first_day_nothing_is_said_to_go_on() -> None:
    """Nothing was told before; the second heaviest topic stands in the second line."""
    first = tuple(
        replace(study, since="2026-11-21", before=None, new=tuple(range(9)))
        for study in STUDIED.studies
    )
    found = lines(replace(STUDIED, studies=first))

    assert [line.label.en for line in found] == ["New today", "Then", "Read"]
    assert all(line.href for line in found[:2])


def test_without_threads_the_head_says_what_is_told_most() -> None:
    """From the studies' head points, or the first ones where there are no studies."""
    bare = tuple(replace(s, since=None, before=None, new=()) for s in STUDIED.studies)

    for briefing, second in ((USUAL, "#p-t2-port-1"), (replace(STUDIED, studies=bare), "#p-t2-port-2")):  # fmt: skip
        first, then, read = lines(briefing)
        assert (first.label.en, first.href) == ("Most told", "#p-t1-dam-1")
        assert (then.label.en, then.href) == ("Then", second)
        assert read.pair is None


def test_one_topic_makes_two_lines_and_none_makes_none() -> None:
    """A line is not filled up for the sake of three."""
    one = replace(USUAL, topics=USUAL.topics[:1])

    assert [line.label.en for line in lines(one)] == ["In short", "Read"]
    assert lines(EMPTY) == lines(UNGROUPED) == ()


def test_outlets_and_days_that_are_not_known_are_not_made_up() -> None:
    """The line says what is known."""
    topics = (replace(USUAL.topics[2], articles=(COMET.id,)),)
    lost = replace(COMET, source=None, published=None)
    read = lines(replace(USUAL, topics=topics, articles=(lost,)))[-1]
    one_day = lines(replace(USUAL, topics=topics, articles=(COMET,)))[-1]

    assert (read.text and read.text.en) == "1 article of unknown outlets."
    assert (one_day.text and one_day.text.en) == "1 article from 1 outlet, of 20 November 2026."


def test_days_of_two_months_are_said_in_full() -> None:
    """From 28 October to 20 November."""
    old = replace(DAM, published="2026-10-28")
    articles = (old, *(a for a in USUAL.articles if a.id != DAM.id))
    read = lines(replace(USUAL, articles=articles))[-1]

    assert read.text is not None
    assert "from 28 October 2026 to 21 November 2026." in read.text.en


def test_studies_of_some_topics_alone_are_enough() -> None:
    """An older file may lack some."""
    assert len(lines(replace(STUDIED, studies=(COMET_STUDY,)))) == 3
    assert len(lines(replace(STUDIED, studies=(PORT_STUDY,)))) == 3
