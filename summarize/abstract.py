"""A summary that a model or a command writes, each sentence held to what it was given.

What the gate refuses is replaced by the extractive point that is nearest to it, and told
with its reason, so that a reader sees how often the writer had to be stopped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from summarize.gate import judge
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.records import Citation, Point, Topic

PROMPT = (
    "Summarize these statements in a few plain sentences. Use only what they say; add no "
    "number, no name and no judgement.\n\n"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence of a written summary."""

    en: str
    citations: tuple[Citation, ...]  # never empty
    extractive: bool  # True: a point stands here in the place of what was refused


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that the gate did not let through."""

    en: str  # "" where it is not to be repeated
    reason: str
    kind: str = ""  # the reason without a word of the sentence


@dataclass(frozen=True, slots=True)
class Abstract:
    """A written summary with what was refused on the way."""

    sentences: tuple[Written, ...]  # empty only where the topic has no points
    refused: tuple[Refused, ...]


def prompt_of(points: Sequence[Point]) -> str:
    """Return what a writer is given: the English of the points, one a line."""
    return PROMPT + "\n".join(f"- {point.en}" for point in points)


def write(topic: Topic, writer: Callable[[str], str]) -> Abstract:
    """Return the summary that `writer` makes of a topic's points, gated."""
    points = topic.points
    if not points:
        return Abstract((), ())
    evidence = [point.en for point in points]
    written: list[Written] = []
    refused: list[Refused] = []
    used: set[int] = set()
    for sentence in sentences(writer(prompt_of(points))):
        verdict = judge(sentence, evidence)
        if verdict.cited:
            used.update(verdict.cited)
            written.append(Written(sentence, _citations(points, verdict.cited), extractive=False))
            continue
        refused.append(Refused(sentence, verdict.reason, verdict.kind))
        left = [n for n in range(len(points)) if n not in used]
        if left:
            nearest = _nearest(sentence, evidence, left)
            used.add(nearest)
            written.append(_extractive(points[nearest]))
    return Abstract(tuple(written) or tuple(map(_extractive, points)), tuple(refused))


def sentences(text: str) -> list[str]:
    """Return the English sentences of a writer's text, list marks taken off."""
    lines = (line.strip().lstrip("-*\u2022 ").strip() for line in text.splitlines())
    parts = (part.strip() for line in lines for part in _ends().split(line))
    return [part for part in parts if part]


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"(?<=[.!?])[\"'\u201d\u2019)]*\s+(?=[A-Z\"\u201c(])")


def _nearest(sentence: str, evidence: Sequence[str], left: Sequence[int]) -> int:
    vector = text_vector(sentence)
    return min(left, key=lambda n: (-dot(vector, text_vector(evidence[n])), n))


def _extractive(point: Point) -> Written:
    return Written(point.en, point.citations, extractive=True)


def _citations(points: Sequence[Point], cited: Sequence[int]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(c for n in cited for c in points[n].citations))
