"""Inline elements find their place in the English, and none is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.formats.inline import Builder, Close, Open, pieces
from mujaz.formats.units import translate_units
from tests.mujaz.formats.helpers import Reversed, WordForWord
from tests.translate.memory_fakes import FakeTranslator, fake_english
from translate.align import folded
from translate.engine import Alignment

if TYPE_CHECKING:
    from mujaz.formats.records import Mark, Unit


class Backwards(FakeTranslator):
    """The fake, with its words in reverse order."""

    def translate(self, sentences: list[str], **options: object) -> list:  # type: ignore[override,type-arg]
        """Return the sentences in Latin letters, last word first."""
        from dataclasses import replace

        made = super().translate(sentences, **options)  # type: ignore[arg-type]
        return [replace(one, en=" ".join(reversed(one.en.split()))) for one in made]


def unit_of(marked: str) -> Unit:
    """Return a unit written as `a [b (c) d] | e`: brackets are marks, a bar is a point."""
    builder = Builder()
    number = 0
    for sign in marked:
        if sign in "[(":
            number += 1
            builder.open(number)
        elif sign in "])":
            builder.close()
        elif sign == "|":
            number += 1
            builder.point(number)
        else:
            builder.add(sign)
    return builder.unit()


def shown(text: str, marks: tuple[Mark, ...]) -> str:
    """Return a text with its marks in square brackets."""
    return "".join(
        "[" if isinstance(piece, Open) else "]" if isinstance(piece, Close) else piece
        for piece in pieces(text, marks)
    )


# Marked Arabic, the same in English word for word, and with the words turned around.
CASES = [
    ("قال [وزير الخارجية] أمس نعم", "qal [wzyr alxarjyp] oms nEm", "nEm oms [alxarjyp wzyr] qal"),
    ("[قال وزير]", "[qal wzyr]", "[wzyr qal]"),  # around the whole sentence
    ("قال [وزير (الخارجية)] أمس", "qal [wzyr [alxarjyp]] oms", "oms [[alxarjyp] wzyr] qal"),
    ("[قال] [وزير] أمس", "[qal] [wzyr] oms", "oms [wzyr] [qal]"),
    ("قال [وزير ]أمس", "qal [wzyr] oms", "oms [wzyr] qal"),  # a space within the mark
    ("قال [] أمس", "qal  []oms", None),  # nothing in it
    ("قال وزير|", "qal wzyr[]", "wzyr qal[]"),
    ("|قال وزير", "[]qal wzyr", "[]wzyr qal"),
    ("قال [ ][وزير نعم]", "qal  [][wzyr nEm]", "[nEm wzyr][] qal"),  # around a space alone
    ("قال [وزير نعم]", "qal [wzyr nEm]", "[nEm wzyr] qal"),  # at the end of the sentence
    ("قال| وزير نعم", "qal[] wzyr nEm", "nEm wzyr qal[]"),  # stays with the word before it
]


@pytest.mark.parametrize(("marked", "straight", "_"), CASES)
def test_marks_follow_their_words(marked: str, straight: str, _: str | None) -> None:
    """Word for word, by the aligner and by length alike."""
    unit = unit_of(marked)
    for aligner in (WordForWord(), None):
        (done,) = translate_units(FakeTranslator(), [unit], aligner=aligner)
        assert shown(done.text, done.marks) == straight


@pytest.mark.parametrize(
    ("marked", "turned"), [(marked, turned) for marked, _, turned in CASES if turned]
)
def test_marks_follow_words_that_change_their_order(marked: str, turned: str) -> None:
    """This is what the aligner is for."""
    (done,) = translate_units(Backwards(), [unit_of(marked)], aligner=Reversed())
    assert shown(done.text, done.marks) == turned


def test_a_mark_over_two_sentences_holds_both_parts() -> None:
    """From a word of the first to a word of the second."""
    unit = unit_of("قال الوزير [نعم. ثم] غادر المدينة.")
    (done,) = translate_units(FakeTranslator(), [unit], aligner=WordForWord())
    assert shown(done.text, done.marks) == "qal alwzyr [nEm. Tm] gadr almdynp."


def test_punctuation_at_the_edge_stays_outside_unless_it_was_inside() -> None:
    """A link does not end in a full stop that was not linked."""
    for marked, expected in (("قال [نعم].", "qal [nEm]."), ("قال [نعم.]", "qal [nEm.]")):
        (done,) = translate_units(FakeTranslator(), [unit_of(marked)], aligner=WordForWord())
        assert shown(done.text, done.marks) == expected


def test_touching_sentences_get_a_space() -> None:
    """Where the writer forgot it."""
    (done,) = translate_units(FakeTranslator(), [unit_of("وصل الوفد أمس.وأعلن المتحدث ذلك.")])
    assert done.text == fake_english("وصل الوفد أمس. وأعلن المتحدث ذلك.")


def count(marks: tuple[Mark, ...]) -> list[int]:
    """Return the numbers of all marks, with those inside them."""
    return [number for mark in marks for number in (mark.id, *count(mark.inside))]


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="ابت .؟[]()|", max_size=60), st.sampled_from([WordForWord(), Reversed(), None])
)
def test_no_mark_is_lost_or_crosses_another(marked: str, aligner: WordForWord | None) -> None:
    """Whatever nests in whatever, and however the words moved."""
    balanced, depth = "", 0
    for sign in marked:
        if sign in "])":
            if not depth:
                continue
            depth -= 1
        depth += sign in "[("
        balanced += sign
    unit = unit_of(balanced)
    (done,) = translate_units(Backwards(), [unit], aligner=aligner)
    assert sorted(count(done.marks)) == sorted(count(unit.marks))
    assert nests(done.marks, 0, len(done.text))
    text = "".join(piece for piece in pieces(done.text, done.marks) if isinstance(piece, str))
    assert text == done.text


def nests(marks: tuple[Mark, ...], start: int, end: int) -> bool:
    """Return whether marks follow each other within limits."""
    for mark in marks:
        if not (
            start <= mark.start <= mark.end <= end and nests(mark.inside, mark.start, mark.end)
        ):
            return False
        start = mark.end
    return True


def test_attention_is_folded_to_words() -> None:
    """The pieces of a word share its row and its column; the end of the sentence counts not."""
    alignment = Alignment(
        ("▁قا", "ل", "▁نعم", "</s>"),
        ("▁He", "▁sa", "id"),
        ((0.1, 0.1, 0.6, 0.2), (0.5, 0.5, 0.0, 0.0), (0.25, 0.25, 0.5, 0.0)),
    )
    weights = folded(alignment, 2, 2)
    assert weights is not None
    assert weights[0] == pytest.approx((0.25, 0.75))
    assert weights[1] == pytest.approx((0.75, 0.25))
    assert folded(alignment, 3, 2) is None
