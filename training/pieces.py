"""Step 2: cut the pairs into pieces and number them by the joint vocabulary.

Output: `RUN/pieces/SOURCE.npz` with flat `ar`, `en` and their offsets; no `</s>` yet.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from sentencepiece import SentencePieceProcessor

from training import corpus
from training.options import add_common
from training.recipe import read

if TYPE_CHECKING:
    from collections.abc import Iterable

Ids = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pairs as piece numbers: pair i is `ar[ar_at[i]:ar_at[i+1]]` and so for `en`."""

    ar: Ids
    ar_at: Ids
    en: Ids
    en_at: Ids
    line: Ids  # the pair's line in the file of pairs

    def __len__(self) -> int:
        return len(self.ar_at) - 1


def flat(sequences: list[list[int]]) -> tuple[Ids, Ids]:
    """Return sequences end to end, and where each begins."""
    offsets = np.zeros(len(sequences) + 1, np.int32)
    np.cumsum([len(s) for s in sequences], out=offsets[1:])
    return np.array([i for s in sequences for i in s], np.int32), offsets


@dataclass(frozen=True, slots=True)
class Special:
    """Numbers of the pieces that mean something."""

    eos: int
    pad: int
    digits: tuple[int, ...] = ()  # of 0 to 9


class Pieces:
    """The two segmentation models and the joint vocabulary of a Marian folder."""

    def __init__(self, folder: Path) -> None:
        self.source = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self.target = SentencePieceProcessor(model_file=str(folder / "target.spm"))
        self.ids: dict[str, int] = json.loads((folder / "vocab.json").read_text("utf-8"))
        self.eos, self.unk, self.pad = (self.ids[p] for p in ("</s>", "<unk>", "<pad>"))
        # by number, not by piece: what a model does not know it returns as it stands, and the
        # joint vocabulary may hold that string as a piece of the other side
        self.joint = {True: self._numbers(self.source), False: self._numbers(self.target)}
        self.target_ids = 1 + max(self.joint[False])

    def _numbers(self, model: SentencePieceProcessor) -> list[int]:
        pieces = (model.id_to_piece(i) for i in range(model.get_piece_size()))
        return [self.ids.get(piece, self.unk) for piece in pieces]

    def special(self) -> Special:
        """Return the numbers of the pieces that mean something."""
        digits = tuple(self.ids.get(str(digit), self.unk) for digit in range(10))
        return Special(self.eos, self.pad, () if self.unk in digits else digits)

    def encode(self, text: str, *, source: bool) -> list[int]:
        """Return the numbers of a text's pieces."""
        joint = self.joint[source]
        model = self.source if source else self.target
        return [joint[number] for number in model.encode(text, out_type=int)]


def encode_pairs(pairs: Iterable[corpus.Pair], pieces: Pieces, longest: int) -> Encoded:
    """Return the pairs that have a piece on both sides and no more than `longest`."""
    ar, en, lines = [], [], []
    for line, pair in enumerate(pairs):
        source, target = pieces.encode(pair[0], source=True), pieces.encode(pair[1], source=False)
        if 0 < len(source) <= longest and 0 < len(target) <= longest:
            ar.append(source)
            en.append(target)
            lines.append(line)
    return Encoded(*flat(ar), *flat(en), np.array(lines, np.int32))


def load(path: Path) -> Encoded:
    """Return what `save` wrote."""
    with np.load(path) as file:
        return Encoded(*(file[name] for name in ("ar", "ar_at", "en", "en_at", "line")))


def save(path: Path, encoded: Encoded) -> None:
    """Write encoded pairs in one rename."""
    new = path.with_suffix(".new.npz")
    names = ("ar", "ar_at", "en", "en_at", "line")
    np.savez(new, **{name: getattr(encoded, name) for name in names})
    new.replace(path)


def main(arguments: list[str] | None = None) -> None:
    """Encode every file of pairs that is newer than its encoded form."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument(
        "--start",
        type=Path,
        default=Path("../shared/models/compact-ar-en"),
        help="folder of a Marian model whose vocabulary is used",
    )
    options = parser.parse_args(arguments)
    recipe = read(options.recipe)
    pieces = Pieces(options.start)
    folder = options.run / "pieces"
    folder.mkdir(exist_ok=True)
    for path in sorted((options.run / "pairs").glob("*.tsv")):
        out = folder / f"{path.stem}.npz"
        if out.exists() and out.stat().st_mtime > path.stat().st_mtime:
            continue
        encoded = encode_pairs(corpus.read_pairs(path), pieces, recipe.data.max_pieces)
        save(out, encoded)
        sys.stderr.write(f"{path.stem}: {len(encoded)} pairs, {len(encoded.en)} target pieces\n")


if __name__ == "__main__":
    main()
