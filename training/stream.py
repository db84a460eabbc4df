"""Endless, repeatable draws from the sources by their shares of the target pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from training.pieces import load

if TYPE_CHECKING:
    from pathlib import Path

    from training.align import Links
    from training.pieces import Encoded, Ids


@dataclass(frozen=True, slots=True)
class Source:
    """A source's pieces and the links (target, source) between them."""

    name: str
    pairs: Encoded
    links: Links
    links_at: Ids


@dataclass(frozen=True, slots=True)
class Drawn:
    """One pair as training takes it."""

    ar: Ids
    en: Ids
    links: Links


def read_source(run: Path, name: str) -> Source:
    """Return an encoded and aligned source of a run."""
    with np.load(run / "links" / f"{name}.npz") as file:
        return Source(name, load(run / "pieces" / f"{name}.npz"), file["links"], file["at"])


def pair(source: Source, index: int) -> Drawn:
    """Return a pair of a source."""
    p = source.pairs
    return Drawn(
        p.ar[p.ar_at[index] : p.ar_at[index + 1]],
        p.en[p.en_at[index] : p.en_at[index + 1]],
        source.links[source.links_at[index] : source.links_at[index + 1]],
    )


def order(count: int, start: int, wanted: int, seed: tuple[int, ...]) -> list[int]:
    """Return places `start` to `start + wanted` of endlessly repeated shuffled passes."""
    found: list[int] = []
    while len(found) < wanted:
        at = start + len(found)
        shuffled = np.random.default_rng((*seed, at // count)).permutation(count)
        found += shuffled[at % count :][: wanted - len(found)].tolist()
    return found


def draw(
    sources: list[Source], shares: dict[str, float], chunk: int, size: int, seed: int
) -> list[Drawn]:
    """Return the pairs of chunk number `chunk`, about `size` target pieces in all."""
    total = sum(shares[source.name] for source in sources)
    drawn = []
    for source in sources:
        pieces_a_pair = len(source.pairs.en) / len(source.pairs) + 1
        wanted = round(size * shares[source.name] / total / pieces_a_pair)
        # a seed by name: adding a source leaves the order of the others as it was
        name = int.from_bytes(source.name.encode()[-6:], "big")
        places = order(len(source.pairs), chunk * wanted, wanted, (seed, name))
        drawn += [pair(source, place) for place in places]
    return drawn
