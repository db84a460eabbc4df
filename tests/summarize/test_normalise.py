"""Tests of the spelling that words are compared in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.normalise import normalise

CASES = [
    ("أَكَّدَ", "اكد"),  # hamza on the alef, tashkeel
    ("إلى آخره", "الي اخره"),  # hamza below, madda, alef maksura
    ("الحكومة", "الحكومه"),  # ta marbuta
    ("مؤتمر رئيس", "موتمر رييس"),  # hamza on waw and ya
    ("كـــتاب", "كتاب"),  # tatweel
    ("١٢٣ ۴۵", "123 45"),  # Arabic-Indic and Persian digits
    ("\u200fالقاهرة\u200e", "القاهره"),  # bidi marks
    ("ﻻ", "لا"),  # a presentation form of two letters
    ("NATO Ünal", "nato ünal"),  # other scripts keep their letters
]


@pytest.mark.parametrize(("written", "expected"), CASES)
def test_spellings_of_one_word_become_one(written: str, expected: str) -> None:
    """Each variant that readers take for the same becomes the same."""
    assert normalise(written) == expected


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_normalising_twice_changes_nothing(text: str) -> None:
    """The result is a fixed point, so keys made of it are stable."""
    once = normalise(text)
    assert normalise(once) == once
