"""Counts in words, bands, flags."""

from __future__ import annotations

import re

import pytest

from mujaz.data_counts import COUNTS
from mujaz.data_pages import BANDS, FLAGS
from mujaz.render_marks import all_bands, band_of, count, flag_of
from mujaz.trust import CHECK, GOOD
from translate.checks import NAMES

ARABIC = (
    # CLDR plural rules for Arabic: zero, one, two, few, many, other
    (0, "لا مقالات"),
    (1, "مقال واحد"),
    (2, "مقالان"),
    (3, "3 مقالات"),
    (10, "10 مقالات"),
    (11, "11 مقالًا"),
    (99, "99 مقالًا"),
    (100, "100 مقال"),
    (102, "102 مقال"),
    (103, "103 مقالات"),
    (111, "111 مقالًا"),
)


@pytest.mark.parametrize(("n", "words"), ARABIC)
def test_arabic_counts_take_the_form_that_the_number_asks_for(n: int, words: str) -> None:
    """Three articles and eleven articles are different words in Arabic."""
    assert count(n, "article").ar == words


def test_one_is_singular_in_english() -> None:
    """And nothing else is, zero included."""
    assert [count(n, "topic").en for n in (0, 1, 2)] == ["0 topics", "1 topic", "2 topics"]


@pytest.mark.parametrize("noun", COUNTS)
def test_every_noun_can_be_counted(noun: str) -> None:
    """Numbers from three on are shown; one and two are words in Arabic."""
    for n in (0, 1, 2, 3, 11, 100):
        words = count(n, noun)
        assert str(n) in words.en
        assert n < 3 or str(n) in words.ar


BAND_CASES = (
    (1.0, False, "good"),
    (GOOD, False, "good"),  # the bound belongs to the better band
    (GOOD - 0.001, False, "check"),
    (CHECK, False, "check"),
    (CHECK - 0.001, False, "poor"),
    (0.0, False, "poor"),
    (1.0, True, "check"),  # a check's doubt outweighs the model's certainty
    (0.1, True, "poor"),
)


@pytest.mark.parametrize(("score", "flagged", "name"), BAND_CASES)
def test_a_score_falls_into_its_band(score: float, flagged: object, name: str) -> None:
    """Three bands, and none of what is flagged in the best."""
    assert band_of(score, flagged=bool(flagged)).name == name


def test_bands_differ_in_bars_and_words_not_in_colour_alone() -> None:
    """Whoever sees no colours sees the bands."""
    assert [band.bars for band in all_bands()] == [3, 2, 1]
    assert len({band.label.en for band in all_bands()}) == len(BANDS)


SPELLINGS = ("low-confidence", "low confidence", "low_confidence", " Low Confidence ")


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_flag_is_known_however_it_is_spelt(name: str) -> None:
    """Checks are named by people."""
    assert flag_of(name).label.en == "low confidence"
    assert flag_of(name).anchor == "mark-low-confidence"


@pytest.mark.parametrize("name", FLAGS)
def test_every_known_flag_is_explained_in_both_languages(name: str) -> None:
    """A mark that is not explained is no help."""
    flag = flag_of(name)

    assert flag.text.en.endswith(".")
    assert flag.text.ar.endswith(".")


@pytest.mark.parametrize("name", [*NAMES, "dialect", "language", "not-translated"])
def test_whatever_the_translator_flags_is_explained(name: str) -> None:
    """A check that is added there needs its words here."""
    assert name in FLAGS


def test_an_unknown_flag_shows_its_name() -> None:
    """A check that came later than this page is not hidden."""
    flag = flag_of("gender-swap")

    assert flag.label.en == flag.label.ar == "gender-swap"
    assert "no explanation" in flag.text.en


@pytest.mark.parametrize("name", ['"><script>', "علامة", "x" * 5000, "\x00", " "])
def test_a_hostile_flag_name_makes_a_plain_anchor(name: str) -> None:
    """An anchor is part of an address."""
    assert re.fullmatch(r"mark-[a-z0-9-]*", flag_of(name).anchor)
    assert len(flag_of(name).label.en) < 100
