"""Tests of the terms of a text."""

from __future__ import annotations

from summarize.terms import is_stop, terms


def test_a_name_of_two_words_is_a_term_of_its_own() -> None:
    """Neighbouring content words make a pair beside their stems."""
    found = terms("التقى خليفة حفتر في موسكو")
    assert "خليف_حفتر" in found
    assert "موسكو" in found


def test_no_pair_spans_a_stop_word() -> None:
    """Words that a stop word divides are no name."""
    assert terms("حفتر في موسكو") == ["حفتر", "موسكو"]


def test_a_stop_word_is_one_with_and_before_it() -> None:
    """A conjunction written onto a stop word does not hide it."""
    assert is_stop("وقال")
    assert is_stop("فان")
    assert not is_stop("وزير")


def test_a_text_of_stop_words_has_no_terms() -> None:
    """Nothing is told by words that every text has."""
    assert terms("وقال إن هذا الذي كان من قبل") == []
