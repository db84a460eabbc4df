"""Names and layout of the weights in a folder as transformers saves MarianMT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from training.state import read_weights

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from training.model import Shape

NEVER = -1e4  # bias of the pieces that only the source has


def read_marian(folder: Path, shape: Shape) -> dict[str, Tensor]:
    """Return the lean module's weights by name out of a saved MarianMT model."""
    saved = read_weights(folder / "model.safetensors")
    bias = saved.pop("final_logits_bias")[0, : shape.targets]
    return {"bias": bias, **{name.removeprefix("model."): t for name, t in saved.items()}}


def to_marian(weights: dict[str, Tensor], shape: Shape) -> dict[str, Tensor]:
    """Return weights under the names of MarianMT; the inverse of `read_marian`."""
    rest = {f"model.{name}": t for name, t in weights.items() if name != "bias"}
    never = torch.full((shape.vocabulary - shape.targets,), NEVER)
    return {"final_logits_bias": torch.cat([weights["bias"], never])[None], **rest}
