"""Subword sampling: a sentence cut into pieces in other ways than the likeliest.

A model that has met a rare word in several cuts reads its relatives better (Kudo 2018,
https://aclanthology.org/P18-1007). Only the source is cut anew: the target's pieces stay those
that the model is to say. Links follow their letters from the old pieces to the new ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.align import Links
    from training.pieces import Pieces
    from training.recipe import Data
    from training.stream import Drawn

SPACE = "\u2581"  # what sentencepiece writes for a space
WHOLE = -1  # draw from all cuts, not from the n best


class Resampler:
    """Cuts sources anew; the same calls in the same order give the same cuts in a process."""

    def __init__(self, pieces: Pieces, data: Data) -> None:
        self.model, self.numbers, self.data = pieces.source, pieces.joint[True], data
        names = (self.model.id_to_piece(i) for i in range(self.model.get_piece_size()))
        self.text = dict(zip(self.numbers, names, strict=True))
        self.text.pop(pieces.unk, None)

    def cut(self, drawn: Drawn) -> Drawn:
        """Return a pair with its source cut anew; as it is where that would lose a letter."""
        old = [self.text.get(piece, "") for piece in drawn.ar.tolist()]
        if not all(old):
            return drawn
        told = "".join(old)
        found = self.model.encode(
            told.replace(SPACE, " ").lstrip(),
            enable_sampling=True,
            alpha=self.data.sharpness,
            nbest_size=WHOLE,
        )
        new = [self.text.get(self.numbers[piece], "") for piece in found]
        if "".join(new) != told or not all(new) or len(new) > self.data.max_pieces:
            return drawn
        ar = np.array([self.numbers[piece] for piece in found], np.int32)
        return replace(drawn, ar=ar, links=relink(drawn.links, old, new))

    def cut_some(self, drawn: Sequence[Drawn], seed: tuple[int, ...]) -> list[Drawn]:
        """Return the pairs, the recipe's share of them cut anew."""
        chosen = np.random.default_rng(seed).random(len(drawn)) < self.data.resample
        return [
            self.cut(pair) if change else pair for pair, change in zip(drawn, chosen, strict=True)
        ]


def relink(links: Links, old: Sequence[str], new: Sequence[str]) -> Links:
    """Return (target, source) links whose source pieces are `new`, both spelling one text."""
    old_ends, new_ends = (np.cumsum([len(piece) for piece in side]) for side in (old, new))
    old_starts, new_starts = np.append(0, old_ends[:-1]), np.append(0, new_ends[:-1])
    first = np.searchsorted(new_ends, old_starts, side="right")
    last = np.searchsorted(new_starts, old_ends, side="left")
    rows = [
        (target, piece)
        for target, source in links.tolist()
        for piece in range(first[source], last[source])
    ]
    return np.array(sorted(set(rows)), np.int16).reshape(-1, 2)
