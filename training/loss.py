"""The loss of a batch: label-smoothed cross-entropy and guided alignment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import torch

from training.model import causal, same

if TYPE_CHECKING:
    from torch import Tensor

    from training.model import Marian


class Batch(NamedTuple):
    """Packed rows; segment 0 is padding, sentences of a row count from 1."""

    ar: Tensor
    ar_segment: Tensor
    ar_place: Tensor
    en: Tensor  # what the decoder reads: the pad piece, then the target
    en_next: Tensor  # what it should say
    en_segment: Tensor
    en_place: Tensor
    guide: Tensor  # (row, target, source): where the guided head should look, sums to 1 or 0


@dataclass(frozen=True, slots=True)
class Weights:
    """How the parts of the loss are weighed."""

    smoothing: float
    guide: float


def batch_loss(model: Marian, batch: Batch, weights: Weights) -> tuple[Tensor, Tensor]:
    """Return the summed loss, and a tensor of its parts: pieces, nll, linked, guide."""
    memory = model.encode(batch.ar, batch.ar_place, same(batch.ar_segment, batch.ar_segment))
    x, scores = model.decode(
        batch.en,
        batch.en_place,
        causal(batch.en_segment),
        memory,
        same(batch.en_segment, batch.ar_segment),
    )
    real = (batch.en_segment > 0).float().flatten()
    output = model.output()
    x = x.flatten(0, 1)
    said_next = batch.en_next.flatten()
    logits = x @ output.to(x.dtype).T
    total = (logits.float() + model.bias).logsumexp(-1)
    # written by the pieces' own embeddings, so that the logits are read only once each way
    said = (x * output[said_next]).sum(-1) + model.bias[said_next]
    nll = ((total - said) * real).sum()
    mean = x @ output.mean(0).to(x.dtype) + model.bias.mean()
    even = ((total - mean) * real).sum()
    head = scores[:, 0].float()
    linked = batch.guide.sum()
    looked = batch.guide.sum(-1) * head.logsumexp(-1) - (batch.guide * head.clamp(-1e4)).sum(-1)
    guide = looked.sum()
    loss = (1 - weights.smoothing) * nll + weights.smoothing * even + weights.guide * guide
    return loss, torch.stack([real.sum(), nll, linked, guide]).detach()
