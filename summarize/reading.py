"""A story read once: all that grouping needs to know of its words."""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

from summarize.terms import terms_of
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Collection

    import numpy as np
    from numpy.typing import NDArray

    from summarize.records import Story

    Shingles: TypeAlias = NDArray[np.uint64]

Key: TypeAlias = bytes  # of a sentence: the same for two spellings of it

WORDS = 3  # words of a shingle
MIN_WORDS = 22  # shorter texts are copies only where all their words are the same
MIXER = 0x9E3779B97F4A7C15  # the golden ratio in 64 bits, as hashes are commonly mixed


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a story's body, counted and hashed."""

    keys: tuple[Key, ...]  # one for each sentence, as in the story
    lengths: tuple[int, ...]  # tokens of each sentence
    hashes: NDArray[np.uint64]  # of all tokens of the body, in order
    title: dict[str, int]  # counts of the title's terms
    body: dict[str, int]  # counts of the body's terms


def read(story: Story) -> Reading:
    """Return the reading of a story."""
    import numpy as np

    sentences = [tokens(sentence.ar) for sentence in story.sentences]
    body = Counter(term for found in sentences for term in terms_of(found))
    title = Counter(terms_of(tokens(story.title.ar)) if story.title else ())
    hashes = [_word_hash(token) for found in sentences for token in found]
    return Reading(
        keys=tuple(key_of(found) for found in sentences),
        lengths=tuple(len(found) for found in sentences),
        hashes=np.array(hashes, np.uint64),
        title=dict(title),
        body=dict(body),
    )


def key_of(found: list[str]) -> Key:
    """Return the key of a sentence of these tokens."""
    return blake2b(" ".join(found).encode(), digest_size=8).digest()


def key(sentence: str) -> Key:
    """Return the key of a sentence."""
    return key_of(tokens(sentence))


@lru_cache(maxsize=200_000)
def _word_hash(word: str) -> int:
    return zlib.crc32(word.encode())


def own_hashes(reading: Reading, held: Collection[Key]) -> NDArray[np.uint64]:
    """Return the hashed tokens of the sentences that are not among `held`."""
    import numpy as np

    keep = np.array([key not in held for key in reading.keys], bool)
    own: NDArray[np.uint64] = reading.hashes[np.repeat(keep, reading.lengths)]
    return own


def shingles(hashes: NDArray[np.uint64], *, least: int = MIN_WORDS) -> Shingles:
    """Return the distinct shingles of hashed tokens, sorted; none where they are too few."""
    import numpy as np

    if len(hashes) < max(least, WORDS):
        return np.empty(0, np.uint64)
    mixed = np.zeros(len(hashes) - WORDS + 1, np.uint64)
    for k in range(WORDS):
        mixed = mixed * np.uint64(MIXER) + hashes[k : k + len(mixed)]
        mixed ^= mixed >> np.uint64(29)
    found: Shingles = np.unique(mixed)
    return found
