"""What the training processes are told, and the memory that they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from training.model import Shape
    from training.pieces import Special
    from training.recipe import Recipe
    from training.schedule import Budget

PARTS = 4  # of a loss: pieces, nll, linked, guide
FACTOR, DECAYING, STOP, STOPPING = range(4)  # places of `Shared.control`


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker is told."""

    run: Path
    start: Path  # folder of the vocabulary
    recipe: Recipe
    shape: Shape
    special: Special
    budget: Budget
    device: str
    threads: int
    workers: int
    compiled: bool
    half: bool  # bfloat16 in the matrix products
    save_every: int  # chunks between states
    validate_every: int  # chunks between measures
    keep_every: int  # chunks between averages that are kept
    most_chunks: int | None  # None: until the budget is used


@dataclass(frozen=True, slots=True)
class Shared:
    """What the workers share in memory."""

    values: Tensor
    average: Tensor
    gradients: Tensor  # (worker, parameter)
    parts: Tensor  # (worker, PARTS)
    control: Tensor  # FACTOR of the learning rate, 1 if DECAYING, 1 to STOP, 1 if STOPPING
    losses: Tensor  # validation loss of the weights and of their average
    counter: Any  # multiprocessing.Value: batches of the step that are taken
    barrier: Any  # multiprocessing.Barrier
