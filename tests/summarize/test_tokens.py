"""Tests of the words of a text."""

from __future__ import annotations

import pytest

from summarize.tokens import tokens

CASES = [
    ("قال: «نعم».", ["قال", "نعم"]),
    ("1,200 و١٬٢٠٠", ["1200", "و", "1200"]),  # two ways to group thousands
    ("2.5 و٢٫٥", ["2.5", "و", "2.5"]),  # two decimal points
    ("63,6 بالمئة", ["63.6", "بالميه"]),  # a decimal comma takes one digit or two
    ("عام 2011.", ["عام", "2011"]),  # a full stop is no decimal point
    ("Iran's plan", ["iran", "plan"]),
    ("كوفيد19", ["كوفيد", "19"]),
    ("؟! … ،", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_and_numbers_are_found_in_order(text: str, expected: list[str]) -> None:
    """Letters and digits are words, everything else divides them."""
    assert tokens(text) == expected
