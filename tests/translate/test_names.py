"""Names are told in Arabic and found in English, in whatever spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.names import form_of, mentions
from translate.names_match import heard, is_same, is_same_name, skeleton, within_one

SAME = [
    ("Mohammed", "Muhammad"),
    ("Gaddafi", "Qadhafi"),
    ("Hussein", "Husayn"),
    ("Lavrov", "Lavroff"),
    ("Yousef", "Youssef"),
    ("Tebboune", "Teboun"),
]
DIFFERENT = [("Iran", "Iraq"), ("Sudan", "Jordan"), ("Putin", "Macron"), ("Mali", "Malta")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    """Transliterations differ in vowels, doubled letters and a few consonants."""
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_names_are_not(one: str, other: str) -> None:
    """A difference in consonants is another name."""
    assert not is_same_name(one, other)


def test_an_adjective_shows_a_name_but_is_not_it() -> None:
    """Turkish answers to Turkey; it must not be replaced by it."""
    assert is_same("Turkey", "Turkish")
    assert not is_same_name("Libya", "Libyan")


def test_arabic_is_heard_in_english() -> None:
    """A name that no lexicon has is found by its consonants."""
    assert heard("معيتيق", "Ahmed Maiteeq said") == ["Maiteeq"]
    assert heard("معيتيق", "Ahmed said") == []


def test_prefixes_are_taken_off() -> None:
    """What is told is the name, where it stands the word as written."""
    (mention,) = mentions("وبموسكو")
    assert (mention.key, mention.kind, mention.start) == ("موسكو", "place", 0)


def test_a_term_of_several_words_is_one_name() -> None:
    """Longer names come before the words they are made of."""
    assert [m.key for m in mentions("في كوريا الشمالية")] == ["كوريا الشمالية"]


def test_an_english_form_stands_where_it_is_said_to() -> None:
    """Start and end are those of the form, article prefix included."""
    mention = next(m for m in mentions("قال السيسي"))
    form = form_of(mention, "President El-Sissi said")
    assert form is not None
    assert (form.article, form.text) == ("El-", "Sissi")
    assert "President El-Sissi said"[form.start : form.end] == "El-Sissi"


def test_two_candidates_are_none() -> None:
    """Where two words may spell the name, neither is taken."""
    mention = next(m for m in mentions("قال معيتيق"))
    assert form_of(mention, "Maetig and Maiteek said") is None


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_every_word_is_the_same_as_itself(word: str) -> None:
    """Comparison is reflexive, and a skeleton has no vowels but the first."""
    assert is_same_name(word, word)
    assert not set(skeleton(word)[1:]) & set("aeiou")


@given(st.text(max_size=6), st.text(max_size=6))
def test_within_one_is_symmetric(x: str, y: str) -> None:
    """One letter added to the one is one left out of the other."""
    assert within_one(x, y) == within_one(y, x)
