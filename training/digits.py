"""New numbers in old sentences: a model that meets each number once has to copy it.

Digits are pieces of their own and the same pieces on both sides, so a number that stands on
both sides is replaced by another of its length without any other piece moving.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from training.pieces import Ids
    from training.stream import Drawn

Number = tuple[int, ...]  # pieces of a run of digits


def numbers(ids: Ids, digits: frozenset[int]) -> list[tuple[int, Number]]:
    """Return the runs of digits and where each begins."""
    found = []
    for is_digit, group in groupby(enumerate(ids.tolist()), lambda item: item[1] in digits):
        run = list(group)
        if is_digit:
            found.append((run[0][0], tuple(piece for _, piece in run)))
    return found


def another(number: Number, digits: list[int], rng: np.random.Generator) -> Number:
    """Return a random number of the same length that begins with the same digit if it can.

    The first digit stays in half of the cases: 1 and 2 begin years, and those should stay likely.
    """
    fresh = [digits[i] for i in rng.integers(0, 10, len(number))]
    if fresh[0] == digits[0] or rng.random() < 0.5:
        fresh[0] = number[0]
    return tuple(fresh)


def put(ids: Ids, runs: list[tuple[int, Number]], new: dict[Number, Number]) -> Ids:
    """Return the pieces with the numbers replaced."""
    changed = ids.copy()
    for start, number in runs:
        changed[start : start + len(number)] = new[number]
    return changed


def renumber(drawn: Drawn, digits: list[int], rng: np.random.Generator) -> Drawn:
    """Return a pair with other numbers, or as it is where the sides' numbers differ."""
    known = frozenset(digits)
    ar, en = numbers(drawn.ar, known), numbers(drawn.en, known)
    if not ar or Counter(n for _, n in ar) != Counter(n for _, n in en):
        return drawn
    new = {number: another(number, digits, rng) for _, number in ar}
    return replace(drawn, ar=put(drawn.ar, ar, new), en=put(drawn.en, en, new))


def renumber_some(
    drawn: list[Drawn], digits: list[int], share: float, seed: tuple[int, ...]
) -> list[Drawn]:
    """Return the pairs, about `share` of those with numbers renumbered."""
    if not digits:
        return drawn
    rng = np.random.default_rng(seed)
    chosen = rng.random(len(drawn)) < share
    return [
        renumber(pair, digits, rng) if change else pair
        for pair, change in zip(drawn, chosen, strict=True)
    ]
