"""The points of a topic: what most of its texts tell, once, each tied to its sentences."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from summarize.candidates import candidates
from summarize.concepts import weights
from summarize.records import Point
from summarize.select import select
from summarize.support import cite, support

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.candidates import Candidate
    from summarize.concepts import Concept
    from summarize.groups import Copies, Group
    from summarize.reading import Key
    from summarize.settings import SummarySettings

SHARE = 1 / 3  # of a topic's fit sentences that a summary may take: it is to be shorter
FEWEST = 2  # points of a topic beside one for each of its texts: one short report has no five


def summarize(
    group: Group, *, repeated: Mapping[Key, int], settings: SummarySettings
) -> tuple[Point, ...]:
    """Return the points of a group in the order in which they are to be read."""
    texts = group.texts
    pool = candidates(texts, repeated, translation=settings.translation)
    points = settings.sentences
    if settings.words is None:
        points = min(points, max(1, math.ceil(SHARE * len(pool))), FEWEST + len(texts))
    worth = weights(_told(texts, pool))
    chosen = select(pool, worth, points=points, words=settings.words)
    return tuple(
        _point(candidate, pool, texts, settings.support) for candidate in order(chosen, texts)
    )


def _told(texts: Sequence[Copies], pool: Sequence[Candidate]) -> list[set[Concept]]:
    """Return what each text tells; of a single text, what each of its sentences tells."""
    if len(texts) == 1:
        return [set(candidate.concepts) for candidate in pool]
    return [set().union(*(c.concepts for c in pool if c.text == n)) for n in range(len(texts))]


def order(chosen: Sequence[Candidate], texts: Sequence[Copies]) -> list[Candidate]:
    """Return candidates by day, best text of a day first, in each text as it was written."""
    rank: dict[int, int] = {}
    for candidate in chosen:
        rank.setdefault(candidate.text, len(rank))

    def place(candidate: Candidate) -> tuple[bool, float, int, int]:
        day = texts[candidate.text].day
        return (day is None, day or 0.0, rank[candidate.text], candidate.place)

    return sorted(chosen, key=place)


def _point(
    candidate: Candidate, pool: Iterable[Candidate], texts: Sequence[Copies], threshold: float
) -> Point:
    sentence = candidate.sentence
    citations = (
        cite(candidate, texts),
        *support(candidate, pool, texts, threshold=threshold),
    )
    return Point(sentence.ar, sentence.en, sentence.score, sentence.flags, citations)
