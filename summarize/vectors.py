"""Stories and sentences as vectors of weighted terms of unit length.

TF-IDF with both factors damped and the background's rarity; figures of the choice:
`python -m benchmarks.similarity`.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from summarize.background import background
from summarize.reading import read
from summarize.terms import PAIR, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarize.reading import Key, Reading
    from summarize.records import Story

Vector: TypeAlias = "dict[str, float]"

# Chosen on the 121 development pairs, |Pearson| .81 and AUC .97; each may move by a third
# without losing more than .02: python -m benchmarks.similarity --curve
TITLE_WEIGHT = 3.0  # a word of the title counts as so many of the body
PAIR_WEIGHT = 0.25  # pairs confirm what their parts say already
COUNT_POWER = 0.7  # the tenth mention tells less than the first
KEPT = 120  # heaviest terms of a story: half the memory, the same figures down to 80
RARITY_POWER = 0.75  # full rarity lets misspellings rule


def story_vector(story: Story) -> Vector:
    """Return the vector of a story by itself, its title weighted."""
    return reading_vector(story, read(story), {})


def reading_vector(story: Story, reading: Reading, repeated: Mapping[Key, int]) -> Vector:
    """Return the vector of a story that was read, its `repeated` sentences discounted."""
    weights: dict[str, float] = dict(reading.body)
    for sentence, key in zip(story.sentences, reading.keys, strict=True):
        if key in repeated:
            lost = 1.0 - 1.0 / repeated[key]
            for term in terms(sentence.ar):
                weights[term] -= lost
    for term, count in reading.title.items():
        weights[term] = weights.get(term, 0.0) + TITLE_WEIGHT * count
    return heaviest(weigh(weights), KEPT)


def text_vector(text: str) -> Vector:
    """Return the vector of one sentence or title."""
    return weigh(Counter(terms(text)))


def weigh(counts: Mapping[str, float]) -> Vector:
    """Return the weighted vector of term counts, of length 1 or empty."""
    rarity = background().rarity
    weights = {
        term: max(count, 0.0) ** COUNT_POWER
        * max(rarity(term), 0.0) ** RARITY_POWER
        * (PAIR_WEIGHT if PAIR in term else 1.0)
        for term, count in counts.items()
    }
    return unit(weights)


def heaviest(vector: Vector, most: int) -> Vector:
    """Return the `most` heaviest terms of a vector, scaled to length 1 again."""
    if len(vector) <= most:
        return vector
    best = sorted(vector, key=lambda term: (-vector[term], term))[:most]
    return unit({term: vector[term] for term in best})


def unit(weights: Vector) -> Vector:
    """Return `weights` scaled to length 1, terms in sorted order, nothing of weight 0."""
    kept = {term: weights[term] for term in sorted(weights) if weights[term] > 0}
    length = math.sqrt(math.fsum(weight * weight for weight in kept.values()))
    return {term: weight / length for term, weight in kept.items()}


def dot(a: Vector, b: Vector) -> float:
    """Return the dot product: the cosine, where both have length 1."""
    if len(b) < len(a):
        a, b = b, a
    return math.fsum(weight * b[term] for term, weight in a.items() if term in b)


def total(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of vectors."""
    summed: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            summed[term] = summed.get(term, 0.0) + weight
    return summed
