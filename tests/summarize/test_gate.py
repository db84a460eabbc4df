"""Tests of holding a written sentence to what it was given."""

from __future__ import annotations

import pytest

from summarize.gate import judge

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
    ("Rescue teams searched old quarters while thieves emptied shops and banks nearby.", "much"),
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
