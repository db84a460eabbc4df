"""The held-out loss of the weights and of their running average."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from training import flat
from training.batches import batch_of, lay_out
from training.loss import Weights, batch_loss
from training.model import Marian
from training.shared import PARTS
from training.stream import pair, read_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor

    from training.batches import Rows
    from training.loss import Batch
    from training.shared import Setup, Shared

    Loss = Callable[[Batch], tuple[Tensor, Tensor]]


def attached(setup: Setup, values: Tensor, gradients: Tensor | None = None) -> Marian:
    """Return a model whose weights, and gradients where given, are in the shared memory."""
    model = Marian(setup.shape, dropout=setup.recipe.optimizer.dropout)
    flat.attach(model.to(torch.device(setup.device)), values, gradients)
    return model


def loss_of(model: Marian, setup: Setup) -> Loss:
    """Return the function from a batch to its loss, compiled where wanted."""
    choice = setup.recipe.optimizer
    weights = Weights(choice.smoothing, choice.guide)
    kind = torch.device(setup.device).type

    def loss(batch: Batch) -> tuple[Tensor, Tensor]:
        with torch.autocast(kind, torch.bfloat16, enabled=setup.half):
            return batch_loss(model, batch, weights)

    return torch.compile(loss, dynamic=False, fullgraph=True) if setup.compiled else loss


def mean_nll(loss: Loss, rows: Rows, count: int, device: str) -> float:
    """Return the negative log-likelihood of a target piece, unsmoothed."""
    total = torch.zeros(PARTS)
    with torch.no_grad():
        for start in range(0, len(rows), count):
            total += loss(batch_of(rows, start, count, torch.device(device)))[1].cpu()
    return float(total[1] / total[0])


class Measure:
    """Held-out pairs and the two models measured on them, shared out among the workers."""

    def __init__(self, setup: Setup, shared: Shared) -> None:
        self.setup, self.shared = setup, shared
        source = read_source(setup.run, "held_out")
        drawn = [pair(source, i) for i in range(len(source.pairs))]
        self.rows = lay_out(drawn, setup.recipe.batches.row, setup.special, (0,))
        self.losses = [
            loss_of(attached(setup, values).eval(), setup)
            for values in (shared.values, shared.average)
        ]

    def run(self, rank: int) -> None:
        """Measure this worker's part."""
        for which in range(rank, len(self.losses), self.setup.workers):
            count, device = self.setup.recipe.batches.rows, self.setup.device
            self.shared.losses[which] = mean_nll(self.losses[which], self.rows, count, device)
