"""Confidence of an article and a briefing: weighted by length, in three bands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.trust import (
    CHECK,
    GOOD,
    band_name,
    is_corrected,
    is_flagged,
    of_article,
    of_briefing,
)
from tests.templates.briefings import DAM, EMPTY, NOTE, USUAL, report, sentence
from translate.records import doubts

LONG, SHORT = "جملة طويلة فيها كلمات كثيرة " * 3, "قصيرة"


def test_a_long_sentence_weighs_more_than_a_short_one() -> None:
    """The mean is by letters of the Arabic, as a reader's time is."""
    article = report("a", (sentence(0, LONG, "x", 0.2), sentence(1, SHORT, "y", 0.9)))
    trust = of_article(article)

    expected = (0.2 * len(LONG) + 0.9 * len(SHORT)) / (len(LONG) + len(SHORT))
    assert trust is not None
    assert trust.score == pytest.approx(expected)
    assert (trust.band, trust.sentences) == ("poor", 2)


def test_lines_that_are_not_news_weigh_nothing() -> None:
    """They are not translated; an article of nothing else has no confidence at all."""
    with_furniture, news = of_article(DAM), [s for s in DAM.sentences if s.kind != "furniture"]

    assert with_furniture == of_article(replace(DAM, sentences=tuple(news)))
    assert of_article(NOTE) is None
    assert of_briefing(EMPTY) is None


def test_a_briefing_is_the_mean_over_all_of_its_sentences() -> None:
    """So one long article counts for more than one short one."""
    whole = report("all", tuple(s for a in USUAL.articles for s in a.sentences))

    assert of_briefing(USUAL) == of_article(whole)


BANDS = (
    (GOOD, 0, "good"),  # the bound belongs to the better band
    (GOOD - 1e-9, 0, "check"),
    (CHECK, 0, "check"),
    (CHECK - 1e-9, 0, "poor"),
    (1.0, 1, "check"),  # doubted
)


@pytest.mark.parametrize(("score", "flagged", "name"), BANDS)
def test_the_bands_are_those_of_sentences(score: float, flagged: int, name: str) -> None:
    """One reader's word means one thing, of a sentence as of a briefing."""
    assert band_name(score, flagged=bool(flagged)) == name


def test_a_correction_by_a_human_is_no_reason_to_doubt() -> None:
    """It is told with the flags, and counted apart."""
    corrected = sentence(0, "نص", "text", 1.0, ("corrected",))
    both = replace(corrected, flags=("corrected", "numbers"))

    assert (is_flagged(corrected), is_corrected(corrected)) == (False, True)
    assert (is_flagged(both), is_corrected(both)) == (True, True)
    assert doubts(both.flags) == ("numbers",)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 400)), min_size=1, max_size=20))
def test_a_mean_lies_between_the_least_and_the_most(found: list[tuple[float, int]]) -> None:
    """Whatever the lengths."""
    made = tuple(sentence(n, "ا" * size, "x", score) for n, (score, size) in enumerate(found))
    trust = of_article(report("a", made))

    assert trust is not None
    scores = [score for score, _ in found]
    assert min(scores) - 1e-9 <= trust.score <= max(scores) + 1e-9
