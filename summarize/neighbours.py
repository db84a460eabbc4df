"""Pairs of stories that are similar enough to be compared, without looking at all pairs.

Few stories: every pair, one by one. More: every pair by a product of matrices. Many: a first
look through each story's heaviest terms only, a block of rows at a time, then the exact
cosine of the best candidates of each.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

from summarize.vectors import dot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.vectors import Vector

FEW = 150  # stories whose pairs take 50 ms of processor; importing scipy takes 60 to 110
EXACT = 2_000  # stories up to which every pair is looked at
BLOCK = 1_000  # rows multiplied at a time: some 100 MB at 30,000 stories
HEAVY = 50  # terms of a story that the first look sees
COMMON = 1_000  # stories of which a term joins none: each story is looked at by so many a term
CANDIDATES = 40  # best candidates of a story that are compared exactly
FIRST_LOOK = 0.5  # share of the threshold that a candidate must reach by heavy terms alone


def neighbours(vectors: Sequence[Vector], threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield `(i, j, cosine)` with `i < j` for pairs of at least `threshold`."""
    if len(vectors) <= FEW:
        yield from _one_by_one(vectors, threshold)
        return
    exact = len(vectors) <= EXACT
    looked_at = vectors if exact else _first_look(vectors)
    matrix = _matrix(looked_at)
    seen: set[tuple[int, int]] = set()
    for start in range(0, len(vectors), BLOCK):
        product = (matrix[start : start + BLOCK] @ matrix.T).tocsr()
        for row in range(product.shape[0]):
            span = slice(product.indptr[row], product.indptr[row + 1])
            columns, values = product.indices[span], product.data[span]
            i = start + row
            if exact:
                yield from _above(i, columns, values, threshold)
            else:
                for j in _best(columns, values, threshold * FIRST_LOOK):
                    pair = (min(i, j), max(i, j))
                    if i != j and pair not in seen:
                        seen.add(pair)
                        cosine = dot(vectors[i], vectors[j])
                        if cosine >= threshold:
                            yield (*pair, cosine)


def _one_by_one(vectors: Sequence[Vector], threshold: float) -> Iterator[tuple[int, int, float]]:
    for (i, one), (j, other) in combinations(enumerate(vectors), 2):
        cosine = dot(one, other)
        if cosine >= threshold:
            yield i, j, cosine


def _first_look(vectors: Sequence[Vector]) -> list[Vector]:
    """Return each vector's heaviest terms, those left out that very many stories have."""
    heavy = [_heaviest(vector) for vector in vectors]
    held = Counter(term for terms in heavy for term in terms)
    return [
        {term: vector[term] for term in terms if held[term] <= COMMON}
        for vector, terms in zip(vectors, heavy, strict=True)
    ]


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:HEAVY]


def _matrix(vectors: Sequence[Vector]) -> Any:  # noqa: ANN401 - a scipy matrix, untyped
    import numpy as np
    from scipy.sparse import csr_matrix

    columns = {term: n for n, term in enumerate(sorted({t for v in vectors for t in v}))}
    lengths = [len(vector) for vector in vectors]
    indptr = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    size = int(indptr[-1])
    indices = np.fromiter((columns[t] for v in vectors for t in v), np.int32, size)
    data = np.fromiter((w for v in vectors for w in v.values()), np.float32, size)
    return csr_matrix((data, indices, indptr), shape=(len(vectors), max(len(columns), 1)))


def _above(
    i: int,
    columns: Any,  # noqa: ANN401 - numpy arrays
    values: Any,  # noqa: ANN401
    threshold: float,
) -> Iterator[tuple[int, int, float]]:
    for j, value in sorted(zip(columns.tolist(), values.tolist(), strict=True)):
        if j > i and value >= threshold:
            yield i, j, value


def _best(columns: Any, values: Any, threshold: float) -> list[int]:  # noqa: ANN401
    import numpy as np

    high = values >= threshold
    columns, values = columns[high], values[high]
    order = np.lexsort((columns, -values))[: CANDIDATES + 1]  # one more: the story itself
    return [int(j) for j in columns[order]]
