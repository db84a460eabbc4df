"""A translation is mended where another reading fails fewer checks, and never made worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from translate.records import Hypothesis, Translation
from translate.repair import LADDER, WEIGHTS, Repairing, badness
from translate.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.settings import Decoding

FLAGS = sorted(WEIGHTS)


class Scripted:
    """Gives the first reading of each sentence, then those that its script has for each rung."""

    signature = "scripted"
    settings = Settings()

    def __init__(self, script: dict[str, list[list[str]]]) -> None:
        self.script = script
        self.asked: list[list[str]] = []

    def translate(self, sentences: Iterable[str], **_: object) -> list[Translation]:
        """Return the first reading of each."""
        return [self.finish(ar, Hypothesis(self.script[ar][0][0], -0.5)) for ar in sentences]

    def readings_of(
        self, sentences: Sequence[str], decoding: Decoding, *, split: bool = False
    ) -> list[tuple[Hypothesis, ...]]:
        """Return the readings that the script has for the next rung."""
        self.asked.append(list(sentences))
        rung = len(self.asked)
        return [tuple(Hypothesis(text, -0.5) for text in self.script[ar][rung]) for ar in sentences]

    def finish(self, ar: str, reading: Hypothesis) -> Translation:
        """Return the reading; its flags are the words of its text that name checks."""
        flags = tuple(sorted(set(reading.text.split()) & set(FLAGS)))
        return Translation(ar, reading.text, 0.5, flags)


def repair(script: dict[str, list[list[str]]]) -> tuple[list[Translation], Scripted]:
    """Return what comes of a script."""
    translator = Scripted(script)
    return Repairing(translator).translate(script), translator  # type: ignore[arg-type]


def test_a_sound_sentence_is_not_tried_again() -> None:
    """Nothing is asked of the model where no check fails."""
    made, translator = repair({"جملة": [["fine"], [], [], []]})
    assert made[0].en == "fine"
    assert translator.asked == [[], [], []]


def test_the_first_rung_that_mends_ends_the_climb() -> None:
    """Later rungs see only the sentences that still fail."""
    made, translator = repair(
        {
            "أولى": [["numbers lost"], ["good now"], [], []],
            "ثانية": [["negation lost"], ["negation still"], ["good too"], []],
        }
    )
    assert [one.en for one in made] == ["good now", "good too"]
    assert translator.asked == [["أولى", "ثانية"], ["ثانية"], []]


def test_a_reading_that_fails_as_much_does_not_replace_the_first() -> None:
    """Only fewer or lighter findings count, so nothing changes for its own sake."""
    made, _ = repair({"جملة": [["numbers a"], ["numbers b"], ["numbers c"], ["numbers d"]]})
    assert made[0].en == "numbers a"
    assert made[0].flags == ("numbers",)


def test_the_lighter_fault_is_kept_and_stays_flagged() -> None:
    """A quotation mark lost is better than a number lost, and is told."""
    made, _ = repair({"جملة": [["numbers"], ["quotes"], ["numbers quotes"], ["numbers"]]})
    assert (made[0].en, made[0].flags) == ("quotes", ("quotes",))


def test_flags_that_no_reading_can_change_call_for_no_repair() -> None:
    """A dialect stays a dialect however often it is tried."""
    assert badness(Translation("جملة", "text", 0.1, ("dialect", "low-confidence"))) == 0


READINGS = st.lists(st.lists(st.sampled_from([*FLAGS, "ok"]), max_size=4).map(" ".join), max_size=3)


@given(st.lists(READINGS, min_size=3, max_size=3), st.sampled_from([*FLAGS, "ok"]))
def test_it_is_never_worse_by_the_checks(rungs: list[list[str]], first: str) -> None:
    """Whatever the rungs bring, the result is at most as bad as the first translation."""
    made, translator = repair({"جملة": [[first], *rungs]})
    before = translator.finish("جملة", Hypothesis(first, -0.5))
    assert badness(made[0]) <= badness(before)
    options = [first, *(text for rung in rungs for text in rung)]
    assert made[0].en in options


def test_every_weighted_flag_is_a_check() -> None:
    """A check that is renamed does not silently lose its repair."""
    from translate.checks import NAMES

    assert set(WEIGHTS) <= set(NAMES)
    assert len(LADDER) == 3
