"""Translations that the model itself was unsure of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "The model was unsure of its own translation."
# Calibrated 0..1 score below which the English is more likely to mislead than to help: on FLORES
# dev 32 of 997 sentences, of mean chrF 33 against 49 of all. Again with each shipped model:
# python -m benchmarks.confidence
LEAST_SCORE = 0.34


def low_confidence(pair: Pair) -> str | None:
    """Return how sure the model was, where that is too little."""
    if pair.score is None or pair.score >= LEAST_SCORE:
        return None
    return f"The model gives its translation {pair.score:.0%} confidence."
