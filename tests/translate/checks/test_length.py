"""Dropped content is found by what the lexicon knows of the Arabic words."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.length import coverage, length

AR = (
    "قال وزير الدفاع إن القوات الحكومية استعادت السيطرة على المدينة بعد معارك عنيفة، "
    "وأضاف أن عشرات المدنيين نقلوا إلى مستشفيات العاصمة للعلاج."
)
WHOLE = (
    "The defence minister said government forces had regained control of the city after heavy "
    "fighting, and added that dozens of civilians were taken to hospitals in the capital."
)
FREELY = (
    "Government troops retook the city in fierce battles, the defence minister said, adding that "
    "scores of civilians had been moved to hospitals in the capital for treatment."
)
FREE = [
    (AR, WHOLE),
    (AR, FREELY),
    ("نمو الناتج المحلي الإجمالي", "GDP growth"),  # an acronym says many words
    ("سرعة 160 كيلومترا في الساعة", "a speed of 160 km/h"),
    ("شكرا جزيلا لكم جميعا على حسن المتابعة", "Thank you all very much for watching"),
]
SHORT = [
    (AR, "The defence minister said government forces had regained control of the city."),
    (AR, "He added that dozens of civilians were taken to hospitals in the capital."),
    (AR, "The minister."),
    (AR, ""),
]


@pytest.mark.parametrize(("ar", "en"), FREE)
def test_a_complete_translation_passes(ar: str, en: str) -> None:
    """Free wording, acronyms and short units drop nothing."""
    assert length(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en"), SHORT)
def test_a_dropped_clause_is_found(ar: str, en: str) -> None:
    """Whichever end of the sentence is missing, it is told."""
    assert length(Pair(ar, en)) is not None


def test_the_stretch_left_out_is_shown() -> None:
    """The explanation quotes the Arabic that nothing answers to."""
    assert "مستشفيات العاصمة" in (length(Pair(*SHORT[0])) or "")


def test_offsets_of_the_stretch_are_those_of_the_source() -> None:
    """What is quoted is a slice of the very Arabic."""
    found = coverage(*SHORT[0])
    assert AR[found.start : found.end] in AR
    assert found.run > 0
