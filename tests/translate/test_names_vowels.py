"""Vowels tell names apart that share their consonants."""

from __future__ import annotations

import pytest

from translate.lexicon_forms import fold
from translate.names_vowels import may_be


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("السراج", "Sarraj"),
        ("السراج", "Siraj"),
        ("بوتين", "Putin"),
        ("باريس", "Paris"),
        ("واشنطن", "Washington"),
        ("محمد", "Muhammad"),  # a doubled consonant with a vowel between
        ("أردوغان", "Erdogan"),
        ("وحفتر", "Haftar"),  # short vowels are not written
        ("كندا", "Sweden"),  # other consonants: vowels say nothing
    ],
)
def test_a_spelling_of_the_name_may_be_it(arabic: str, english: str) -> None:
    """Each long vowel has one in English, wherever there are more."""
    assert may_be(fold(arabic), english)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [("السراج", "Serge"), ("كينيدي", "Candy"), ("الحسين", "Hasna"), ("سمير", "Simra")],
)
def test_a_name_without_its_long_vowel_is_another(arabic: str, english: str) -> None:
    """Consonants alone make Serge of a man called Sarraj."""
    assert not may_be(fold(arabic), english)


def test_the_usual_english_passes_whatever_the_vowels() -> None:
    """What the lexicon has for a name is right by definition, and what is spelt like it."""
    assert may_be(fold("كاميرون"), "Cmrn", ("Cmrn",))
