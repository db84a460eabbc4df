"""What a sentence tells, as units that a summary can cover: stems and pairs of stems.

A pair counts where at least one of its words is no stop word. What many different texts
of a topic tell is what the topic is about (Gillick and Favre 2009, "A scalable global
model for summarization").
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from summarize.background import background
from summarize.stem import stem
from summarize.terms import is_stop
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Concept: TypeAlias = "str | tuple[str, str]"

# Chosen on the development half of MultiLing: python -m benchmarks.summaries --curve
SPREAD_POWER = 1.5  # what three texts tell is worth more than three times what one tells
PAIRS_SHARE = 0.75  # share of all weight that lies on pairs: they hold who did what
RARITY_POWER = 0.5  # of single stems; pairs are rare by themselves
TYPICAL_RARITY = 5.0  # nats; keeps the factor near 1


def concepts(text: str) -> frozenset[Concept]:
    """Return the units that `text` tells."""
    words = [(stem(token), is_stop(token)) for token in tokens(text)]
    single: set[Concept] = {word for word, stop in words if not stop}
    pairs: set[Concept] = {
        (a, b) for (a, a_stop), (b, b_stop) in itertools.pairwise(words) if not (a_stop and b_stop)
    }
    return frozenset(single | pairs)


def weights(texts: Iterable[Iterable[Concept]]) -> dict[Concept, float]:
    """Return what each concept is worth by the number of different texts that tell it."""
    spread = Counter(concept for text in texts for concept in set(text))
    rarity = background().rarity
    worth: dict[Concept, float] = {}
    for concept, count in spread.items():
        worth[concept] = float(count**SPREAD_POWER)
        if isinstance(concept, str):
            worth[concept] *= max(rarity(concept) / TYPICAL_RARITY, 0.0) ** RARITY_POWER
    return _shared(worth)


def _shared(worth: Mapping[Concept, float]) -> dict[Concept, float]:
    """Scale pairs and stems to their shares of a total weight of 1."""
    pairs = math.fsum(value for concept, value in worth.items() if isinstance(concept, tuple))
    stems = math.fsum(value for concept, value in worth.items() if isinstance(concept, str))
    return {
        concept: PAIRS_SHARE * value / (pairs or 1.0)
        if isinstance(concept, tuple)
        else (1 - PAIRS_SHARE) * value / (stems or 1.0)
        for concept, value in worth.items()
    }
