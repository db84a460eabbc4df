"""The card of a model folder: parsed strictly, written whole, an identity of its own."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.card import (
    Card,
    Check,
    FileEntry,
    Score,
    describe_file,
    format_card,
    parse_card,
    parse_facts,
    read_card,
    write_card,
)
from translate.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

CARD = Card(
    name="tiny",
    source="ar",
    target="en",
    architecture="Marian",
    quantization="int8",
    positions=512,
    files=(FileEntry("config.json", 2, "ab" * 32), FileEntry("model.bin", 9, "cd" * 32)),
    licence="CC BY 4.0",
    training_data=("news", "talks"),
    hours=1.5,
    scores=(Score("flores101-dev", "BLEU", 18.2, "sig", "int8, beam 4"),),
    checks=(Check("نعم.", "▁Yes . </s>"),),
)

texts = st.text(st.characters(codec="utf-8"))
cards = st.builds(
    Card,
    name=texts,
    source=texts,
    target=texts,
    architecture=texts,
    quantization=texts,
    positions=st.integers(0, 4096),
    files=st.lists(st.builds(FileEntry, texts, st.integers(0), texts)).map(tuple),
    training_data=st.lists(texts).map(tuple),
    weaknesses=st.lists(texts).map(tuple),
    hours=st.none() | st.floats(0, 1e6),
    scores=st.lists(st.builds(Score, texts, texts, st.floats(0, 100))).map(tuple),
    checks=st.lists(st.builds(Check, texts, texts)).map(tuple),
)


@given(cards)
def test_parsing_is_the_inverse_of_formatting(card: Card) -> None:
    """Whatever a card says comes back as it was."""
    assert parse_card(format_card(card)) == card


def test_a_score_does_not_change_the_digest() -> None:
    """The digest names the files: measuring a model does not make it another one."""
    scored = dataclasses.replace(CARD, scores=())
    assert scored.digest == CARD.digest


def test_another_file_changes_the_digest() -> None:
    """A model with other weights is another model."""
    files = (CARD.files[0], FileEntry("model.bin", 9, "ce" * 32))
    assert dataclasses.replace(CARD, files=files).digest != CARD.digest


def test_size_and_languages_are_derived() -> None:
    """Readers ask a card for both."""
    assert (CARD.size, CARD.languages) == (11, ("ar", "en"))


BROKEN = (
    # (what is done to the fields, what the message names)
    ({"licens": "MIT"}, "unknown 'licens'"),  # a typing error is told with the valid names
    ({"name": None}, "name"),
    ({"positions": "512"}, "positions"),
    ({"positions": True}, "positions"),  # a bool is an int to Python, not to us
    ({"positions": -1}, "positions"),
    ({"hours": "two"}, "hours"),
    ({"training_data": "news"}, "training_data"),
    ({"training_data": [1]}, "training_data"),
    ({"files": [{"name": "model.bin"}]}, "missing 'sha256'"),
    ({"files": ["model.bin"]}, "files"),
    ({"scores": [{"dataset": "a", "metric": "BLEU", "value": "high"}]}, "value"),
    ({"format": 99}, "format"),
)


@pytest.mark.parametrize(("change", "named"), BROKEN)
def test_a_wrong_field_is_named(change: dict[str, object], named: str) -> None:
    """The message says which field is wrong."""
    fields = json.loads(format_card(CARD)) | change
    with pytest.raises(ModelError, match=named):
        parse_card(json.dumps(fields))


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "[" * 100_000])
def test_what_is_no_card_is_refused(text: str) -> None:
    """No text makes the parser fail in another way."""
    with pytest.raises(ModelError):
        parse_card(text)


def test_all_missing_fields_are_told_together() -> None:
    """One run of the converter is enough to learn what lacks."""
    with pytest.raises(ModelError, match=r"missing 'architecture'.*missing 'target'"):
        parse_card('{"format": 1, "name": "x"}')


def test_facts_hold_only_what_a_person_can_know() -> None:
    """Hashes and sizes are found out, never stated."""
    facts = parse_facts('{"licence": "MIT", "training_data": ["news"]}', where="facts.json")
    assert facts == {"licence": "MIT", "training_data": ("news",)}
    with pytest.raises(ModelError, match=r"facts.json.*licence"):
        parse_facts('{"files": []}', where="facts.json")


def test_a_card_is_written_and_read(tmp_path: Path) -> None:
    """Nothing but the card is left beside it."""
    write_card(CARD, tmp_path)
    assert read_card(tmp_path) == CARD
    assert [path.name for path in tmp_path.iterdir()] == ["model.json"]


def test_a_folder_without_a_card_says_how_to_get_one(tmp_path: Path) -> None:
    """The next command stands in the message."""
    with pytest.raises(ModelError, match=f"mujaz models convert {tmp_path}"):
        read_card(tmp_path)


def test_a_card_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 give one line."""
    (tmp_path / "model.json").write_bytes(b"\xff\xfe")
    with pytest.raises(ModelError, match="cannot be read"):
        read_card(tmp_path)


def test_a_card_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder that is not there is no traceback."""
    with pytest.raises(ModelError, match="cannot be written"):
        write_card(CARD, tmp_path / "nowhere")


def test_a_file_is_described_by_its_hash(tmp_path: Path) -> None:
    """The sha256 of the empty file is known to everyone."""
    (tmp_path / "empty").write_bytes(b"")
    sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert describe_file(tmp_path / "empty") == FileEntry("empty", 0, sha256)
