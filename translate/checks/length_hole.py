"""A hole: a stretch of the Arabic between two words whose English stands side by side.

Free wording leaves English words between the two that no Arabic word explains; a clause
that was dropped leaves none. Words are paired by the lexicon along the path on which their
English keeps the order of the Arabic best.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# How the path is found; set by hand on news, where recall moves by less than .01 around them.
BACK, AHEAD = 6, 30  # English words that the next pair may stand behind or before the last
STRAY, BEHIND = 0.08, 0.3  # what each word off the even pace costs, and a step back
PACE = 1.2  # English words an Arabic one
REACH = 30  # pairs looked back at
MOST_PLACES = 6  # of one word's English
LEAST_SHOWN = 0.5  # weight from which a shown word may be a pair: others stand anywhere
OFF_PATH = 0.3  # share of its weight that a word misses whose English stands elsewhere
FREE = 0.7  # what each English word in a hole takes from it; best of .2, .4, .7 and 1
WIDEST = 12  # pairs on the path that a hole may hold by chance

Node = tuple[int, int, float]  # Arabic word, English word, weight


class Seen(NamedTuple):
    """An Arabic word, and where its English stands."""

    missing: float  # its weight where it is not shown
    shown: float  # below 0: its weight where it is
    places: tuple[int, ...]  # English words, () where it is not shown


class Hole(NamedTuple):
    """The greatest stretch of Arabic words for which the English has no room."""

    weight: float
    first: int  # index of its first word
    last: int  # and of the one after its last


def hole(words: Sequence[Seen], english: int) -> Hole:
    """Return the greatest hole of a sentence whose English has so many words."""
    path = _path([
        (i, place, -word.shown)
        for i, word in enumerate(words)
        if word.shown <= -LEAST_SHOWN
        for place in word.places[:MOST_PLACES]
    ])  # fmt: skip
    on_path = dict(path)
    weights = [_weight(word, on_path=i in on_path) for i, word in enumerate(words)]
    lost = list(accumulate(weights, initial=0.0))
    taken = set(on_path.values())
    free = list(accumulate((place not in taken for place in range(english)), initial=0))
    ends = [(-1, -1), *path, (len(words), english)]
    best = Hole(0.0, 0, 0)
    for a, (i, p) in enumerate(ends[:-1]):
        for j, q in ends[a + 1 : a + WIDEST]:
            low, high = max(min(p, q), 0), max(p, q)
            weight = lost[j] - lost[i + 1] - FREE * (free[high] - free[low])
            if weight > best.weight:
                best = Hole(weight, i + 1, j)
    return best


def _weight(word: Seen, *, on_path: bool) -> float:
    if on_path:
        return word.shown
    return OFF_PATH * word.missing if word.places else word.missing


def _path(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Return the pairs along which Arabic and English keep step best, in the Arabic's order."""
    sums: list[float] = []
    before: list[int] = []
    for a, (i, p, weight) in enumerate(nodes):
        best, via = weight, -1
        for c in range(max(0, a - REACH), a):
            j, q, _ = nodes[c]
            step = p - q
            if j < i and step and -BACK <= step <= AHEAD:
                total = sums[c] + weight - STRAY * abs(step - PACE * (i - j))
                total -= BEHIND * (step < 0)
                if total > best:
                    best, via = total, c
        sums.append(best)
        before.append(via)
    path = []
    at = max(range(len(sums)), key=sums.__getitem__, default=-1)
    while at >= 0:
        path.append(nodes[at][:2])
        at = before[at]
    return path[::-1]
