"""The recipe as frozen records; an unknown key is an error that lists the valid ones."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Data:
    """How pairs are chosen before training."""

    held_out_source: str = "news_translated"
    held_out_pairs: int = 1000
    max_pieces: int = 126
    overlap_words: int = 8
    renumber: float = 0.5
    resample: float = 0.0
    sharpness: float = 0.5
    seed: int = 20


@dataclass(frozen=True, slots=True)
class Batches:
    """How pairs are packed into rows and rows into batches."""

    row: int = 128
    rows: int = 8
    micro: int = 4
    chunk: int = 500_000


@dataclass(frozen=True, slots=True)
class Optimizer:
    """Learning rates, their schedule in target pieces, and the loss."""

    muon_lr: float = 0.012
    adam_lr: float = 0.0012
    momentum: float = 0.95
    warmup: int = 300_000
    decay: float = 0.6
    smoothing: float = 0.1
    guide: float = 0.5
    dropout: float = 0.0
    ema: float = 0.998


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that `recipe.toml` says."""

    data: Data = field(default_factory=Data)
    batches: Batches = field(default_factory=Batches)
    optimizer: Optimizer = field(default_factory=Optimizer)
    # phase ("main", "decay") -> source -> share of the target pieces
    mix: dict[str, dict[str, float]] = field(default_factory=dict)


def build(record: type[T], table: dict[str, Any], where: str) -> T:
    """Return `record` filled from a table of the file, refusing keys it does not have."""
    valid = {f.name for f in fields(record)}  # type: ignore[arg-type]  # T is a dataclass
    unknown = sorted(set(table) - valid)
    if unknown:
        raise ValueError(f"{where}: unknown {unknown}, valid are {sorted(valid)}")
    return record(**table)


def read(path: Path) -> Recipe:
    """Return the recipe of a TOML file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return build(
        Recipe,
        {
            **table,
            "data": build(Data, table.get("data", {}), "data"),
            "batches": build(Batches, table.get("batches", {}), "batches"),
            "optimizer": build(Optimizer, table.get("optimizer", {}), "optimizer"),
        },
        str(path),
    )


def restrict(recipe: Recipe, present: Container[str]) -> Recipe:
    """Return the recipe with the sources that are there; raise ValueError where a mix has none."""
    mix = {
        phase: {name: share for name, share in shares.items() if name in present}
        for phase, shares in recipe.mix.items()
    }
    if empty := sorted(phase for phase, shares in mix.items() if not shares):
        raise ValueError(f"no source of the mix {', '.join(empty)} is there; run the steps before")
    return replace(recipe, mix=mix)
