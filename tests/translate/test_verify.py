"""A damaged model is found out: each of the silent ways in which models go bad."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from translate.card import CARD_NAME, Check, describe_file, read_card, write_card
from translate.errors import ModelError
from translate.registry import find
from translate.verify import check_folder, verify

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def model(tmp_path: Path, tiny_model: Path) -> Path:
    """Return a copy of the tiny model that may be damaged."""
    return Path(shutil.copytree(tiny_model, tmp_path / tiny_model.name))


def approve(folder: Path, **changes: Any) -> None:
    """Write a card that agrees with the files as they are: only their content is wrong now."""
    card = read_card(folder)
    files = tuple(describe_file(folder / entry.name) for entry in card.files)
    write_card(dataclasses.replace(card, files=files, **changes), folder)


def edit_json(path: Path, change: Callable[[Any], Any]) -> None:
    """Change what a JSON file holds."""
    value = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(change(value)), encoding="utf-8")


def test_a_sound_model_passes(model: Path) -> None:
    """Both checks give its card."""
    assert check_folder(model) == verify(model) == read_card(model)


@pytest.mark.model
def test_the_shipped_model_passes() -> None:
    """On this processor it says what it said where it was converted."""
    card = verify(find("compact-ar-en"))
    assert len(card.checks) >= 8


@pytest.mark.parametrize(
    "name", ["model.bin", "config.json", "source.spm", "target.spm", "shared_vocabulary.json"]
)
def test_a_missing_file_is_named_at_once(model: Path, name: str) -> None:
    """The cheap check is enough."""
    (model / name).unlink()
    with pytest.raises(ModelError, match=f"{name} cannot be read"):
        check_folder(model)


def test_all_problems_are_told_together(model: Path) -> None:
    """One run is enough to see how bad it is."""
    (model / "source.spm").unlink()
    (model / "target.spm").write_bytes(b"short")
    with pytest.raises(ModelError, match=r"source\.spm cannot be read.*target\.spm has 5 bytes"):
        check_folder(model)


def test_weights_cut_short_are_found_at_once(model: Path) -> None:
    """A full disk leaves such files."""
    data = (model / "model.bin").read_bytes()
    (model / "model.bin").write_bytes(data[:-100])
    with pytest.raises(ModelError, match=r"model\.bin has \d+ bytes instead of"):
        check_folder(model)


def test_swapped_splitters_are_found_at_once(model: Path) -> None:
    """The hashes of small files are compared at every start (trap: both load well)."""
    source, target = model / "source.spm", model / "target.spm"
    both = source.read_bytes(), target.read_bytes()
    target.write_bytes(both[0])
    source.write_bytes(both[1])
    with pytest.raises(ModelError, match=r"source\.spm"):
        check_folder(model)


def test_one_changed_byte_in_large_weights_is_found_by_verify(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too much to hash at each start; the full check does."""
    monkeypatch.setattr("translate.verify.HASHED_AT_START", 0)
    data = bytearray((model / "model.bin").read_bytes())
    data[-2000] ^= 1
    (model / "model.bin").write_bytes(data)
    check_folder(model)
    with pytest.raises(ModelError, match=r"model\.bin has another sha256"):
        verify(model)


CONFIGS = (
    ({"add_source_eos": True}, "add_source_eos"),  # </s> would stand twice
    ({"add_source_bos": True}, "add_source_bos"),
    ({"eos_token": "<s>"}, "must name </s>"),
)


@pytest.mark.parametrize(("change", "told"), CONFIGS)
def test_settings_that_change_the_source_are_refused(
    model: Path, change: dict[str, object], told: str
) -> None:
    """Even where the card agrees with the file."""
    edit_json(model / "config.json", lambda config: config | change)
    approve(model)
    with pytest.raises(ModelError, match=told):
        check_folder(model)


