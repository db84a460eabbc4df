"""The same text through several outlets, whole, shortened or under another headline.

MinHash over shingles of words finds candidates without comparing all pairs (Broder 1997;
banding as in Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3); the
shingles themselves decide. Figures: `python -m benchmarks.duplicates`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarize.disjoint import Disjoint
from summarize.reading import MIN_WORDS, own_hashes, shingles
from summarize.repeats import repeats

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from summarize.reading import Key, Reading, Shingles

    Groups = tuple[tuple[int, ...], ...]

BANDS, ROWS = 50, 3  # a pair of resemblance .5 is looked at with .9987, of .02 with .0004
RESEMBLANCE = 0.5  # shared shingles of all: what is left of a copy that lost 30% is near .65
CONTAINMENT = 0.8  # shared shingles of the shorter one: a copy of the first paragraphs
OPENING = 0.25  # of a text, its first words: what comes after may be an outlet's teasers
OPENING_SHARED = 0.3  # of one opening, found in the other text; outlets reword first lines
OWN = 0.35  # share of a text that must be its own to part it from one with the same teasers
TEASED = 4  # articles that hold a teaser; a text in three outlets is common, in four rare
SEED = 20181016  # of the hash functions; any value does, this one gave the figures


@dataclass(frozen=True, slots=True)
class _Text:
    shingles: Shingles
    opening: Shingles  # of the first words


def _text(reading: Reading) -> _Text:
    found = shingles(reading.hashes)
    first = max(MIN_WORDS, int(len(reading.hashes) * OPENING))
    return _Text(found, shingles(reading.hashes[:first]) if len(found) else found)


def duplicates(readings: Sequence[Reading]) -> Groups:
    """Return the groups of positions that hold one text; most groups hold one position.

    An outlet's teasers, the same under many articles, do not make two articles one.
    """
    found = [_text(reading) for reading in readings]
    same = Disjoint(len(readings))
    for group in _same_wording(readings):
        for i in group[1:]:
            same.join(group[0], i)
    compared: set[tuple[int, int]] = set()
    for bucket in _buckets(found):
        _compare(bucket, found, same, compared)
    groups = same.groups()
    held = repeats(readings, [(i,) for i in range(len(readings))])
    teasers = {key for key, count in held.items() if count >= TEASED}
    return tuple(sorted(part for group in groups for part in _parted(group, readings, teasers)))


def _same_wording(readings: Sequence[Reading]) -> list[list[int]]:
    """Return the positions of each wording of a body, stories without one left out."""
    same: dict[bytes, list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        if len(reading.hashes):
            same[reading.hashes.tobytes()].append(i)
    return list(same.values())


def _compare(
    bucket: list[int],
    found: Sequence[_Text],
    same: Disjoint,
    compared: set[tuple[int, int]],
) -> None:
    """Join the texts of a bucket that are the same, one text of each group asked only."""
    asked: dict[int, int] = {}
    for i in bucket:
        for j in list(asked.values()):
            pair = (min(i, j), max(i, j))
            if pair in compared or same.find(i) == same.find(j):
                continue
            compared.add(pair)
            if _is_copy(found[i], found[j]):
                same.join(i, j)
        asked.setdefault(same.find(i), i)


def _parted(
    group: tuple[int, ...], readings: Sequence[Reading], teasers: Collection[Key]
) -> Groups:
    """Return the parts of a group that are one text by more than what many articles hold."""
    if len(group) == 1 or not any(key in teasers for i in group for key in readings[i].keys):
        return (group,)
    whole = [shingles(readings[i].hashes) for i in group]
    own = [shingles(own_hashes(readings[i], teasers), least=1) for i in group]
    same = Disjoint(len(group))
    for a, b in combinations(range(len(group)), 2):
        if same.find(a) == same.find(b):
            continue
        alike = readings[group[a]].keys == readings[group[b]].keys
        if alike or _own_agree(own[a], own[b], size=max(len(whole[a]), len(whole[b]))):
            same.join(a, b)
    return tuple(tuple(group[i] for i in part) for part in same.groups())


def _own_agree(a: Shingles, b: Shingles, *, size: int) -> bool:
    """Tell whether what is two texts' own is the same, or too little to tell them apart."""
    import numpy as np

    shared = len(np.intersect1d(a, b, assume_unique=True))
    union = len(a) + len(b) - shared
    return union < OWN * size or shared >= RESEMBLANCE * union


def _is_copy(a: _Text, b: _Text) -> bool:
    """Tell whether one text is the other, its paragraphs moved or its end cut off.

    Teasers hold the openings of other articles, so a short article under which a longer
    one is teased is not taken for its copy unless it holds the longer one's opening.
    """
    import numpy as np

    shared = len(np.intersect1d(a.shingles, b.shingles, assume_unique=True))
    short, long = sorted((a, b), key=lambda text: len(text.shingles))
    begins = np.isin(long.opening, short.shingles).mean() >= OPENING_SHARED
    if shared >= RESEMBLANCE * (len(a.shingles) + len(b.shingles) - shared):
        return bool(begins or np.isin(short.opening, long.shingles).mean() >= OPENING_SHARED)
    return bool(begins and shared >= CONTAINMENT * len(short.shingles))


def _buckets(found: Sequence[_Text]) -> Iterator[list[int]]:
    """Yield the positions that agree in a band of their MinHash signatures."""
    import numpy as np

    rng = np.random.default_rng(SEED)
    factors = rng.integers(1, 2**63, (BANDS * ROWS, 1), np.uint64) | np.uint64(1)
    bands: list[dict[bytes, list[int]]] = [defaultdict(list) for _ in range(BANDS)]
    for i, own in enumerate(found):
        if not len(own.shingles):
            continue
        # multiply-shift hashing: odd factors, high bits (Dietzfelbinger et al. 1997)
        signature = ((factors * own.shingles) >> np.uint64(16)).min(axis=1).reshape(BANDS, ROWS)
        for band, row in zip(bands, signature, strict=True):
            band[row.tobytes()].append(i)
    for band in bands:
        yield from (bucket for bucket in band.values() if len(bucket) > 1)
