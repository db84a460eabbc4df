"""Find out whether a model folder is whole and translates as it did when it was made.

Converted models go bad in silence: a file cut short, tied weights lost by a loader
(transformers#45005), a decoder started from the wrong row, `</s>` left off the source,
the two sentencepiece models swapped. `check_folder` is the cheap part, done at each
start; `verify` does all of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.card import describe_file, read_card
from translate.errors import ModelError
from translate.greedy import load_greedy
from translate.model_file import read_model_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.card import Card, Check, FileEntry
    from translate.greedy import Greedy
    from translate.model_file import ModelFile

WEIGHTS = "model.bin"
CONFIG = "config.json"
SHARED = ("shared_vocabulary.json",)
SEPARATE = ("source_vocabulary.json", "target_vocabulary.json")
SENTENCEPIECE = ("source.spm", "target.spm")
EOS, PAD, UNK = "</s>", "<pad>", "<unk>"
HASHED_AT_START = 4 << 20  # bytes; larger files are compared by size, hashed by `verify` alone


def check_folder(folder: Path) -> Card:
    """Returns the card of a folder whose files are there and fit one another.

    Takes some ten milliseconds: `model.bin` is held against its size and its own table
    of contents, the small files against their hashes.
    """
    card = read_card(folder)
    _refuse(folder, list(_file_problems(folder, card, hashed_up_to=HASHED_AT_START)))
    _refuse(folder, list(_layout_problems(folder, card)))
    return card


def verify(folder: Path) -> Card:
    """Returns the card of a folder that passes every check, translating among them."""
    card = read_card(folder)
    _refuse(folder, list(_file_problems(folder, card, hashed_up_to=None)))
    _refuse(folder, list(_layout_problems(folder, card)))
    _refuse(folder, list(_weight_problems(read_model_file(folder / WEIGHTS))))
    greedy = load_greedy(folder)
    _refuse(folder, list(_translation_problems(greedy, card)))
    return card


def load_vocabularies(folder: Path) -> tuple[list[str], list[str]]:
    """Returns the pieces of source and target; one and the same list where they share it."""
    if (folder / SHARED[0]).is_file():
        shared = _load_pieces(folder / SHARED[0])
        return shared, shared
    return _load_pieces(folder / SEPARATE[0]), _load_pieces(folder / SEPARATE[1])


def _refuse(folder: Path, problems: list[str]) -> None:
    if problems:
        told = "; ".join(problems)
        raise ModelError(
            f"the model in {folder} is damaged: {told}. Remove it and convert or pull it again"
        )


# -- files ----------------------------------------------------------------------------


def _file_problems(folder: Path, card: Card, *, hashed_up_to: int | None) -> Iterator[str]:
    names = {entry.name for entry in card.files}
    vocabularies = SHARED if SHARED[0] in names else SEPARATE
    for name in sorted({WEIGHTS, CONFIG, *SENTENCEPIECE, *vocabularies} - names):
        yield f"its card does not list {name}"
    for entry in card.files:
        yield from _entry_problems(folder, entry, hashed_up_to)


def _entry_problems(folder: Path, entry: FileEntry, hashed_up_to: int | None) -> Iterator[str]:
    if Path(entry.name).name != entry.name:
        yield f"its card lists {entry.name!r}, which is no plain file name"
        return
    path = folder / entry.name
    try:
        size = path.stat().st_size
    except OSError as error:
        yield f"{entry.name} cannot be read ({error.strerror})"
        return
    if size != entry.size:
        yield f"{entry.name} has {size} bytes instead of {entry.size}"
    elif (hashed_up_to is None or size <= hashed_up_to) and describe_file(path) != entry:
        yield f"{entry.name} has another sha256 than in the card"


# -- what the files say ---------------------------------------------------------------


def _layout_problems(folder: Path, card: Card) -> Iterator[str]:
    config = _load_json(folder / CONFIG)
    if not isinstance(config, dict):
        yield f"{CONFIG} holds no JSON object"
        return
    model = read_model_file(folder / WEIGHTS)
    source, target = load_vocabularies(folder)
    yield from _config_problems(config)
    yield from _start_problems(config, model, target)
    yield from _vocabulary_problems("source", source, model, "encoder/embeddings_0/weight")
    yield from _vocabulary_problems("target", target, model, "decoder/embeddings/weight")
    yield from _position_problems(model, card)


def _config_problems(config: dict[str, Any]) -> Iterator[str]:
    """Yields settings under which the caller's `</s>` would be missing or doubled."""
    if config.get("add_source_eos") is not False:
        yield f"{CONFIG} must say add_source_eos false: the caller ends the source with {EOS}"
    if config.get("add_source_bos") is not False:
        yield f"{CONFIG} must say add_source_bos false: Marian knows no beginning of a sentence"
    if config.get("eos_token") != EOS or config.get("unk_token") != UNK:
        yield f"{CONFIG} must name {EOS} and {UNK}"


