"""Packed rows as arrays, and batches of them as tensors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.loss import Batch
from training.packing import pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from torch import Tensor

    from training.pieces import Special
    from training.stream import Drawn

SIDES = ("ar", "ar_segment", "ar_place", "en", "en_next", "en_segment", "en_place")


@dataclass(frozen=True, slots=True)
class Rows:
    """Arrays (row, place) by name, and each row's links (target, source, weight)."""

    arrays: dict[str, npt.NDArray[np.int64]]
    links: list[npt.NDArray[np.float32]]

    def __len__(self) -> int:
        return len(self.links)


def weigh(links: npt.NDArray[np.int16], ar: int, en: int) -> npt.NDArray[np.float32]:
    """Return links with weights that sum to one a target, `</s>` linked with `</s>`."""
    ended = np.concatenate([links, [[en, ar]]])
    counts = np.bincount(ended[:, 0], minlength=en + 1)
    return np.column_stack([ended, 1 / counts[ended[:, 0]]]).astype(np.float32)


def lay(rows: Rows, row: int, members: Sequence[Drawn], special: Special) -> None:
    """Write the pairs of a row one after the other."""
    a = rows.arrays
    ar_at = en_at = 0
    links = []
    for segment, drawn in enumerate(members, 1):
        ar, en = len(drawn.ar), len(drawn.en)
        source = slice(ar_at, ar_at + ar + 1)
        target = slice(en_at, en_at + en + 1)
        a["ar"][row, source] = [*drawn.ar, special.eos]
        a["en"][row, target] = [special.pad, *drawn.en]
        a["en_next"][row, target] = [*drawn.en, special.eos]
        for side, where, count in (("ar", source, ar), ("en", target, en)):
            a[f"{side}_segment"][row, where] = segment
            a[f"{side}_place"][row, where] = np.arange(count + 1)
        links.append(weigh(drawn.links, ar, en) + np.array([en_at, ar_at, 0], np.float32))
        ar_at, en_at = ar_at + ar + 1, en_at + en + 1
    rows.links[row] = np.concatenate(links)


def lay_out(drawn: Sequence[Drawn], length: int, special: Special, seed: tuple[int, ...]) -> Rows:
    """Return all pairs in packed rows, the rows shuffled."""
    packed = pack([(len(d.ar) + 1, len(d.en) + 1) for d in drawn], length)
    np.random.default_rng(seed).shuffle(packed)
    empty = {name: np.zeros((len(packed), length), np.int64) for name in SIDES}
    empty["ar"][:] = empty["en"][:] = special.pad
    rows = Rows(empty, [np.zeros((0, 3), np.float32)] * len(packed))
    for row, members in enumerate(packed):
        lay(rows, row, [drawn[i] for i in members], special)
    return rows


def batch_of(rows: Rows, start: int, count: int, device: torch.device) -> Batch:
    """Return `count` rows from `start` as tensors; rows that are not there stay empty."""
    length = rows.arrays["ar"].shape[1]
    sides = {}
    for name in SIDES:
        part = torch.from_numpy(rows.arrays[name][start : start + count])
        sides[name] = pad_rows(part, count).to(device)
    guide = torch.zeros(count, length, length)
    for row, links in enumerate(rows.links[start : start + count]):
        where = torch.from_numpy(links[:, :2].astype(np.int64))
        guide[row, where[:, 0], where[:, 1]] = torch.from_numpy(links[:, 2].copy())
    return Batch(**sides, guide=guide.to(device))


def pad_rows(part: Tensor, count: int) -> Tensor:
    """Return `part` with empty rows added up to `count`, so that no new graph is compiled."""
    missing = count - len(part)
    return torch.cat([part, part.new_zeros(missing, part.shape[1])]) if missing else part
