"""Step 6: write weights as a Marian folder that transformers loads and CTranslate2 converts."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import save_file

from training.marian import to_marian
from training.model import read_shape
from training.options import add_common
from training.pieces import Pieces
from training.state import read_weights

if TYPE_CHECKING:
    from torch import Tensor

    from training.model import Shape

COPIED = (
    "config.json",
    "generation_config.json",
    "tokenizer_config.json",
    "vocab.json",
    "source.spm",
    "target.spm",
)
TYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16}


def check(weights: dict[str, Tensor], shape: Shape) -> None:
    """Refuse weights that are not finite, or whose pad row is not zero.

    CTranslate2 starts the decoder from a zero vector, transformers from the pad row.
    """
    broken = sorted(name for name, tensor in weights.items() if not tensor.isfinite().all())
    if broken:
        raise ValueError(f"not finite: {broken}")
    if weights["shared.weight"][shape.pad].any():
        raise ValueError("the embedding of <pad> is not zero; CTranslate2 would differ")


def write(weights: dict[str, Tensor], start: Path, out: Path, dtype: torch.dtype) -> None:
    """Write a Marian folder, the vocabulary and configuration taken from `start`."""
    shape = read_shape(start, Pieces(start).target_ids)
    check(weights, shape)
    new = out.with_name(out.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for name in COPIED:
        shutil.copyfile(start / name, new / name)
    tensors = {n: t.to(dtype).contiguous() for n, t in to_marian(weights, shape).items()}
    save_file(tensors, new / "model.safetensors", metadata={"format": "pt"})
    shutil.rmtree(out, ignore_errors=True)
    new.rename(out)


def main(arguments: list[str] | None = None) -> None:
    """Export one file of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument("--start", type=Path, default=Path("../shared/models/compact-ar-en"))
    parser.add_argument("--weights", type=Path, help="default: RUN/final.safetensors")
    parser.add_argument("--out", type=Path, help="default: RUN/export")
    parser.add_argument("--dtype", choices=sorted(TYPES), default="float32")
    options = parser.parse_args(arguments)
    weights = read_weights(options.weights or options.run / "final.safetensors")
    write(weights, options.start, options.out or options.run / "export", TYPES[options.dtype])


if __name__ == "__main__":
    main()
