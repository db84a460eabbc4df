"""Which English words come from which Arabic words: the model's own attention, folded to words.

The model that ships was trained to align, so that its attention says where a word came
from; `engine.align` reads it off for a given pair (arXiv:1909.02074).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Protocol, cast

from translate.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.engine import Alignment, Engine

Weights = tuple[tuple[float, ...], ...]  # a row for each English word, over the Arabic words
BEGINS = "\u2581"  # sentencepiece's sign for the space before a word


class Aligner(Protocol):
    """Finds which words belong together."""

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[Weights | None]:
        """Return the weights for each pair of sentences, None where they cannot be told."""


class HasEngine(Protocol):
    """A translator that runs a model, which it may load only now."""

    @property
    def engine(self) -> Engine:
        """The model at work."""


class Attention:
    """The aligner that asks the model."""

    def __init__(self, translator: HasEngine) -> None:
        self._translator = translator

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[Weights | None]:
        """Return the weights for each pair of sentences, None where words do not match up."""
        sources = [normalise(ar) for ar, _ in pairs]
        targets = [" ".join(en.split()) for _, en in pairs]
        found = self._translator.engine.align(sources, targets)
        return [
            folded(alignment, len(ar.split()), len(en.split()))
            for alignment, (ar, en) in zip(found, pairs, strict=True)
        ]


def attention_of(translator: object) -> Attention | None:
    """Return the aligner of the model behind a translator and all that is put around it."""
    while translator is not None:
        if hasattr(type(translator), "engine"):
            return Attention(cast("HasEngine", translator))
        translator = getattr(translator, "_translator", None)  # of a memory, of repair
    return None


def folded(alignment: Alignment, arabic: int, english: int) -> Weights | None:
    """Return the weights by words, None where the pieces make other words than the text has."""
    source = words_of(alignment.source[:-1])  # the last one ends the sentence
    target = words_of(alignment.target)
    if not source or not target or source[-1] + 1 != arabic or target[-1] + 1 != english:
        return None
    rows = [[0.0] * arabic for _ in range(english)]
    for word, weights in zip(target, alignment.weights, strict=True):
        for column, weight in zip(source, weights, strict=False):
            rows[word][column] += weight
    return tuple(tuple(weight / (sum(row) or 1) for weight in row) for row in rows)


def words_of(pieces: Sequence[str]) -> list[int]:
    """Return the number of the word that each piece belongs to."""
    begins = (piece.startswith(BEGINS) and place > 0 for place, piece in enumerate(pieces))
    return list(accumulate(begins, initial=0))[1:]
