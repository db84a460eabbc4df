"""The lexicon finds words under their prefixes and endings, and loads quickly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.lexicon import forms, look_up, look_up_term
from translate.lexicon_forms import entry_of, fold, stripped, word_list
from translate.lexicon_stems import stem, stems

SAME_STEM = [
    ("negotiated", "negotiations"),
    ("minister", "ministry"),
    ("stopped", "stopping"),
    ("attack", "attackers"),
    ("economy", "economic"),
    ("security", "secure"),
]
OTHER_STEM = [("international", "internet"), ("nation", "nature"), ("port", "portrait")]


@pytest.mark.parametrize(("one", "other"), SAME_STEM)
def test_forms_of_an_english_word_share_a_stem(one: str, other: str) -> None:
    """Inflection and common derivation leave the stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), OTHER_STEM)
def test_other_english_words_do_not(one: str, other: str) -> None:
    """Words that merely begin alike keep their stems apart."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["والوزير", "للوزير", "بالوزير", "وزير", "الوزير"])
def test_prefixes_do_not_hide_an_arabic_word(word: str) -> None:
    """Conjunction, preposition and article are taken off as needed."""
    entry = look_up(fold(word))
    assert entry is not None
    assert "minist" in entry.stems


def test_the_least_change_wins() -> None:
    """A word that is an entry as it stands is not taken apart."""
    assert entry_of("ولد", {"ولد", "لد"}) == "ولد"
    assert stripped("والوزير")[0] == "والوزير"


def test_spelling_is_folded() -> None:
    """Vowel signs, tatweel, hamza seats and final yeh do not matter."""
    assert fold("أُسْتَــاذ إلى") == "استاذ الي"


def test_words_have_their_place_in_the_text() -> None:
    """Offsets are those of the text as given."""
    text = "قالَ: «الوزير»"
    assert [text[a:b] for _, a, b in word_list(text, "ar")] == ["قالَ", "الوزير"]


def test_an_unknown_word_is_none() -> None:
    """Nothing is guessed for what the lexicon lacks."""
    assert look_up("ظظظظظظ") is None
    assert look_up_term("ظظ ظظ") == ()


def test_the_table_is_sound() -> None:
    """Every form is folded, has a kind, and rates that are shares."""
    assert len(forms()) > 25_000
    for form in forms()[::97]:
        entry = look_up(form)
        assert entry is not None
        assert fold(entry.form) == entry.form
        assert entry.kind
        assert 0 <= entry.chance <= 1
        assert 0 <= entry.rate <= 1


def test_us_is_a_country_and_us_a_pronoun() -> None:
    """Capitals tell the United States from the pronoun."""
    assert stems("US forces") != stems("us forces")


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folding is idempotent."""
    assert fold(fold(text)) == fold(text)
