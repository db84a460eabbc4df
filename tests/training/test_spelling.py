"""Of two spellings the usual one is written, and no word becomes another."""

from __future__ import annotations

import pytest

from training.spelling import count, spell, speller

PAIRS = [("", "The organization, the center and the neighbors analyzed the program.")] * 9
PAIRS += [("", "The Labour Party and a labor law; the Centre Pompidou; a dialogue")] * 9
PAIRS += [("", "He called four of our hours a sentence and a metre")] * 2
WRITTEN = count(PAIRS)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("An organisation in the centre", "An organization in the center"),
        ("neighbours analysed programmes", "neighbors analyzed programmes"),  # no programs met
        ("the programme", "the program"),
        ("the labour market", "the labor market"),
    ],
)
def test_the_usual_spelling_is_taken(british: str, american: str) -> None:
    """A word that was met often enough in the other spelling changes."""
    spelt = speller(WRITTEN + count([("", "labor")] * 9))
    assert spelt(british) == american


@pytest.mark.parametrize(
    "text",
    [
        "The Labour Party",  # a name, written so
        "the Centre Pompidou",
        "He called four of our hours a sentence",  # no other word is met
        "a metre",  # the other spelling is not met
        "a dialogue",
    ],
)
def test_what_is_no_spelling_stays(text: str) -> None:
    """Names and words without another way of writing stay as they are."""
    assert speller(WRITTEN)(text) == text


def test_words_that_are_written_both_ways_stay() -> None:
    """Where neither way is rare nobody would call one the usual one."""
    both = count([("", "traveled")] * 6 + [("", "travelled")] * 4)
    assert speller(both)("travelled") == "travelled"


def test_only_the_english_changes() -> None:
    """The Arabic of a pair is not touched."""
    assert list(spell([("منظمة", "organisation")], WRITTEN)) == [("منظمة", "organization")]
