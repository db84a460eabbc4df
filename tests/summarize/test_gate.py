"""Tests of holding a written sentence to what it was given."""

from __future__ import annotations

import pytest

from benchmarks.gate import TRUE, cases
from summarize.gate import judge
from summarize.inflection import uninflected

EVIDENCE = [
    "The health ministry said 40 people were killed and 200 injured in the coastal earthquake.",
    "Foreign Minister Samir Khatib met President Hani Saleh in Jeddah on Monday.",
    "The government denied that the northern dam had been damaged by the earthquake.",
    "Rescue teams searched the old quarters for survivors, officials said.",
]
SOUND = [
    ("40 people were killed in the coastal earthquake, the health ministry said.", 0),
    ("Forty people were killed and 200 were injured in the coastal earthquake.", 0),
    ("Foreign Minister Samir Khatib met President Hani Saleh in Jeddah.", 1),
    ("The government denied that the northern dam was damaged by the earthquake.", 2),
    ("Rescue teams searched the old quarters for survivors.", 3),
]
LIES = [
    ("55 people were killed in the coastal earthquake, the health ministry said.", "number"),
    ("200 people were killed and 40 injured in the coastal earthquake.", "number"),
    ("40 million people were killed in the coastal earthquake.", "number"),
    ("Foreign Minister Samir Khatib met President Omar Nasser in Jeddah on Monday.", "name"),
    ("Foreign Minister Samir Khatib met President Hani Saleh in Paris on Monday.", "name"),
    ("Foreign Minister Samir Khatib met President Hani Saleh on Tuesday.", "tuesday"),
    ("President Samir Khatib met Foreign Minister Hani Saleh in Jeddah on Monday.", "is not"),
    ("The government said that the northern dam had been damaged by the earthquake.", "denies"),
    ("Rescue teams never searched the old quarters for survivors.", "denies"),
    ("The central bank raised interest rates again this week.", "like none"),
    (
        "Rescue teams searched old quarters while thieves emptied shops and banks nearby.",
        "'thieves'",
    ),
    ("", "like none"),
]


@pytest.mark.parametrize(("sentence", "cited"), SOUND)
def test_what_the_evidence_says_goes_through(sentence: str, cited: int) -> None:
    """A shorter or reworded true sentence cites the one that it is taken from."""
    assert judge(sentence, EVIDENCE).cited[0] == cited


@pytest.mark.parametrize(("sentence", "reason"), LIES)
def test_what_the_evidence_does_not_say_is_refused(sentence: str, reason: str) -> None:
    """An invented number, name, office or denial is stopped with its reason."""
    verdict = judge(sentence, EVIDENCE)
    assert verdict.cited == ()
    assert reason in verdict.reason


@pytest.mark.parametrize(("kind", "evidence", "sentence"), cases())
def test_nothing_invented_passes(kind: str, evidence: list[str], sentence: str) -> None:
    """One wrong verb, actor, cause, adjective, hedge or order is enough to refuse a sentence."""
    verdict = judge(sentence, evidence)
    assert kind == TRUE or not verdict.cited


def test_more_than_half_of_the_true_paraphrases_pass() -> None:
    """A gate that refuses all is no gate."""
    passed = [bool(judge(text, there).cited) for kind, there, text in cases() if kind == TRUE]
    assert sum(passed) > len(passed) / 2


def test_may_the_month_is_no_doubt() -> None:
    """Only "may" before a verb hedges."""
    there = ["The team will meet the champions in May."]
    assert judge("The team will meet the champions in May.", there).cited
    assert not judge("The team met the champions in May.", there).cited


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("collapsed", "collapses", True),
        ("planned", "planning", True),
        ("carried", "carries", True),
        ("fallen", "fell", True),
        ("boxes", "box", True),
        ("build", "builder", False),  # another word
        ("king", "kings", True),
        ("red", "reds", True),
        ("bombed", "collapsed", False),
    ],
)
def test_inflection_alone_is_taken_off(one: str, other: str, *, same: bool) -> None:
    """What has one base is one word."""
    assert (uninflected(one) == uninflected(other)) is same
