"""Where inline elements of the Arabic belong in the English.

A mark around a whole sentence stays around it. Within a sentence the aligner says which
English words come from the marked ones; without an aligner, or where it cannot tell, a
mark gets its share by length, at word boundaries. No mark is ever lost or crosses another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Mark
    from translate.align import Weights

Span = tuple[int, int]
WORD = re.compile(r"\S+")
# An English word belongs to a mark where more than this share of its attention falls on the
# marked words: the majority, so that two marks side by side never both claim a word.
MAJORITY = 0.5
EDGES = "\"'.,;:!?()[]\u00ab\u00bb\u201c\u201d\u2018\u2019\u2026\u060c\u061b\u061f"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a unit: where it stands in both languages, and its words' weights."""

    source: Span
    target: Span
    weights: Weights | None


@dataclass(frozen=True, slots=True)
class Both:
    """A unit in both languages."""

    ar: str
    en: str
    places: tuple[Place, ...]


def project(both: Both, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks by offsets into the English."""
    return arranged(both, marks, (0, len(both.en)))


def arranged(both: Both, marks: Sequence[Mark], limits: Span) -> tuple[Mark, ...]:
    """Return the marks within limits, none overlapping another, with what is inside them."""
    taken: list[Span] = []
    placed: list[Mark] = []
    # The shorter first: it has the fewest words to choose from. Those around no word come last,
    # for they find room between any two.
    spans = ((wanted(both, mark), mark) for mark in marks)
    for span, mark in sorted(
        spans, key=lambda one: (one[0][0] == one[0][1], one[0][1] - one[0][0])
    ):
        start, end = free(span, limits, taken)
        taken.append((start, end))
        inside = arranged(both, mark.inside, (start, end))
        placed.append(replace(mark, start=start, end=end, inside=inside))
    order = {mark.id: number for number, mark in enumerate(marks)}
    return tuple(sorted(placed, key=lambda one: (one.start, one.end, order[one.id])))


def free(span: Span, limits: Span, taken: Sequence[Span]) -> Span:
    """Return the longest part of a span that lies within limits and is not taken."""
    start, end = (min(max(at, limits[0]), limits[1]) for at in span)
    parts = [(start, end)]
    for low, high in taken:
        if low < high:
            parts = [part for one in parts for part in without(one, (low, high))]
    if parts:
        return max(parts, key=lambda part: part[1] - part[0])
    around = next(one for one in taken if one[0] <= start < one[1])
    return around[1], around[1]


def without(span: Span, other: Span) -> Iterator[Span]:
    """Yield what is left of a span outside of another; a place between words counts too."""
    (start, end), (low, high) = span, other
    if start == end:
        if not low < start < high:
            yield span
        return
    if start < min(end, low):
        yield start, min(end, low)
    if max(start, high) < end:
        yield max(start, high), end


def wanted(both: Both, mark: Mark) -> Span:
    """Return where a mark belongs, other marks aside."""
    if mark.even:
        at = border(both, mark.start)
        return at, at
    marked = both.ar[mark.start : mark.end]
    start = mark.start + len(marked) - len(marked.lstrip())
    end = mark.end - (len(marked) - len(marked.rstrip()))
    if start >= end:
        at = place_of_point(both, mark.start)
        return at, at
    touched = [one for one in both.places if one.source[0] < end and start < one.source[1]]
    if not touched:
        at = place_of_point(both, start)
        return at, at
    spans = [within(both, place, (start, end)) for place in touched]
    if len(spans) == 1:
        return spans[0]
    # What begins in one sentence and ends in another holds all that lies between.
    first = spans[0][0]
    last = touched[-1].target[1] if end >= touched[-1].source[1] else spans[-1][1]
    return first, max(first, last)


def within(both: Both, place: Place, span: Span) -> Span:
    """Return the part of a sentence's English that stands for a part of its Arabic."""
    start, end = max(span[0], place.source[0]), min(span[1], place.source[1])
    if (start, end) == place.source:
        return place.target
    words = [word.span() for word in WORD.finditer(both.en, *place.target)]
    if not words:
        return place.target[0], place.target[0]
    shares = claimed(both, place, (start, end))
    chosen = best_run(shares) if shares else None
    first, last = chosen or by_length(place, (start, end), len(words))
    return trimmed(both, (words[first][0], words[last][1]), (start, end))


def claimed(both: Both, place: Place, span: Span) -> list[float] | None:
    """Return for each English word which share of its attention falls on a part of the Arabic."""
    if place.weights is None:
        return None
    parts = []
    for word in WORD.finditer(both.ar, *place.source):
        shared = min(word.end(), span[1]) - max(word.start(), span[0])
        parts.append(max(shared, 0) / (word.end() - word.start()))
    return [sum(w * part for w, part in zip(row, parts, strict=True)) for row in place.weights]


def best_run(shares: Sequence[float]) -> Span | None:
    """Return the first and last of the neighbouring words that together are claimed most."""
    best, chosen = 0.0, None
    total, begun = 0.0, 0
    for number, part in enumerate(shares):
        if total <= 0:
            total, begun = 0.0, number
        total += part - MAJORITY
        if total > best:
            best, chosen = total, (begun, number)
    if chosen is None and shares:  # no majority anywhere: the word that comes closest
        most = max(range(len(shares)), key=shares.__getitem__)
        return most, most
    return chosen


def by_length(place: Place, span: Span, count: int) -> Span:
    """Return the first and last word of a share by length, at least one word."""
    begin, end = place.source
    first = round((span[0] - begin) / (end - begin) * count)
    last = round((span[1] - begin) / (end - begin) * count) - 1
    first = min(first, count - 1)
    return first, min(max(first, last), count - 1)


def trimmed(both: Both, span: Span, source: Span) -> Span:
    """Return the span without punctuation at its edges where the marked Arabic has none there."""
    text = both.en[slice(*span)]
    marked = both.ar[slice(*source)]
    start, end = span
    if marked[0] not in EDGES:
        start += len(text) - len(text.lstrip(EDGES))
    if marked[-1] not in EDGES:
        end -= len(text) - len(text.rstrip(EDGES))
    return (start, end) if start < end else span


def border(both: Both, at: int) -> int:
    """Return where the English is cut so that its parts are as long as those of the Arabic."""
    place = next((one for one in both.places if at <= one.source[1]), None)
    if place is None or at in place.source:
        return place_of_point(both, at)
    share = (at - place.source[0]) / (place.source[1] - place.source[0])
    aim = place.target[0] + share * (place.target[1] - place.target[0])
    starts = [word.start() for word in WORD.finditer(both.en, *place.target)][1:]
    return min(starts, key=lambda start: abs(start - aim), default=place.target[1])


def place_of_point(both: Both, at: int) -> int:
    """Return where an element without text belongs: after the word before it, or else before."""
    place = next((one for one in both.places if at <= one.source[1]), None)
    if place is None:
        return len(both.en)
    if at <= place.source[0]:
        return 0 if place is both.places[0] and at == 0 else place.target[0]
    if at == place.source[1]:
        return place.target[1]
    if both.ar[at - 1].isspace():
        word = WORD.search(both.ar, at)
        assert word  # the sentence goes on after `at`
        return within(both, place, (at, word.end()))[0]
    begin = max(both.ar.rfind(" ", place.source[0], at) + 1, place.source[0])
    return within(both, place, (begin, at))[1]
