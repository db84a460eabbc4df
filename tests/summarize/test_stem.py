"""Tests of light stemming."""

from __future__ import annotations

import pytest

from summarize.data import words
from summarize.normalise import normalise
from summarize.stem import MIN_STEM, stem

SAME = [
    ("الحكومة", "حكومة"),
    ("والحكومة", "للحكومة"),
    ("المباحثات", "مباحثات"),
    ("الليبية", "الليبي"),
    ("وموسكو", "موسكو"),
    ("بموسكو", "لموسكو"),
    ("الوزير", "وزير"),  # the waw is the word's own
    ("presidents", "president"),
    ("countries", "country"),
]
KEPT = [
    "بيروت",  # begins with a letter that looks like "in"
    "لبنان",
    "ليبيا",
    "كورونا",
    "فرنسا",
    "واشنطن",
    "وزير",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    """Article, conjunction, preposition and ending make no difference."""
    assert stem(normalise(one)) == stem(normalise(other))


@pytest.mark.parametrize("word", KEPT)
def test_a_first_letter_of_the_word_itself_stays(word: str) -> None:
    """What looks like a clitic is kept where the background shows that it is none."""
    assert stem(normalise(word))[0] == normalise(word)[0]


@pytest.mark.parametrize("word", ["في", "يد", "وطن", "لها", "بان", "gas", "us"])
def test_short_words_are_left_alone(word: str) -> None:
    """Nothing is stripped where too little would be left."""
    assert stem(word) == word


def test_stems_of_the_stop_list_are_never_short() -> None:
    """No word of four letters and more loses so much that under three are left."""
    long = [word for word in words("stopwords.txt") if len(word) > MIN_STEM]
    assert all(len(stem(word)) >= MIN_STEM for word in long)
