"""The card of a model folder, `model.json`: what the model is and what it is made of.

It names the languages, the licence, the training data and the measured scores, holds
the sha256 of every file beside it, and a few sentences with the translations that they
had when the folder was made, so that a damaged folder is found out (`translate.verify`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translate.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

CARD_NAME = "model.json"
CARD_FORMAT = 1  # raised when a field changes its meaning
_READ_SIZE = 1 << 20


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file of the folder, as it was when the folder was made."""

    name: str
    size: int
    sha256: str  # hex


@dataclass(frozen=True, slots=True)
class Score:
    """A measured score, with all that is needed to measure it again."""

    dataset: str  # name of the test set, such as "flores101-dev"
    metric: str  # "BLEU" or "chrF++"
    value: float
    signature: str = ""  # of sacrebleu; "" where somebody else measured it
    settings: str = ""  # quantization and beam; "" where unknown
    digest: str = ""  # of the files that were scored; "" where somebody else measured it


@dataclass(frozen=True, slots=True)
class Check:
    """A known sentence and the pieces that greedy search must begin its translation with."""

    source: str
    expected: str  # pieces with spaces between; ends with "</s>" where it is the whole


@dataclass(frozen=True, slots=True)
class Card:
    """What a model folder says of itself."""

    name: str
    source: str  # language code, such as "ar"
    target: str
    architecture: str
    quantization: str
    positions: int  # longest source in pieces, end of sentence included
    files: tuple[FileEntry, ...]  # sorted by name, the card itself left out
    licence: str = "unknown"
    origin: str = ""  # where the weights come from, such as a hub id with its revision
    converter: str = ""  # programs and versions that made the folder
    training_data: tuple[str, ...] = ()  # empty: unknown
    hardware: str = ""
    hours: float | None = None  # of training; None: unknown
    weaknesses: tuple[str, ...] = ()  # what the model is bad at
    scores: tuple[Score, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def languages(self) -> tuple[str, str]:
        """Returns source and target language."""
        return (self.source, self.target)

    @property
    def size(self) -> int:
        """Returns the bytes of all files together."""
        return sum(entry.size for entry in self.files)

    @property
    def digest(self) -> str:
        """Returns the sha256 over names and hashes of the files: the model's identity."""
        lines = (f"{entry.sha256}  {entry.name}\n" for entry in self.files)
        return hashlib.sha256("".join(lines).encode()).hexdigest()


FACTS = (  # fields that a person states; the others are found out from the files
    "licence", "origin", "training_data", "hardware", "hours", "weaknesses", "scores",
)  # fmt: skip


def read_card(folder: Path) -> Card:
    """Returns the card of a model folder."""
    path = folder / CARD_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        message = (
            f"{folder} is no model folder: it has no {CARD_NAME}. "
            f"Make one of a checkpoint with: mujaz models convert {folder}"
        )
        raise ModelError(message) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"{path} cannot be read: {error}") from error
    return parse_card(text, where=str(path))


def parse_card(text: str, *, where: str = CARD_NAME) -> Card:
    """Returns the card that a JSON text holds; the inverse of `format_card`."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{where} is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise ModelError(f"{where} holds no JSON object")
    if fields.pop("format", None) != CARD_FORMAT:
        raise ModelError(f"{where}: its format is not {CARD_FORMAT}; convert the model again")
    fields.pop("digest", None)  # written for the eye alone
    card: Card = _build(Card, fields, where)
    return card


def parse_facts(text: str, *, where: str) -> dict[str, Any]:
    """Returns the fields of a card that a person states, from a JSON text."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{where} is not JSON: {error}") from error
    if not isinstance(fields, dict) or not set(fields) <= set(FACTS):
        raise ModelError(f"{where} must be a JSON object with keys among: {', '.join(FACTS)}")
    return _values(Card, fields, where)


def format_card(card: Card) -> str:
    """Returns the JSON text of a card; the inverse of `parse_card`."""
    fields = {"format": CARD_FORMAT, "digest": card.digest, **dataclasses.asdict(card)}
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def write_card(card: Card, folder: Path) -> None:
    """Write the card into its folder, whole or not at all."""
    new = folder / f"{CARD_NAME}.new"
    try:
        new.write_text(format_card(card), encoding="utf-8")
        new.replace(folder / CARD_NAME)
    except OSError as error:
        raise ModelError(f"{folder / CARD_NAME} cannot be written: {error}") from error


def describe_file(path: Path) -> FileEntry:
    """Returns size and sha256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_READ_SIZE):
            digest.update(block)
    return FileEntry(path.name, path.stat().st_size, digest.hexdigest())


# -- parsing into records -------------------------------------------------------------

_PARTS: dict[str, Any] = {"files": FileEntry, "scores": Score, "checks": Check}
_STRINGS = {"training_data", "weaknesses"}
_NUMBERS = {"positions", "size"}
_DECIMALS = {"value", "hours"}


def _build(kind: Any, fields: object, where: str) -> Any:  # noqa: ANN401 - any record
    """Returns a record of a kind, all that is wrong with its fields told together."""
    known = {field.name: field for field in dataclasses.fields(kind)}
    required = {name for name, f in known.items() if f.default is dataclasses.MISSING}
    if not isinstance(fields, dict):
        raise ModelError(f"{where}: {fields!r} is no JSON object")
    problems = [f"unknown {name!r}" for name in sorted(set(fields) - set(known))]
    problems += [f"missing {name!r}" for name in sorted(required - set(fields))]
    if problems:
        raise ModelError(f"{where}: {'; '.join(problems)} (valid: {', '.join(known)})")
    return kind(**_values(kind, fields, where))


def _values(kind: Any, fields: dict[str, Any], where: str) -> dict[str, Any]:  # noqa: ANN401
    """Returns the fields with lists as tuples of the right records."""
    return {name: _value(kind, name, value, where) for name, value in fields.items()}


def _value(kind: Any, name: str, value: object, where: str) -> object:  # noqa: ANN401
    if name in _PARTS and isinstance(value, list):
        return tuple(_build(_PARTS[name], item, f"{where}, {name}") for item in value)
    if name in _STRINGS and isinstance(value, list) and _all_strings(value):
        return tuple(value)
    if name in _NUMBERS and isinstance(value, int) and is_number(value) and value >= 0:
        return value
    if name in _DECIMALS and (is_number(value) or (value is None and name == "hours")):
        return value
    if name not in _PARTS | dict.fromkeys(_STRINGS | _NUMBERS | _DECIMALS) and _is_text(value):
        return value
    raise ModelError(f"{where}: {name} of a {kind.__name__.lower()} cannot be {value!r}")


def _all_strings(values: list[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def is_number(value: object) -> bool:
    """Returns whether a value of JSON or YAML is a number, which True and False are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)
