"""What training writes so that it can go on after any interruption."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file, save_file

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Progress:
    """How far training is; states are written between chunks only."""

    chunk: int = 0
    steps: int = 0
    pieces: int = 0  # target pieces learnt from
    seconds: float = 0.0


def read_progress(run: Path) -> Progress:
    """Return the progress of the last state, or none at all."""
    path = run / "state" / "progress.json"
    return Progress(**json.loads(path.read_text("utf-8"))) if path.exists() else Progress()


def write_weights(path: Path, weights: dict[str, Tensor]) -> None:
    """Write named tensors in one rename."""
    new = path.with_name(path.name + ".new")
    save_file({name: tensor.contiguous() for name, tensor in weights.items()}, new)
    new.replace(path)


def read_weights(path: Path) -> dict[str, Tensor]:
    """Return named tensors in float32."""
    return {name: tensor.float() for name, tensor in load_file(path).items()}


def keep(run: Path, weights: dict[str, Tensor], pieces: int) -> None:
    """Keep weights in bfloat16 under the millions of target pieces that they have learnt from."""
    (run / "kept").mkdir(exist_ok=True)
    half = {name: tensor.bfloat16() for name, tensor in weights.items()}
    write_weights(run / "kept" / f"{pieces / 1e6:06.2f}.safetensors", half)


def write_progress(folder: Path, progress: Progress) -> None:
    """Write the progress into a folder."""
    (folder / "progress.json").write_text(json.dumps(asdict(progress)), encoding="utf-8")


def commit(run: Path) -> None:
    """Put the finished folder `state.new` in the place of `state`."""
    old = run / "state.old"
    shutil.rmtree(old, ignore_errors=True)
    if (run / "state").exists():
        (run / "state").rename(old)
    (run / "state.new").rename(run / "state")
    shutil.rmtree(old, ignore_errors=True)


def read_optimizer(run: Path) -> dict[str, Any]:
    """Return the optimizer states of all parameters, whoever owned them."""
    found: dict[str, Any] = {}
    for path in sorted((run / "state").glob("optimizer-*.pt")):
        found |= torch.load(path, weights_only=True)
    return found


def log(run: Path, **entry: object) -> None:
    """Add a line to the run's log."""
    with (run / "log.jsonl").open("a", encoding="utf-8") as out:
        out.write(json.dumps(entry) + "\n")
