"""Muon for the matrices, AdamW for embeddings, biases and norms, shared out among workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import nn
from torch.optim import AdamW, Muon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.recipe import Optimizer as Choice

Named = dict[str, nn.Parameter]


def is_matrix(name: str, parameter: nn.Parameter) -> bool:
    """Tell whether Muon takes the parameter: a matrix between hidden states."""
    return parameter.ndim == 2 and name != "shared.weight"


def cost(name: str, parameter: nn.Parameter) -> float:
    """Return a step's estimated work; Muon's is five rounds of three products."""
    if is_matrix(name, parameter):
        return 30.0 * float(parameter.numel() * min(parameter.shape))
    return 500.0 * float(parameter.numel())  # bound by memory: 12 passes at 100 GFLOP/s-equivalents


def share_out(parameters: Iterable[tuple[str, nn.Parameter]], workers: int) -> list[Named]:
    """Return the parameters of each worker, so that all have about the same work."""
    owned: list[Named] = [{} for _ in range(workers)]
    work = [0.0] * workers
    for name, parameter in sorted(parameters, key=lambda item: (-cost(*item), item[0])):
        least = work.index(min(work))
        owned[least][name] = parameter
        work[least] += cost(name, parameter)
    return owned


@dataclass(frozen=True, slots=True)
class Optimizers:
    """The two optimizers over the parameters that one worker owns."""

    owned: Named
    choice: Choice
    muon: Muon
    adam: AdamW

    def step(self, factor: float) -> None:
        """Make a step at `factor` times the full learning rates."""
        for optimizer, rate in ((self.muon, self.choice.muon_lr), (self.adam, self.choice.adam_lr)):
            for group in optimizer.param_groups:
                group["lr"] = rate * factor
            optimizer.step()

    def state(self) -> dict[str, Any]:
        """Return the state by parameter name, so that another number of workers can resume."""
        both = {**self.muon.state, **self.adam.state}
        return {name: both[p] for name, p in self.owned.items() if p in both}

    def load(self, state: dict[str, Any]) -> None:
        """Take over the states of the parameters owned here."""
        for name, parameter in self.owned.items():
            if name in state:
                optimizer = self.muon if is_matrix(name, parameter) else self.adam
                optimizer.state[parameter] = state[name]


def make(owned: Named, choice: Choice) -> Optimizers:
    """Return the optimizers of the parameters."""
    matrices = [p for name, p in owned.items() if is_matrix(name, p)]
    rest = [p for name, p in owned.items() if not is_matrix(name, p)]
    spare = [nn.Parameter(torch.zeros(1, 1))]  # an optimizer must have a parameter
    muon = Muon(matrices or spare, lr=choice.muon_lr, momentum=choice.momentum, weight_decay=0.0)
    adam = AdamW(rest or spare, lr=choice.adam_lr, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
    return Optimizers(owned, choice, muon, adam)
