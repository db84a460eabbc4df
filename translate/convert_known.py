"""Known sentences: what a conversion is compared on, and what its card keeps of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from translate.card import Check
from translate.errors import ModelError
from translate.greedy import load_greedy
from translate.registry import shipped_folder
from translate.verify import load_vocabularies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from translate.convert_marian import Checkpoint

CHECK_LENGTH = 32  # pieces of a known translation that are compared
MAY_DIFFER = 1  # of the dozen known sentences: float rounding may turn one near-tie
MOST_UNKNOWN = 0.2  # of the pieces of Arabic sentences; swapped splitters give above 0.9


def known_sentences() -> tuple[str, ...]:
    """Returns the Arabic sentences that every model is tried on."""
    text = (shipped_folder() / "known.txt").read_text(encoding="utf-8")
    return tuple(text.splitlines())


def compare(checkpoint: Checkpoint, plain: Path, sentences: Sequence[str]) -> None:
    """Refuse a conversion that says other than transformers with the same weights."""
    ours = load_greedy(plain).translate(sentences, CHECK_LENGTH)
    theirs = checkpoint.greedy(sentences, CHECK_LENGTH)
    differing = sum(a != b for a, b in zip(ours, theirs, strict=True))
    if differing > MAY_DIFFER:
        raise ModelError(
            f"{checkpoint.folder}: the converted model differs from transformers on {differing} "
            f"of {len(sentences)} known sentences; please report it with the model's name"
        )


def check_splitter(plain: Path, sentences: Sequence[str]) -> None:
    """Refuse a model whose source splitter does not know Arabic."""
    greedy = load_greedy(plain)
    known = set(load_vocabularies(plain)[0])
    pieces = [piece for sentence in sentences for piece in greedy.split(sentence)]
    unknown = sum(piece not in known for piece in pieces) / len(pieces)
    if unknown > MOST_UNKNOWN:
        raise ModelError(
            f"{unknown:.0%} of the Arabic pieces are not in the source vocabulary; "
            "are source.spm and target.spm swapped?"
        )


def make_checks(folder: Path, sentences: Sequence[str]) -> tuple[Check, ...]:
    """Returns the known translations as far as every way of computing agrees on them.

    Processors round differently; what float32 and int8 arithmetic agree on does not hang
    on that, and so holds on the reader's machine too.
    """
    stored = load_greedy(folder).translate(sentences, CHECK_LENGTH)
    plain = load_greedy(folder, compute_type="float32").translate(sentences, CHECK_LENGTH)
    agreed = [_agreed(*pair) for pair in zip(stored, plain, strict=True)]
    pairs = zip(sentences, agreed, strict=True)
    checks = tuple(Check(sentence, " ".join(pieces)) for sentence, pieces in pairs if pieces)
    if not checks:
        raise ModelError(f"rounding alone changes what the model in {folder} says: is it trained?")
    return checks


def _agreed(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Returns the pieces with which both begin."""
    pairs = zip(one, other, strict=False)
    return [a for a, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)]