def _start_problems(
    config: dict[str, Any], model: ModelFile, target: Sequence[str]
) -> Iterator[str]:
    """Yields why the decoder would not start from the row that it was trained to start from."""
    from_zero = bool(model.read("decoder/start_from_zero_embedding"))
    start = config.get("decoder_start_token")
    if from_zero and PAD in target:
        yield f"the decoder starts from zero, yet {PAD} is among its pieces"
    if not from_zero and (start != PAD or PAD not in target):
        yield f"the decoder starts from {start!r} instead of {PAD}"


def _vocabulary_problems(
    side: str, pieces: Sequence[str], model: ModelFile, name: str
) -> Iterator[str]:
    rows = model.find(name).shape[0]
    if len(pieces) != rows:
        yield f"{len(pieces)} {side} pieces for {rows} rows of weights"
    missing = [piece for piece in (EOS, UNK) if piece not in pieces]
    if missing:
        yield f"the {side} pieces lack {' and '.join(missing)}"


def _position_problems(model: ModelFile, card: Card) -> Iterator[str]:
    rows = positions(model)
    if not 0 < card.positions <= rows:
        yield f"its card allows {card.positions} positions, the weights have {rows}"


def positions(model: ModelFile) -> int:
    """Returns how many positions the weights hold; CTranslate2 fails on a longer source."""
    names = (f"{side}/position_encodings/encodings" for side in ("encoder", "decoder"))
    return min(model.find(name).shape[0] for name in names)


def _weight_problems(model: ModelFile) -> Iterator[str]:
    import numpy as np

    for name, variable in sorted(model.variables.items()):
        if variable.dtype in {"float32", "float16", "bfloat16"} and variable.shape:
            values = model.read(name)
            if not np.isfinite(values).all():
                yield f"{name} holds values that are no numbers"


# -- what the model says --------------------------------------------------------------


def _translation_problems(greedy: Greedy, card: Card) -> Iterator[str]:
    if not card.checks:
        yield "its card holds no known sentence"
    longest = max((len(check.expected.split()) for check in card.checks), default=1)
    found = greedy.translate([check.source for check in card.checks], longest)
    for check, pieces in zip(card.checks, found, strict=True):
        yield from _check_problems(check, pieces)
    full = [greedy.any_piece()] * (card.positions - 1)
    if not greedy.translate_pieces([full], 1)[0]:
        yield f"a source of {card.positions} positions is not translated"


def _check_problems(check: Check, pieces: Sequence[str]) -> Iterator[str]:
    found = " ".join(pieces[: len(check.expected.split())])
    if found != check.expected:
        yield f"{check.source!r} gives {found!r} instead of {check.expected!r}"


# -- reading --------------------------------------------------------------------------


def _load_json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path} cannot be read: {error}") from error


def _load_pieces(path: Path) -> list[str]:
    pieces = _load_json(path)
    if not isinstance(pieces, list) or not all(isinstance(piece, str) for piece in pieces):
        raise ModelError(f"{path} is no list of pieces")
    return pieces
