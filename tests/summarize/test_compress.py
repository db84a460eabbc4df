"""Tests of shortening a pair in both languages at once."""

from __future__ import annotations

import pytest

from summarize.compress import compress
from summarize.tokens import tokens

CASES = [
    # a relative clause between commas on both sides
    (
        (
            "قال وزير الري، الذي زار السد أمس، إن منسوب المياه ارتفع مترين.",
            "The irrigation minister, who visited the dam yesterday, said the water rose two metres.",
        ),
        (
            "قال وزير الري إن منسوب المياه ارتفع مترين.",
            "The irrigation minister said the water rose two metres.",
        ),
    ),
    # a dateline on both sides
    (
        (
            "القاهرة - وصل وفد البنك الدولي إلى العاصمة مساء الأحد.",
            "Cairo - A World Bank delegation arrived in the capital on Sunday evening.",
        ),
        (
            "وصل وفد البنك الدولي إلى العاصمة مساء الأحد.",
            "A World Bank delegation arrived in the capital on Sunday evening.",
        ),
    ),
    # one bracket on both sides
    (
        (
            "فاز النسور (حامل اللقب) على ضيفه الأمل بثلاثة أهداف.",
            "The Eagles (the holders) beat their guests Al-Amal by three goals.",
        ),
        (
            "فاز النسور على ضيفه الأمل بثلاثة أهداف.",
            "The Eagles beat their guests Al-Amal by three goals.",
        ),
    ),
    # who says so, at the end of both
    (
        (
            "قتل أربعون شخصا في زلزال الساحل أمس، وفقا لوزارة الصحة.",
            "Forty people died in the coastal quake yesterday, according to the health ministry.",
        ),
        (
            "قتل أربعون شخصا في زلزال الساحل أمس.",
            "Forty people died in the coastal quake yesterday.",
        ),
    ),
]
KEPT = [
    # a relative clause in Arabic that English turned into a sentence part of another kind
    (
        "قال وزير الري، الذي زار السد أمس، إن منسوب المياه ارتفع مترين.",
        "The irrigation minister, visiting the dam, said the water level rose two metres.",
    ),
    # two relative clauses cannot be told apart
    (
        "قال وزير الري، الذي زار السد، في المدينة، التي غمرتها المياه، إن المنسوب ارتفع.",
        "The irrigation minister, who visited the dam, said in the city, which was flooded, that the level rose.",
    ),
    # a number in one clause only
    (
        "قال وزير الري، الذي زار 3 سدود، إن منسوب المياه ارتفع مترين كاملين.",
        "The irrigation minister, who visited dams, said the water level rose two whole metres.",
    ),
    # a stretch far longer in one language holds more than the other's
    (
        "قال وزير الري، الذي زارها، إن منسوب المياه ارتفع مترين كاملين في أسبوع.",
        "The minister, who visited it with engineers of the northern dam, said the water rose by two whole metres within one week in the north.",
    ),
    # the translation lost the dateline already
    (
        "القاهرة - وصل وفد البنك الدولي إلى العاصمة مساء الأحد.",
        "A World Bank delegation arrived in the capital on Sunday evening.",
    ),
    # a number in one bracket only
    (
        "فاز النسور (3 مرات) على ضيفه الأمل هذا الموسم كله.",
        "The Eagles (holders) beat their guests Al-Amal all through this season.",
    ),
    # two brackets cannot be told apart
    (
        "فاز النسور (أ) على ضيفه الأمل (ب) بثلاثة أهداف أمس.",
        "The Eagles (A) beat their guests Al-Amal (B) by three goals yesterday.",
    ),
    # too little would be left
    (
        "وصل الوفد، وفقا لوزارة الخارجية في بيان صدر مساء الأحد.",
        "The delegation arrived, according to a statement of the foreign ministry.",
    ),
    ("", ""),
]


@pytest.mark.parametrize(("pair", "expected"), CASES)
def test_the_same_stretch_is_taken_out_of_both(
    pair: tuple[str, str], expected: tuple[str, str]
) -> None:
    """What is left says less and nothing else."""
    assert compress(*pair) == expected


@pytest.mark.parametrize("pair", KEPT)
def test_nothing_is_cut_that_is_not_in_both(pair: tuple[str, str]) -> None:
    """A doubtful cut is not made."""
    assert compress(*pair) == pair


@pytest.mark.parametrize("pair", [case[0] for case in CASES] + KEPT)
def test_a_cut_only_deletes(pair: tuple[str, str]) -> None:
    """Every word that is left stood there, in its order."""
    for short, whole in zip(compress(*pair), pair, strict=True):
        rest = iter(tokens(whole))
        assert all(word in rest for word in tokens(short))
