"""Names change on both sides alike, or not at all."""

from __future__ import annotations

from itertools import repeat

from training.renaming import forms, matches, names_of, rename, renamed

NAMES = [("مازن", "Mazen"), ("لوكاس", "Lucas"), ("لوكاس", "Lukas"), ("فيينا", "Vienna")]
PAIR = ("وصل مازن إلى فيينا ولقي لوكاس", "Mazen arrived in Vienna and met Lukas")


def test_lists_give_single_words_with_a_capital() -> None:
    """A phrase, a word without a capital and a name of two letters are left out."""
    given = [*NAMES, ("مازن سالم", "Mazen Salem"), ("كتاب", "book"), ("بو", "Bo")]
    assert names_of(given) == sorted(NAMES)


def test_a_name_is_found_by_the_form_that_stands_on_the_other_side() -> None:
    """Of two spellings the one in the sentence counts; a clitic is told apart from the name."""
    found = matches(("قال لوكاس لمازن", "Lukas told Mazen"), forms(NAMES))
    assert sorted(found) == [("", "لوكاس", "Lukas"), ("ل", "مازن", "Mazen")]


def test_a_name_that_stands_less_often_on_one_side_stays() -> None:
    """Where the counts differ it is not known which mention is which."""
    assert matches(("مازن ومازن", "Mazen is here"), forms(NAMES)) == []


def test_both_sides_get_the_new_name() -> None:
    """The clitic stays with the new name, and no other word moves."""
    new = repeat(("رولف", "Rolf"))
    assert rename(("قال لمازن شيئا", "He told Mazen something"), [("ل", "مازن", "Mazen")], new) == (
        "قال لرولف شيئا",
        "He told Rolf something",
    )


def test_the_same_seed_gives_the_same_pairs() -> None:
    """Pairs without a known name are left out; the others come with other names, repeatably."""
    pairs = [PAIR, ("لا اسم هنا", "no name here")] * 5
    once = list(renamed(pairs, NAMES, 4))
    assert once == list(renamed(pairs, NAMES, 4))
    assert once
    assert all("name here" not in en for _, en in once)
    assert any(pair != PAIR for pair in once)
