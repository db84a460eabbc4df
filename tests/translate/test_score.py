"""Scores: measured with sacrebleu, written into the card with their signature."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.card import Score, read_card
from translate.errors import InputError, ModelError
from translate.score import measure, merge, score

if TYPE_CHECKING:
    from collections.abc import Sequence

pytest.importorskip("sacrebleu", reason="scores are measured with the extra 'dev'")

ENGLISH = ["The minister arrived in Cairo on Tuesday.", "Prices rose by five percent last month."]


@pytest.fixture
def model(tmp_path: Path, tiny_model: Path) -> Path:
    """Return a copy of the tiny model whose card may change."""
    return Path(shutil.copytree(tiny_model, tmp_path / tiny_model.name))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Return a file of sentences and one of translations."""
    source, reference = tmp_path / "news.ar", tmp_path / "news.en"
    source.write_text("وصل الوزير.\nارتفعت الأسعار.\n", encoding="utf-8")
    reference.write_text("\n".join(ENGLISH) + "\n", encoding="utf-8")
    return source, reference


def copy_reference(_: Sequence[str]) -> list[str]:
    """Translate without a fault."""
    return ENGLISH


def test_a_perfect_translation_scores_100(model: Path, pair: tuple[Path, Path]) -> None:
    """Both metrics, with signature, settings and the digest of what was scored."""
    card = score(model, *pair, translate=copy_reference)
    assert [(s.dataset, s.metric, s.value) for s in card.scores] == [
        ("news", "BLEU", 100.0),
        ("news", "chrF++", 100.0),
    ]
    assert all("version:" in each.signature for each in card.scores)
    assert {each.digest for each in card.scores} == {card.digest}
    assert card.scores[0].settings == "int8, beam 4"


def test_the_scores_are_in_the_card_afterwards(model: Path, pair: tuple[Path, Path]) -> None:
    """And the files' digest is the same as before."""
    digest = read_card(model).digest
    card = score(model, *pair, dataset="own", translate=copy_reference)
    assert read_card(model) == card
    assert card.digest == digest


def test_the_model_itself_translates_where_nothing_else_is_given(
    model: Path, pair: tuple[Path, Path]
) -> None:
    """A model with random weights is far from perfect."""
    card = score(model, *pair)
    assert 0 <= card.scores[0].value < 50


def test_a_score_measured_again_replaces_the_old_one() -> None:
    """The others stay."""
    old = (Score("a", "BLEU", 1.0), Score("b", "BLEU", 2.0))
    new = (Score("a", "BLEU", 3.0),)
    assert merge(old, new) == (Score("a", "BLEU", 3.0), Score("b", "BLEU", 2.0))


def test_chrf_counts_words_too() -> None:
    """chrF++ is chrF with word order 2."""
    (_, chrf) = measure(["a b"], ["a b"], dataset="x")
    assert "nw:2" in chrf.signature


@pytest.mark.parametrize("text", ["one line\n", "", "1\n2\n3\n"])
def test_files_of_different_length_are_refused(
    model: Path, pair: tuple[Path, Path], text: str
) -> None:
    """Both lengths stand in the message."""
    pair[1].write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="has 2 lines"):
        score(model, *pair, translate=copy_reference)


def test_an_empty_pair_is_refused(model: Path, tmp_path: Path) -> None:
    """There is nothing to measure."""
    (tmp_path / "empty").touch()
    with pytest.raises(InputError, match="0 lines"):
        score(model, tmp_path / "empty", tmp_path / "empty", translate=copy_reference)


def test_a_file_that_is_no_text_is_refused(model: Path, pair: tuple[Path, Path]) -> None:
    """Its name stands in the message."""
    pair[0].write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match=r"news\.ar cannot be read"):
        score(model, *pair, translate=copy_reference)


def test_without_sacrebleu_the_command_is_told(
    model: Path, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line that can be pasted."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match="pip install sacrebleu"):
        score(model, *pair, translate=copy_reference)
