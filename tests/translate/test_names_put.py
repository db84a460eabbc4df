"""A garbled name is replaced by the lexicon's; what may be right is left alone."""

from __future__ import annotations

import pytest

from translate.glossary import parse
from translate.names_put import garbled, known_names, put_names

NAMES = parse("حفتر\tHaftar\nالقاهرة\tCairo\nسليمان\tSuleiman\nبغداد\tBaghdad\n")
AR = "زار حفتر القاهرة أمس"


def in_order(ar: str, en: str) -> list[tuple[int, int]]:
    """Return pairs of the words that stand in the same place."""
    return [(place, place) for place in range(min(len(ar.split()), len(en.split())))]


def test_another_name_in_its_place_is_replaced() -> None:
    """The attention says where, and it looks like a name."""
    en = "Visited Al-Barradi Cairo yesterday"
    assert put_names(AR, en, NAMES, in_order(AR, en)) == "Visited Haftar Cairo yesterday"


@pytest.mark.parametrize(
    "en",
    [
        "Visited existence Cairo yesterday",  # a common word: the Arabic may be one, too
        "Visited He Cairo yesterday",  # capital, but no name
        "Visited Hafter Cairo yesterday",  # another spelling of that very name
        "Visited Haftar Cairo yesterday",  # right
    ],
)
def test_what_may_be_right_is_left_alone(en: str) -> None:
    """Only a name that is surely another one is replaced."""
    assert put_names(AR, en, NAMES, in_order(AR, en)) == en


def test_two_names_are_replaced_in_one_sentence() -> None:
    """The later is replaced first, so that places hold."""
    ar, en = "سليمان في بغداد", "Lesson in Kabulo."
    assert put_names(ar, en, NAMES, in_order(ar, en)) == "Suleiman in Baghdad."


def test_without_pairs_nothing_is_put() -> None:
    """A name that the attention does not find stays lost, and flagged by its check."""
    assert put_names(AR, "Visited Barradi", NAMES, []) == "Visited Barradi"
    assert [place.term.ar for place in garbled(AR, "Visited Barradi", NAMES)] == ["حفتر", "القاهرة"]


def test_the_lexicon_s_names_are_names() -> None:
    """Each begins with a capital; short Arabic forms, which are words too, are left out."""
    terms = known_names().terms
    assert len(terms) > 1000
    assert all(term.english[0][0].isupper() and len(term.ar) > 3 for term in terms)
