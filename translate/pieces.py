"""Lengths in pieces: what fits the model, and how long an answer may grow.

MarianMT has 512 positions, learnt or computed, and CTranslate2 fails beyond them
(CTranslate2#1157, #1646), so every text is measured before it goes in.
"""

from __future__ import annotations

from itertools import pairwise

MAX_POSITIONS = 512  # `max_position_embeddings` of every MarianMT checkpoint for this pair
MAX_SOURCE = MAX_POSITIONS - 1  # one position is for </s>

# Beyond this many source pieces a sentence is cut at its joints (`chunk`). Chosen at the 99th
# percentile of FLORES dev and news: only what the model never saw in training is cut. To be
# measured again with each new model: python -m benchmarks.quality --by-length
COMFORT = 120

# (source pieces up to, most target pieces). The references of FLORES dev have at most 2.4
# target pieces a source piece, and the short ones a few more; what outgrows this is a loop.
# Steps, so that a sentence's limit depends on nothing but its own length and a batch holds
# sentences of one limit. To measure again: python -m benchmarks.quality --by-length
LIMITS = ((16, 56), (32, 96), (64, 176), (128, 320), (MAX_SOURCE + 1, MAX_POSITIONS - 1))


def decoding_limit(source_pieces: int) -> int:
    """Return how many target pieces a source of that length (with `</s>`) may become."""
    return next(limit for most, limit in LIMITS if source_pieces <= most)


assert all(a < b for (a, _), (b, _) in pairwise(LIMITS))
