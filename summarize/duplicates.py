"""The same text through several outlets, whole, shortened or under another headline.

MinHash over shingles of words finds candidates without comparing all pairs (Broder 1997;
banding as in Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3); the
shingles themselves decide. Figures: `python -m benchmarks.duplicates`.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summarize.records import Story

    Shingles: TypeAlias = NDArray[np.uint64]

WORDS = 3  # words of a shingle
BANDS, ROWS = 50, 3  # a pair of resemblance .5 is looked at with .9987, of .02 with .0004
RESEMBLANCE = 0.5  # shared shingles of all: what is left of a copy that lost 30% is near .65
CONTAINMENT = 0.8  # shared shingles of the shorter one: a copy of the first paragraphs
MIN_SHINGLES = 20  # shorter texts are copies only where all their words are the same
SEED = 20181016  # of the hash functions; any value does, this one gave the figures


def duplicates(stories: Sequence[Story]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of positions that hold one text; most groups hold one position."""
    shingles = [_shingles(story) for story in stories]
    groups = _Groups(len(stories))
    for same in _exact(stories).values():
        for i in same[1:]:
            groups.join(same[0], i)
    compared: set[tuple[int, int]] = set()
    for bucket in _buckets(shingles):
        _compare(bucket, shingles, groups, compared)
    return groups.all()


def _exact(stories: Sequence[Story]) -> dict[tuple[str, ...], list[int]]:
    """Return the positions of each wording of a body, stories without one left out."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, story in enumerate(stories):
        words = tuple(token for sentence in story.sentences for token in tokens(sentence.ar))
        if words:
            same[words].append(i)
    return same


def _compare(
    bucket: list[int],
    shingles: Sequence[Shingles],
    groups: _Groups,
    compared: set[tuple[int, int]],
) -> None:
    """Join the texts of a bucket that are the same, one text of each group asked only."""
    roots: dict[int, int] = {}
    for i in bucket:
        for j in list(roots.values()):
            pair = (min(i, j), max(i, j))
            if pair in compared or groups.find(i) == groups.find(j):
                continue
            compared.add(pair)
            if _is_copy(shingles[i], shingles[j]):
                groups.join(i, j)
        roots.setdefault(groups.find(i), i)


def _is_copy(a: Shingles, b: Shingles) -> bool:
    import numpy as np

    shared = len(np.intersect1d(a, b, assume_unique=True))
    union = len(a) + len(b) - shared
    return shared >= RESEMBLANCE * union or shared >= CONTAINMENT * min(len(a), len(b))


@lru_cache(maxsize=200_000)
def _word_hash(word: str) -> int:
    return zlib.crc32(word.encode())


def _shingles(story: Story) -> Shingles:
    """Return the distinct hashed shingles of a body, none where it is too short."""
    import numpy as np

    words = [_word_hash(token) for sentence in story.sentences for token in tokens(sentence.ar)]
    if len(words) < MIN_SHINGLES + WORDS - 1:
        return np.empty(0, np.uint64)
    hashes = np.array(words, np.uint64)
    mixed = np.zeros(len(words) - WORDS + 1, np.uint64)
    for k in range(WORDS):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashes[k : k + len(mixed)]
        mixed ^= mixed >> np.uint64(29)
    found = np.unique(mixed)
    return found if len(found) >= MIN_SHINGLES else np.empty(0, np.uint64)


def _buckets(shingles: Sequence[Shingles]) -> Iterator[list[int]]:
    """Yield the positions that agree in a band of their MinHash signatures."""
    import numpy as np

    rng = np.random.default_rng(SEED)
    factors = rng.integers(1, 2**63, (BANDS * ROWS, 1), np.uint64) * np.uint64(2) + np.uint64(1)
    long = [i for i, found in enumerate(shingles) if len(found)]
    bands: list[dict[bytes, list[int]]] = [defaultdict(list) for _ in range(BANDS)]
    for i in long:
        # multiply-shift hashing: odd factors, high bits (Dietzfelbinger et al. 1997)
        signature = ((factors * shingles[i]) >> np.uint64(16)).min(axis=1).reshape(BANDS, ROWS)
        for band, row in zip(bands, signature, strict=True):
            band[row.tobytes()].append(i)
    for band in bands:
        yield from (bucket for bucket in band.values() if len(bucket) > 1)


class _Groups:
    """Disjoint sets of positions."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        low, high = sorted((self.find(i), self.find(j)))
        self._parent[high] = low

    def all(self) -> tuple[tuple[int, ...], ...]:
        members: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self._parent)):
            members[self.find(i)].append(i)
        return tuple(tuple(group) for group in members.values())
