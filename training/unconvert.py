"""Reads the weights of a converted model back, to go on training from the one that ships.

    python -m training.unconvert --model translate/models/compact-ar-en --out FOLDER

So no second copy of the weights need be kept. Rounded to int8 a weight is off by up to half a
step, 1/254 of the largest of its row; training begins where the shipped model is.
Vocabulary and configuration come from `--start`; the weights must be of its shape.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training.export import TYPES, write
from training.model import read_shape
from training.pieces import Pieces
from translate.model_file import read_model_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor

    from training.model import Shape
    from translate.model_file import ModelFile

# CTranslate2's name of a part of a layer -> Marian's names of what it holds, one above the other
SELF = {"linear_0": ("q_proj", "k_proj", "v_proj"), "linear_1": ("out_proj",)}
CROSS = {"linear_0": ("q_proj",), "linear_1": ("k_proj", "v_proj"), "linear_2": ("out_proj",)}
FEED = {"linear_0": ("fc1",), "linear_1": ("fc2",)}
PARTS = (  # CTranslate2's block, Marian's prefix of its linear parts, of its norm, the parts
    ("self_attention", "self_attn.", "self_attn_layer_norm", SELF),
    ("attention", "encoder_attn.", "encoder_attn_layer_norm", CROSS),
    ("ffn", "", "final_layer_norm", FEED),
)


def read(file: ModelFile, name: str) -> Tensor:
    """Return a variable in float32, its integers times the scale of their row."""
    values = torch.from_numpy(file.read(name).astype("float32"))
    if f"{name}_scale" in file.variables:
        values = values / torch.from_numpy(file.read(f"{name}_scale").astype("float32"))[:, None]
    return values


def layer(file: ModelFile, block: str, to: str) -> Iterator[tuple[str, Tensor]]:
    """Yield the tensors of a layer under Marian's names, which begin with `to`."""
    for part, prefix, norm, lines in PARTS:
        if f"{block}/{part}/linear_0/weight" not in file.variables:
            continue  # an encoder layer looks at nothing but its own side
        for line, names in lines.items():
            for kind in ("weight", "bias"):
                values = read(file, f"{block}/{part}/{line}/{kind}").chunk(len(names))
                for name, tensor in zip(names, values, strict=True):
                    yield f"{to}{prefix}{name}.{kind}", tensor
        for kind, theirs in (("weight", "gamma"), ("bias", "beta")):
            yield f"{to}{norm}.{kind}", read(file, f"{block}/{part}/layer_norm/{theirs}")


def weights_of(file: ModelFile, shape: Shape) -> dict[str, Tensor]:
    """Return the lean module's weights by name."""
    embeddings = read(file, "decoder/embeddings/weight")
    whole = torch.zeros(shape.vocabulary, shape.width)
    whole[: len(embeddings)] = embeddings  # CTranslate2 leaves the last row out: the pad's zeros
    found = {
        "shared.weight": whole,
        "bias": read(file, "decoder/projection/bias")[: shape.targets],
    }
    for side, count in (("encoder", shape.encoder), ("decoder", shape.decoder)):
        if f"{side}/layer_{count}/ffn/linear_0/weight" in file.variables:
            raise ValueError(f"{file.path} has more than {count} {side} layers")
        for number in range(count):
            found |= layer(file, f"{side}/layer_{number}", f"{side}.layers.{number}.")
    return found


def main(arguments: list[str] | None = None) -> None:
    """Write a Marian folder with the weights of a converted model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("translate/models/compact-ar-en"))
    parser.add_argument("--start", type=Path, default=Path("training/start"))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    shape = read_shape(options.start, Pieces(options.start).target_ids)
    weights = weights_of(read_model_file(options.model / "model.bin"), shape)
    write(weights, options.start, options.out, TYPES["float32"])


if __name__ == "__main__":
    main()
