"""A lean module of Marian's arithmetic: what transformers' `MarianMTModel` computes, no more.

Post-norm layers, sinusoidal positions (all sines, then all cosines), one scaled embedding for
both sides and the output. Rows may hold several sentences; segments keep them apart. Parameters
bear the names of `MarianMTModel.model`, so that export is a rename of the prefix.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

FAR = -1e9  # added to scores that must not count; finite, or an empty row would give NaN


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a model, read from its `config.json`."""

    width: int
    heads: int
    inner: int
    encoder: int
    decoder: int
    vocabulary: int
    targets: int  # the first pieces of the vocabulary, the only ones that are ever produced
    pad: int
    positions: int


def read_shape(folder: Path, targets: int) -> Shape:
    """Return the shape of the Marian model in a folder."""
    c: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    return Shape(
        c["d_model"],
        c["encoder_attention_heads"],
        c["encoder_ffn_dim"],
        c["encoder_layers"],
        c["decoder_layers"],
        c["vocab_size"],
        targets,
        c["pad_token_id"],
        c["max_position_embeddings"],
    )


def sinusoids(count: int, width: int) -> Tensor:
    """Return the position table as transformers lays it out: sines first, then cosines."""
    rates = 10000.0 ** (-torch.arange(0, width, 2, dtype=torch.float64) / width)
    angles = torch.arange(count, dtype=torch.float64)[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], 1).float()


class Attention(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Multi-head attention; softmax(QK)V written out beats SDPA at these lengths on a CPU."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            self.add_module(name, nn.Linear(shape.width, shape.width))

    def split(self, x: Tensor) -> Tensor:
        """Return the heads' parts: (batch, heads, places, width of a head)."""
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def forward(self, x: Tensor, memory: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
        """Return the output and the biased scores (batch, heads, queries, keys)."""
        q = self.split(self.q_proj(x))
        k, v = self.split(self.k_proj(memory)), self.split(self.v_proj(memory))
        scores = (q @ k.transpose(2, 3)).float() / math.sqrt(q.shape[-1]) + bias
        mixed = scores.softmax(-1).to(v.dtype) @ v
        return self.out_proj(mixed.transpose(1, 2).flatten(2)), scores


class Layer(nn.Module):  # type: ignore[misc]  # torch is not followed
    """An encoder layer, or with `cross` a decoder layer."""

    def __init__(self, shape: Shape, *, cross: bool, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.self_attn = Attention(shape)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        self.encoder_attn = Attention(shape) if cross else None
        self.encoder_attn_layer_norm = nn.LayerNorm(shape.width) if cross else None
        self.fc1 = nn.Linear(shape.width, shape.inner)
        self.fc2 = nn.Linear(shape.inner, shape.width)
        self.final_layer_norm = nn.LayerNorm(shape.width)

    def add(self, norm: nn.Module, x: Tensor, change: Tensor) -> Tensor:
        """Return the normalised sum of a layer's input and what it changes."""
        if self.dropout:
            change = functional.dropout(change, self.dropout, self.training)
        return norm(x + change)

    def forward(
        self,
        x: Tensor,
        bias: Tensor,
        memory: Tensor | None = None,
        memory_bias: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Return the layer's output and its last attention's scores."""
        change, scores = self.self_attn(x, x, bias)
        x = self.add(self.self_attn_layer_norm, x, change)
        if self.encoder_attn is not None and self.encoder_attn_layer_norm is not None:
            change, scores = self.encoder_attn(x, memory, memory_bias)
            x = self.add(self.encoder_attn_layer_norm, x, change)
        change = self.fc2(functional.silu(self.fc1(x)))
        return self.add(self.final_layer_norm, x, change), scores


class Stack(nn.Module):  # type: ignore[misc]  # torch is not followed
    """The layers of one side."""

    def __init__(self, shape: Shape, count: int, *, cross: bool, dropout: float) -> None:
        super().__init__()
        layers = (Layer(shape, cross=cross, dropout=dropout) for _ in range(count))
        self.layers = nn.ModuleList(layers)


class Marian(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Encoder and decoder up to the last hidden state and the guided head's scores."""

    table: Tensor

    def __init__(self, shape: Shape, *, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.shared = nn.Embedding(shape.vocabulary, shape.width, padding_idx=shape.pad)
        self.bias = nn.Parameter(torch.zeros(shape.targets))  # of the output
        self.encoder = Stack(shape, shape.encoder, cross=False, dropout=dropout)
        self.decoder = Stack(shape, shape.decoder, cross=True, dropout=dropout)
        self.register_buffer("table", sinusoids(shape.positions, shape.width), persistent=False)

    def embed(self, ids: Tensor, places: Tensor) -> Tensor:
        """Return scaled embeddings plus positions."""
        x = self.shared(ids) * math.sqrt(self.shape.width) + functional.embedding(
            places, self.table
        )
        return functional.dropout(x, self.dropout, self.training) if self.dropout else x

    def encode(self, ids: Tensor, places: Tensor, bias: Tensor) -> Tensor:
        """Return the encoder's output."""
        x = self.embed(ids, places)
        for layer in self.encoder.layers:
            x, _ = layer(x, bias)
        return x

    def decode(
        self, ids: Tensor, places: Tensor, bias: Tensor, memory: Tensor, memory_bias: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the decoder's output and the last layer's scores over the source."""
        x = self.embed(ids, places)
        scores = memory_bias
        for layer in self.decoder.layers:
            x, scores = layer(x, bias, memory, memory_bias)
        return x, scores

    def output(self) -> Tensor:
        """Return the embeddings of the target pieces, which are the output matrix too."""
        return self.shared.weight[: self.shape.targets]


def same(queries: Tensor, keys: Tensor) -> Tensor:
    """Return the bias that keeps each query to the keys of its own segment."""
    apart = queries[:, None, :, None] != keys[:, None, None, :]
    return torch.where(apart, FAR, 0.0)


def causal(segments: Tensor) -> Tensor:
    """Return the bias that keeps each query to its segment and to what came before."""
    length = segments.shape[1]
    later = torch.ones(length, length, dtype=torch.bool, device=segments.device).triu(1)
    return torch.where(later, FAR, same(segments, segments))
