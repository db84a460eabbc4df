"""Lengths in pieces: what fits the model, and how long an answer may grow.

MarianMT has 512 positions, learnt or computed, and CTranslate2 fails beyond them
(CTranslate2#1157, #1646), so every text is measured before it goes in.
"""

from __future__ import annotations

from itertools import pairwise

MAX_POSITIONS = 512  # `max_position_embeddings` of every MarianMT checkpoint for this pair
MAX_SOURCE = MAX_POSITIONS - 1  # one position is for </s>

# Beyond this many source pieces a sentence is cut at its joints (`chunk`). On FLORES dev with
# compact-ar-en@94af8170 single sentences (33 pieces) do not care, chrF 45.4 whatever the limit; two
# joined (67 pieces) have 46.4 at a limit of 60, 46.2 at 80 and 45.5 from 120 on, where both go in
# whole. 80, for a cut has its price where the joint is a weaker one. To be measured again with each
# new model: python -m benchmarks.quality --by-length
COMFORT = 80

# (source pieces up to, most target pieces). Room for more than two target pieces a
# source piece, and some more for short ones; what outgrows this is a loop.
# Steps, so that a sentence's limit depends on nothing but its own length and a batch holds
# sentences of one limit. To measure again: python -m benchmarks.quality --by-length
LIMITS = ((16, 56), (32, 96), (64, 176), (128, 320), (MAX_SOURCE + 1, MAX_POSITIONS - 1))


def decoding_limit(source_pieces: int) -> int:
    """Return how many target pieces a source of that length (with `</s>`) may become."""
    return next(limit for most, limit in LIMITS if source_pieces <= most)


assert all(a < b for (a, _), (b, _) in pairwise(LIMITS))
