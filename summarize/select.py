"""The best set of sentences: a greedy cover of weighted concepts.

A concept told again is worth a part of what it was worth before.

The function is submodular, so a gain can only fall as the set grows and a queue of old
gains saves almost all work (Lin and Bilmes 2011, "A class of submodular functions for
document summarization"; lazy evaluation by Minoux 1978).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from typing import TYPE_CHECKING

from summarize.vectors import dot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.candidates import Candidate
    from summarize.concepts import Concept

# Chosen on the development half of MultiLing: python -m benchmarks.summaries --curve
AGAIN = 0.4  # worth of a concept told a second time; squared for the third
LENGTH_POWER = 0.75  # between 0, where long sentences win, and 1, where short ones do
SAME = 0.4  # cosine at which a sentence says what a chosen one has said


def select(
    candidates: Sequence[Candidate],
    weights: Mapping[Concept, float],
    *,
    points: int,
    words: int | None,
) -> list[Candidate]:
    """Return the chosen candidates, best first, within both limits, one at least."""
    told: Counter[Concept] = Counter()
    chosen: list[Candidate] = []
    left = words
    queue = [(-_gain(c, weights, told), n, 0) for n, c in enumerate(candidates)]
    heapq.heapify(queue)
    while queue and len(chosen) < points:
        gain, n, seen = heapq.heappop(queue)
        candidate = candidates[n]
        if left is not None and candidate.words > left:
            continue
        if seen < len(chosen):
            heapq.heappush(queue, (-_gain(candidate, weights, told), n, len(chosen)))
        elif gain < 0 and not _is_told(candidate, chosen):
            chosen.append(candidate)
            told.update(candidate.concepts)
            left = None if left is None else left - candidate.words
    return chosen or _shortest(candidates)


def _shortest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the shortest candidate: what comes nearest to a limit that none keeps."""
    return sorted(candidates, key=lambda c: (c.words, c.text, c.place))[:1]


def _gain(candidate: Candidate, weights: Mapping[Concept, float], told: Counter[Concept]) -> float:
    new = math.fsum(  # exact, so that the order of a set makes no difference
        weights.get(c, 0.0) * math.pow(AGAIN, told[c]) for c in candidate.concepts
    )
    return new * candidate.worth / math.pow(max(candidate.words, 1), LENGTH_POWER)


def _is_told(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    return any(dot(candidate.vector, other.vector) >= SAME for other in chosen)
