"""Training resumes exactly, keeps the pad row zero, and learns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from training import train  # noqa: E402
from training.pieces import Pieces  # noqa: E402
from training.state import read_weights  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path


def go(run: Path, marian: Path, chunks: int, workers: int = 1) -> dict[str, torch.Tensor]:
    """Train up to a number of chunks in all and return the weights."""
    train.main(
        [
            "--run",
            str(run),
            "--recipe",
            str(run / "recipe.toml"),
            "--start",
            str(marian),
            "--device",
            "cpu",
            "--workers",
            str(workers),
            "--eager",
            "--hours",
            "1000",
            "--chunks",
            str(chunks),
            "--save-every",
            "1",
        ]
    )
    return read_weights(run / "state" / "weights.safetensors")


def copy_of(run: Path, where: Path) -> Path:
    """Return a copy of a run."""
    import shutil

    return shutil.copytree(run, where)


def test_a_resumed_run_ends_with_the_same_weights(run: Path, marian: Path, tmp_path: Path) -> None:
    """Two chunks at once equal one chunk, a new start, and another."""
    other = copy_of(run, tmp_path / "other")
    at_once = go(run, marian, 2)
    go(other, marian, 1)
    resumed = go(other, marian, 2)
    assert all(torch.equal(at_once[name], resumed[name]) for name in at_once)


def test_pad_row_stays_zero(run: Path, marian: Path) -> None:
    """The pad embedding, with which CTranslate2 and transformers start, is never trained."""
    weights = go(run, marian, 2)
    assert not weights["shared.weight"][Pieces(marian).pad].any()


def test_loss_falls(run: Path, marian: Path) -> None:
    """The held-out loss of a toy language gets better."""
    go(run, marian, 1)
    go(run, marian, 6)
    entries = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    losses = [entry["held_out"] for entry in entries if "held_out" in entry]
    assert losses[-1] < losses[0]


def test_two_workers_learn_what_one_does(run: Path, marian: Path, tmp_path: Path) -> None:
    """Workers that share the batches of a step reach one worker's weights but for rounding."""
    other = copy_of(run, tmp_path / "other")
    alone, shared = go(run, marian, 1), go(other, marian, 1, workers=2)
    difference = max(float((alone[n] - shared[n]).abs().max()) for n in alone)
    assert difference < 0.05  # bfloat16 products, added up in another order
