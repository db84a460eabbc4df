"""The pieces that a model may write, beside its weights for CTranslate2 (`vmap.txt`).

Marian's models share one vocabulary between both languages, and score the pieces of the source
language at each step for nothing. Leaving them out changes no translation and makes decoding 1.4
times as fast (beam 4, compact-ar-en, 100 sentences of FLORES dev, all of them the same).

A list for each source piece, from word alignments (eflomal), was tried as well and is not used:
with 150, 60 and 20 targets a piece 1.49, 1.51 and 1.74 times as fast as without any, BLEU 15.2,
15.4 and 15.4 for 15.2, but 13, 37 and 54 of 100 sentences came out otherwise; and the file that
it takes is a megabyte.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "vmap.txt"  # the name is CTranslate2's
SHARED = "shared_vocabulary.json"
WORTH = 0.9  # share of the vocabulary that may be left before a list is worth its file


def write_shortlist(folder: Path) -> bool:
    """Write the list of a model folder whose vocabulary holds more; tell whether it does."""
    from sentencepiece import SentencePieceProcessor

    if not (folder / SHARED).is_file():
        return False
    vocabulary = json.loads((folder / SHARED).read_text(encoding="utf-8"))
    splitter = SentencePieceProcessor(model_file=str(folder / "target.spm"))
    written = {splitter.id_to_piece(number) for number in range(splitter.get_piece_size())}
    pieces = [piece for piece in vocabulary if piece in written and not set(piece) & set(" \t\n")]
    if len(pieces) > WORTH * len(vocabulary):
        return False
    (folder / FILE).write_text(f"\t{' '.join(pieces)}\n", encoding="utf-8")
    return True
