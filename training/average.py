"""Step 5: average what training kept, and choose by the held-out loss.

Candidates: the last weights, their running average, the mean of both, and plain averages of
the last kept ones.
Output: `RUN/final.safetensors` in float32 and `RUN/average.json`, the candidates' losses.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training import flat, state
from training.batches import lay_out
from training.loss import Weights, batch_loss
from training.measure import mean_nll
from training.model import Marian, read_shape
from training.options import add_common
from training.pieces import Pieces
from training.recipe import read
from training.stream import pair, read_source

if TYPE_CHECKING:
    from torch import Tensor

    from training.batches import Rows
    from training.loss import Batch
    from training.recipe import Recipe

LAST = (2, 4, 8)  # kept averages that are averaged once more


def mean(paths: list[Path]) -> dict[str, Tensor]:
    """Return the plain average of files of weights."""
    read_in = [state.read_weights(path) for path in paths]
    return {name: torch.stack([w[name] for w in read_in]).mean(0) for name in read_in[0]}


def candidates(run: Path) -> dict[str, list[Path]]:
    """Return by name the files that each candidate averages."""
    found = {name: [run / "state" / f"{name}.safetensors"] for name in ("weights", "average")}
    found["both"] = found["weights"] + found["average"]
    kept = sorted((run / "kept").glob("*.safetensors"))
    return found | {f"last {n} kept": kept[-n:] for n in LAST if n <= len(kept)}


def held_out_loss(
    weights: dict[str, Tensor], model: Marian, rows: Rows, recipe: Recipe, device: str
) -> float:
    """Return the held-out loss of a candidate."""
    flat.attach(model, flat.unnamed(model, weights).to(device))

    def loss(batch: Batch) -> tuple[Tensor, Tensor]:
        return batch_loss(model, batch, Weights(0.0, 0.0))

    return mean_nll(loss, rows, recipe.batches.rows, device)


def main(arguments: list[str] | None = None) -> None:
    """Measure all candidates and write the best."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument("--start", type=Path, default=Path("../shared/models/compact-ar-en"))
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args(arguments)
    recipe, pieces = read(options.recipe), Pieces(options.start)
    model = Marian(read_shape(options.start, pieces.target_ids)).eval().to(options.device)
    source = read_source(options.run, "held_out")
    drawn = [pair(source, i) for i in range(len(source.pairs))]
    rows = lay_out(drawn, recipe.batches.row, pieces.special(), (0,))
    losses = {
        name: held_out_loss(mean(paths), model, rows, recipe, options.device)
        for name, paths in candidates(options.run).items()
    }
    best = min(losses, key=lambda name: losses[name])
    state.write_weights(options.run / "final.safetensors", mean(candidates(options.run)[best]))
    report = {"chosen": best, "held_out": losses}
    (options.run / "average.json").write_text(json.dumps(report, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