def test_a_decoder_that_starts_wrongly_is_refused(model: Path) -> None:
    """Marian starts from zeros, or from the pad row: never from a piece (trap T4)."""
    data = (model / "model.bin").read_bytes()
    place = data.index(b"start_from_zero_embedding\0") + len(b"start_from_zero_embedding\0")
    flag = place + 1 + 1 + 4  # past the rank, the type and the size of the scalar
    assert data[flag] == 1
    (model / "model.bin").write_bytes(data[:flag] + b"\0" + data[flag + 1 :])
    approve(model)
    with pytest.raises(ModelError, match="the decoder starts from '</s>' instead of <pad>"):
        check_folder(model)


def test_a_vocabulary_of_another_size_is_refused(model: Path) -> None:
    """Each piece would be taken for its neighbour."""
    edit_json(model / "shared_vocabulary.json", lambda pieces: pieces[:-1])
    approve(model)
    with pytest.raises(ModelError, match=r"\d+ source pieces for \d+ rows"):
        check_folder(model)


def test_a_vocabulary_of_the_same_size_in_another_order_is_found_by_verify(model: Path) -> None:
    """Sizes agree, hashes agree with the card, and yet it says something else."""
    edit_json(model / "shared_vocabulary.json", lambda pieces: pieces[:2] + pieces[:1:-1])
    approve(model)
    check_folder(model)
    with pytest.raises(ModelError, match=r"gives '.*' instead of '"):
        verify(model)


def test_more_positions_than_the_weights_have_are_refused(model: Path) -> None:
    """CTranslate2 fails on a source of that length (trap T8)."""
    approve(model, positions=513)
    with pytest.raises(ModelError, match="allows 513 positions, the weights have 512"):
        check_folder(model)


def test_the_longest_source_is_translated(model: Path) -> None:
    """Positions that the card allows are tried, not believed."""
    approve(model, positions=512)
    assert verify(model).positions == 512


def test_a_translation_that_changed_is_shown(model: Path) -> None:
    """The sentence, what came and what should have."""
    approve(model, checks=(Check("نعم.", "▁Never"),))
    with pytest.raises(ModelError, match=r"'نعم\.' gives '.*' instead of '▁Never'"):
        verify(model)


def test_a_card_without_known_sentences_is_not_enough(model: Path) -> None:
    """Nothing was compared, so nothing is sound."""
    approve(model, checks=())
    with pytest.raises(ModelError, match="no known sentence"):
        verify(model)


def test_weights_that_are_no_numbers_are_found(model: Path) -> None:
    """Training that went wrong leaves them."""
    data = (model / "model.bin").read_bytes()
    place = data.index(b"decoder/projection/bias\0") + len(b"decoder/projection/bias\0")
    first = place + 1 + 4 + 1 + 4  # past rank, one dimension, type and size
    (model / "model.bin").write_bytes(data[:first] + b"\x00\x00\xc0\x7f" + data[first + 4 :])
    approve(model)
    with pytest.raises(
        ModelError, match="decoder/projection/bias holds values that are no numbers"
    ):
        verify(model)


def test_a_card_that_leads_outside_is_refused(model: Path) -> None:
    """Names in a card are plain file names."""
    card = json.loads((model / CARD_NAME).read_text(encoding="utf-8"))
    card["files"][0]["name"] = "../config.json"
    (model / CARD_NAME).write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError, match="no plain file name"):
        check_folder(model)


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 1}'])
def test_a_vocabulary_that_is_none_is_refused(model: Path, text: str) -> None:
    """One line, whatever stands in the file."""
    (model / "shared_vocabulary.json").write_text(text, encoding="utf-8")
    approve(model)
    with pytest.raises(ModelError):
        check_folder(model)


def test_what_ctranslate2_cannot_load_is_told(model: Path) -> None:
    """Its own exceptions never come through."""
    data = (model / "model.bin").read_bytes().replace(b"encoder/num_heads", b"encoder/num_headz")
    (model / "model.bin").write_bytes(data)
    approve(model)
    with pytest.raises(ModelError, match=r"does not load|cannot translate|instead of"):
        verify(model)
