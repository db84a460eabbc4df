"""How common each term is in the news at large.

With it three stories are weighed as well as three thousand.

`data/background.tsv.gz` holds counts of sentences, made by
`python -m benchmarks.topics_background` from public news text; Arabic terms and numbers
from an Arabic part, Latin terms from an English one.
"""

from __future__ import annotations

import gzip
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarize.terms import PAIR

RARE_PAIR = 2.5  # count taken for a pair that is not listed: the list stops at 5
TOTAL = "#"  # begins the line that gives a part's number of sentences


@dataclass(frozen=True, slots=True)
class Background:
    """Counts of sentences that hold a term."""

    arabic: int  # sentences in the Arabic part
    latin: int  # sentences in the English part
    counts: dict[str, int]

    def rarity(self, term: str) -> float:
        """Return the inverse sentence frequency of `term` in nats, high for what is rare."""
        total = self.latin if "a" <= term[0] <= "z" else self.arabic
        count: float = self.counts.get(term, 0)
        if not count and PAIR in term:
            count = RARE_PAIR
        return math.log((total + 1) / (count + 0.5))

    def frequent(self) -> list[str]:
        """Return the Arabic words, the most frequent first."""
        arabic = (term for term in self.counts if term[0] > "z" and PAIR not in term)
        return sorted(arabic, key=lambda term: (-self.counts[term], term))


@cache
def background() -> Background:
    """Return the background that ships, read once."""
    raw = (files("summarize.data") / "background.tsv.gz").read_bytes()
    fields = gzip.decompress(raw).decode("utf-8").split()  # a term, its count, a term, ...
    counts = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
    latin = counts.pop(TOTAL)  # the later of the two
    return Background(int(fields[1]), latin, counts)
