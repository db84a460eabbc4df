"""All parameters as slices of one flat tensor, so that workers can share them in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor, nn


def slices(model: nn.Module) -> Iterator[tuple[str, nn.Parameter, slice]]:
    """Yield each parameter's name and place in the flat tensor, in order of name."""
    start = 0
    for name, parameter in sorted(model.named_parameters()):
        yield name, parameter, slice(start, start + parameter.numel())
        start += parameter.numel()


def flatten(model: nn.Module) -> Tensor:
    """Return a flat copy of the parameters."""
    return torch.cat([p.detach().flatten() for _, p, _ in slices(model)])


def attach(model: nn.Module, values: Tensor, gradients: Tensor | None = None) -> None:
    """Make the parameters, and their gradients where given, views of flat tensors."""
    for _, parameter, where in slices(model):
        parameter.data = values[where].view_as(parameter)
        if gradients is not None:
            parameter.grad = gradients[where].view_as(parameter)


def named(model: nn.Module, values: Tensor) -> dict[str, Tensor]:
    """Return a flat tensor's parts by parameter name."""
    return {name: values[where].view_as(p) for name, p, where in slices(model)}


def unnamed(model: nn.Module, tensors: dict[str, Tensor]) -> Tensor:
    """Return named tensors as one flat tensor; the inverse of `named`."""
    return torch.cat([tensors[name].flatten().float() for name, _, _ in slices(model)])
