"""A model's list of the pieces that it may write changes nothing but its speed."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from sentencepiece import SentencePieceProcessor

from translate.engine import Engine
from translate.registry import find
from translate.shortlist import FILE, SHARED, write_shortlist

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    "وصل الوزير إلى القاهرة صباح اليوم.",
    "قتل 25 شخصا في انفجار بالعاصمة.",
    "قال الرئيس إن المحادثات «صعبة» لكنها مستمرة.",
]


@pytest.mark.model
def test_the_shipped_model_says_the_same_with_and_without(tmp_path: Path) -> None:
    """Pieces of the source language never come out, so leaving them out changes nothing."""
    folder = shutil.copytree(find("auto"), tmp_path / "model")
    (folder / FILE).unlink(missing_ok=True)
    without = Engine(folder).translate(SENTENCES)
    assert write_shortlist(folder)
    with_list = Engine(folder).translate(SENTENCES)
    assert [found[0].text for found in with_list] == [found[0].text for found in without]
    scores = [(a[0].score, b[0].score) for a, b in zip(with_list, without, strict=True)]
    assert all(a == pytest.approx(b, abs=1e-3) for a, b in scores)


@pytest.mark.model
def test_the_list_holds_the_target_s_pieces_alone(tmp_path: Path) -> None:
    """One line for every source piece alike: those that the target's splitter can put together."""
    folder = shutil.copytree(find("auto"), tmp_path / "model")
    assert write_shortlist(folder)
    key, _, pieces = (folder / FILE).read_text(encoding="utf-8").rstrip("\n").partition("\t")
    splitter = SentencePieceProcessor(model_file=str(folder / "target.spm"))
    known = {splitter.id_to_piece(i) for i in range(splitter.get_piece_size())}
    assert key == ""
    assert set(pieces.split(" ")) <= known
    assert "</s>" in pieces.split(" ")


def test_a_vocabulary_of_the_target_alone_needs_no_list(tiny_model: Path, tmp_path: Path) -> None:
    """A list of nearly everything would cost its file and save nothing."""
    folder = shutil.copytree(tiny_model, tmp_path / "model")
    (folder / FILE).unlink(missing_ok=True)
    splitter = SentencePieceProcessor(model_file=str(folder / "target.spm"))
    pieces = [splitter.id_to_piece(i) for i in range(splitter.get_piece_size())]
    (folder / SHARED).write_text(json.dumps(pieces), encoding="utf-8")
    assert not write_shortlist(folder)
    (folder / SHARED).unlink()
    assert not write_shortlist(folder)
    assert not (folder / FILE).exists()
