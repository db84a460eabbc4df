"""Tests of written summaries and of what writes them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from summarize.abstract import prompt_of, sentences, write
from summarize.records import Citation, Label, Point, Topic
from summarize.writers import open_writer
from tests.summarize.test_gate import EVIDENCE
from tests.summarize.tiny import tiny_t5
from translate.errors import InputError, ModelMissing, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

POINTS = tuple(Point("", en, 0.9, (), (Citation(f"s{n}", 1),)) for n, en in enumerate(EVIDENCE))
TOPIC = Topic("t", Label("", ""), ("s0", "s1", "s2", "s3"), POINTS)

LIAR = """
import sys
sys.stdin.read()
print("Rescue teams searched the old quarters for survivors.")
print("55 people were killed in the coastal earthquake.")
print("Foreign Minister Samir Khatib met President Omar Nasser in Jeddah on Monday.")
print("President Samir Khatib met Hani Saleh in Jeddah on Monday.")
"""


def test_a_true_summary_stands_with_its_citations() -> None:
    """Each sentence leads to where its support stands."""
    made = write(TOPIC, lambda _: "- Rescue teams searched the old quarters for survivors.\n")
    (only,) = made.sentences
    assert only.citations[0] == Citation("s3", 1)
    assert not only.extractive
    assert made.refused == ()


def test_a_lying_command_gets_nothing_through(tmp_path: Path) -> None:
    """An invented number, name and office-holder are replaced by points, and counted."""
    script = tmp_path / "liar.py"
    script.write_text(LIAR, encoding="utf-8")
    made = write(TOPIC, open_writer(f"command:{sys.executable} {script}"))
    assert len(made.refused) == 3
    text = " ".join(sentence.en for sentence in made.sentences)
    assert "55" not in text
    assert "Omar" not in text
    assert "President Samir" not in text
    replaced = [sentence.en for sentence in made.sentences if sentence.extractive]
    assert set(replaced) <= set(EVIDENCE)
    assert replaced


@pytest.mark.parametrize("text", ["", "   \n", "!!!"])
def test_a_writer_that_says_nothing_leaves_the_points(text: str) -> None:
    """There is always a summary."""
    made = write(TOPIC, lambda _: text)
    assert [sentence.en for sentence in made.sentences if sentence.extractive]


def test_a_topic_without_points_asks_no_writer() -> None:
    """Nothing is written about nothing."""

    def never(_: str) -> str:
        raise AssertionError

    assert write(Topic("t", Label("", ""), ("s",), ()), never).sentences == ()


def test_the_prompt_holds_every_point() -> None:
    """A writer sees what it may say and no more."""
    assert all(f"- {en}" in prompt_of(POINTS) for en in EVIDENCE)


def test_sentences_are_cut_at_their_ends() -> None:
    """List marks go, abbreviations inside a sentence stay."""
    assert sentences('* One came. "Two" went!\n\n- Three (the 3.5 kg one) stayed.') == [
        "One came.",
        '"Two" went!',
        "Three (the 3.5 kg one) stayed.",
    ]


@pytest.mark.parametrize("name", ["", "gpt", "command:", "hf:", "http://example.org"])
def test_an_unknown_writer_is_refused_with_the_known_ones(name: str) -> None:
    """The message says what there is."""
    with pytest.raises(SettingsError, match="command:PROGRAM"):
        open_writer(name)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("/no/such/program", "/no/such/program cannot be run: No such file"),
        (f"{sys.executable} -c exit(3)", "ended with status 3"),
    ],
)
def test_a_command_that_fails_is_one_clear_line(command: str, reason: str) -> None:
    """The command is named, and why it wrote nothing."""
    with pytest.raises(InputError, match=reason):
        open_writer(f"command:{command}")("prompt")


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Nothing is downloaded behind the reader's back."""
    pytest.importorskip("transformers")
    with pytest.raises(ModelMissing, match="nowhere"):
        open_writer(f"hf:{tmp_path / 'nowhere'}")


def test_a_sequence_model_is_loaded_and_gated(tmp_path: Path) -> None:
    """A tiny random T5 writes nonsense, and none of it reaches the reader."""
    tiny_t5(tmp_path, EVIDENCE)
    made = write(TOPIC, open_writer(f"hf:{tmp_path}"))
    assert {sentence.en for sentence in made.sentences if sentence.extractive} <= set(EVIDENCE)
    assert made.sentences
