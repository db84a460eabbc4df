"""Optional sentence embeddings beside the terms: an installed sentence-transformers model.

An embedding becomes further terms of a story's vector, so that likeness is a weighted mean of
both cosines and nothing else changes. Models place all news near one direction; that of
unrelated words is taken out first ("All-but-the-Top", Mu and Viswanath 2018), so that
unrelated stories come near 0 as they do by terms.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from summarize.background import background
from translate.errors import ModelMissing

if TYPE_CHECKING:
    from summarize.records import Story
    from summarize.vectors import Vector

Encoder: TypeAlias = Callable[[Sequence[str]], Sequence[Sequence[float]]]

# Not tuned, for no model ships; python -m benchmarks.similarity --embeddings MODEL compares.
SHARE = 0.5  # of the likeness that the embedding decides
SENTENCES = 5  # that are embedded: models read some 128 pieces, and news tells the news first
UNRELATED, WORDS = 32, 12  # texts made of background words, words in each
DIGITS = 5  # of a component: batches of another size differ behind them
DIMENSION = "\x00"  # begins the term of a component; no token holds it


def open_encoder(model: str) -> Encoder:
    """Return the encoder of a sentence-transformers model on this machine."""
    try:
        library = import_module("sentence_transformers")  # no dependency, so no import
    except ImportError as error:
        raise ModelMissing(
            "embeddings need sentence-transformers: pip install 'mujaz[embeddings]'"
        ) from error
    try:
        loaded = library.SentenceTransformer(model, local_files_only=True)
    except (OSError, ValueError) as error:
        raise ModelMissing(
            f"no sentence-transformers model {model!r} on this machine ({error}); "
            "give the folder of one, or leave --embeddings out"
        ) from error

    def encode(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        found: Sequence[Sequence[float]] = loaded.encode(list(texts), show_progress_bar=False)
        return found

    return encode


def embedded(vectors: Sequence[Vector], stories: Sequence[Story], encode: Encoder) -> list[Vector]:
    """Return the vectors with the embeddings of their stories among their terms."""
    if not vectors:
        return []
    common = _mean([_unit(row) for row in encode(unrelated())])
    rows = [_unit(row) for row in encode([opening(story) for story in stories])]
    return [
        _joined(vector, _unit([value - shared for value, shared in zip(row, common, strict=True)]))
        for vector, row in zip(vectors, rows, strict=True)
    ]


def opening(story: Story) -> str:
    """Return what is embedded of a story: its title and first sentences."""
    title = [story.title.ar] if story.title else []
    return " ".join([*title, *(s.ar for s in islice(story.sentences, SENTENCES))])


def unrelated() -> list[str]:
    """Return texts of words that have nothing to do with each other."""
    words = background().frequent()[: UNRELATED * WORDS]
    return [" ".join(words[n::UNRELATED]) for n in range(UNRELATED)]


def _joined(vector: Vector, row: Sequence[float]) -> Vector:
    if not any(row):
        return vector
    terms = {term: weight * math.sqrt(1 - SHARE) for term, weight in vector.items()}
    own = {
        f"{DIMENSION}{n}": round(value, DIGITS) * math.sqrt(SHARE) for n, value in enumerate(row)
    }
    return terms | own


def _unit(row: Sequence[float]) -> list[float]:
    values = [float(value) for value in row]
    length = math.sqrt(math.fsum(value * value for value in values))
    return [value / length for value in values] if length else values


def _mean(rows: Sequence[Sequence[float]]) -> list[float]:
    return [math.fsum(column) / len(rows) for column in zip(*rows, strict=True)]
