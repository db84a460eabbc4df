"""A topic's dated sentences in the order of what they tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from summarize.dates import named_days, resolve
from summarize.reading import key
from summarize.records import Citation
from summarize.standalone import stands_alone
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.groups import Copies, Group
    from summarize.reading import Key
    from summarize.records import StorySentence
    from summarize.vectors import Vector

TOLD = 0.4  # cosine at which two sentences of one day tell the same


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and the sentence that tells what happened on it."""

    date: str  # ISO 8601
    ar: str
    en: str
    citations: tuple[Citation, ...]  # the first is the sentence's own, never empty


@dataclass(frozen=True, slots=True)
class _Dated:
    day: date
    text: int
    sentence: StorySentence
    citation: Citation
    vector: Vector


def timeline(group: Group, *, repeated: Mapping[Key, int]) -> tuple[Moment, ...]:
    """Return the moments of a topic, one for each day that is named, the earliest first."""
    found = [dated for n, copies in enumerate(group.texts) for dated in _dated(n, copies, repeated)]
    days = sorted({dated.day for dated in found})
    return tuple(_moment([dated for dated in found if dated.day == day]) for day in days)


def _dated(n: int, copies: Copies, repeated: Mapping[Key, int]) -> list[_Dated]:
    """Return the sentences of a text that name one day and can be read alone."""
    story = copies.stories[0]
    published = None if copies.day is None else date.fromordinal(int(copies.day))
    dated = []
    for sentence in story.sentences:
        days = named_days(sentence.ar)
        if len(days) != 1 or key(sentence.ar) in repeated or not stands_alone(sentence.ar):
            continue
        day = resolve(days[0], published)
        if day is not None:
            citation = Citation(story.id, sentence.index)
            dated.append(_Dated(day, n, sentence, citation, text_vector(sentence.ar)))
    return dated


def _moment(found: list[_Dated]) -> Moment:
    """Return the moment of a day: the sentence that most other texts tell as well."""

    def support(dated: _Dated) -> dict[int, Citation]:
        return {
            other.text: other.citation
            for other in reversed(found)
            if other.text != dated.text and dot(other.vector, dated.vector) >= TOLD
        }

    supported = [(support(dated), dated) for dated in found]
    best = max(len(others) for others, _ in supported)
    others, first = next((others, dated) for others, dated in supported if len(others) == best)
    citations = (first.citation, *(others[text] for text in sorted(others)))
    return Moment(first.day.isoformat(), first.sentence.ar, first.sentence.en, citations)
