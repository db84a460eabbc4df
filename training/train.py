"""Step 4: train the compact model, on CPU cores or a GPU, from a Marian folder or its own state.

Output: `RUN/state/` to go on from, `RUN/log.jsonl`. A TERM signal ends the chunk and saves.
"""

from __future__ import annotations

import argparse
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import multiprocessing as mp

from training import flat, state
from training.marian import read_marian
from training.model import Marian, read_shape
from training.options import add_common
from training.pieces import Pieces
from training.recipe import read, restrict
from training.schedule import Budget
from training.shared import PARTS, STOP, Setup, Shared
from training.worker import work

if TYPE_CHECKING:
    from types import FrameType

    from torch import Tensor

    from training.model import Shape


def starting_weights(run: Path, start: Path, model: Marian) -> tuple[Tensor, Tensor]:
    """Return flat weights and their average: of the state, else of the folder to start from."""
    if (run / "state").exists():
        weights, average = (
            flat.unnamed(model, state.read_weights(run / "state" / f"{name}.safetensors"))
            for name in ("weights", "average")
        )
        return weights, average
    if not (start / "model.safetensors").exists():
        return flat.flatten(model), flat.flatten(model)
    values = flat.unnamed(model, read_marian(start, model.shape))
    return values, values.clone()


def share(values: Tensor, average: Tensor, workers: int, device: str) -> Shared:
    """Return the memory that the workers share."""
    context = mp.get_context("spawn")
    tensors = [
        values.to(device),
        average.to(device),
        torch.zeros(workers, len(values), device=device),
        torch.zeros(workers, PARTS),
        torch.zeros(4, dtype=torch.float64),
        torch.zeros(2),
    ]
    if workers > 1:
        tensors = [tensor.share_memory_() for tensor in tensors]
    values, average, gradients, parts, control, losses = tensors
    counter, barrier = context.Value("i", 0), context.Barrier(workers)
    return Shared(values, average, gradients, parts, control, losses, counter, barrier)


def launch(setup: Setup, shared: Shared) -> None:
    """Run the workers; a single one runs in this process."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        shared.control[STOP] = 1

    signal.signal(signal.SIGTERM, stop)
    if setup.workers == 1:
        work(0, setup, shared)
    else:
        mp.spawn(work, (setup, shared), setup.workers)


def fresh(shape: Shape, seed: int) -> Marian:
    """Return a model with random weights as Marian models are initialised."""
    torch.manual_seed(seed)
    model = Marian(shape)
    for parameter in model.parameters():
        if parameter.ndim == 2:
            torch.nn.init.normal_(parameter, std=0.02)
    with torch.no_grad():
        model.shared.weight[shape.pad] = 0
    return model


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument(
        "--start",
        type=Path,
        default=Path("../shared/models/compact-ar-en"),
        help="Marian folder: vocabulary, shape and, if there, first weights",
    )
    parser.add_argument("--hours", type=float, default=6.0, help="training time in all")
    parser.add_argument("--decay", type=float, help="share of the decay, if not the recipe's")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda")
    parser.add_argument("--workers", type=int, help="processes (default: one a core)")
    parser.add_argument("--threads", type=int, default=1, help="threads of a process")
    parser.add_argument("--eager", action="store_true", help="do not compile")
    parser.add_argument("--save-every", type=int, default=3, help="chunks between states")
    parser.add_argument("--validate-every", type=int, default=3, help="chunks between measures")
    parser.add_argument("--keep-every", type=int, default=12, help="chunks between averages kept")
    parser.add_argument("--chunks", type=int, help="stop after so many chunks in all")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> None:
    """Train until the budget is used."""
    options = parse(arguments)
    device = options.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = Pieces(options.start)
    recipe = restrict(read(options.recipe), {path.stem for path in options.run.glob("links/*.npz")})
    shape = read_shape(options.start, pieces.target_ids)
    setup = Setup(
        run=options.run,
        start=options.start,
        recipe=recipe,
        shape=shape,
        special=pieces.special(),
        budget=Budget(options.hours, options.decay or recipe.optimizer.decay),
        device=device,
        threads=options.threads,
        workers=1 if device != "cpu" else options.workers or os.cpu_count() or 1,
        compiled=not options.eager,
        half=True,
        save_every=options.save_every,
        validate_every=options.validate_every,
        keep_every=options.keep_every,
        most_chunks=options.chunks,
    )
    values, average = starting_weights(options.run, options.start, fresh(shape, recipe.data.seed))
    launch(setup, share(values, average, setup.workers, device))


if __name__ == "__main__":
    main()
