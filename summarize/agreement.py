"""What outlets agree on and where they differ: the same count as several texts give it.

Two counts are of one thing where they are of one kind, stand in the same event and their
sentences say much the same; so a row is made of few but sure witnesses.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarize.disjoint import Disjoint
from summarize.quantities import numbers, quantities
from summarize.reading import key
from summarize.records import Citation
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.groups import Copies, Group
    from summarize.quantities import Quantity
    from summarize.reading import Key
    from summarize.records import StorySentence
    from summarize.vectors import Vector

# Read by hand on three of the news days: two sentences that give the same number of the same
# kind are of one thing from .3 on; different numbers of one thing want more to be believed.
SAME_VALUE = 0.3  # cosine of two sentences
OTHER_VALUE = 0.45


@dataclass(frozen=True, slots=True)
class Report:
    """A count as one text gives it."""

    value: float
    vague: bool  # "more than", "about"
    ar: str
    en: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Row:
    """One count as several texts give it."""

    kind: str  # dead, wounded, dollars ...: see `data/quantities.tsv`
    reports: tuple[Report, ...]  # of two outlets at least, the earliest day first
    differs: bool  # two plain values are not the same, or one is below a lower bound


@dataclass(frozen=True, slots=True)
class _Mention:
    text: int
    quantity: Quantity
    sentence: StorySentence
    vector: Vector
    numbers: frozenset[float]  # all of its sentence
    alone: bool  # no other value of the kind in its sentence


def agreement(group: Group, *, repeated: Mapping[Key, int]) -> tuple[Row, ...]:
    """Return the rows of a topic, those that differ first."""
    rows = [row for event in group.events for row in _event_rows(event, repeated)]
    return tuple(sorted(rows, key=lambda row: (not row.differs, -len(row.reports), row.kind)))


def _event_rows(event: Sequence[Copies], repeated: Mapping[Key, int]) -> list[Row]:
    mentions = [m for n, copies in enumerate(event) for m in _mentions(n, copies, repeated)]
    same = Disjoint(len(mentions))
    for a, b in combinations(range(len(mentions)), 2):
        one, other = mentions[a], mentions[b]
        if one.text == other.text or one.quantity.kind != other.quantity.kind:
            continue
        alike = one.quantity.value == other.quantity.value
        if not (alike or _may_differ(one, other)):
            continue
        if dot(one.vector, other.vector) >= (SAME_VALUE if alike else OTHER_VALUE):
            same.join(a, b)
    return [
        row
        for positions in same.groups()
        for own in _by_people([mentions[i] for i in positions])
        if (row := _row(own, event)) is not None
    ]


def _by_people(mentions: Sequence[_Mention]) -> list[list[_Mention]]:
    """Return mentions apart by the people whose they are; who tells none may mean any of them."""
    people = {mention.quantity.whose for mention in mentions} - {""}
    if len(people) < 2:  # noqa: PLR2004 - one people, or none told
        return [list(mentions)]
    return [[m for m in mentions if m.quantity.whose == whose] for whose in sorted(people)]


def _may_differ(one: _Mention, other: _Mention) -> bool:
    """Tell whether two values can be two answers to one question."""
    both_given = one.quantity.value in other.numbers or other.quantity.value in one.numbers
    return one.alone and other.alone and not both_given


def _mentions(n: int, copies: Copies, repeated: Mapping[Key, int]) -> list[_Mention]:
    """Return the counts of a text; its title's where its body gives none of the kind."""
    story = copies.stories[0]
    body = [m for s in story.sentences if key(s.ar) not in repeated for m in _counts(n, s)]
    given = {mention.quantity.kind for mention in body}
    title = _counts(n, story.title) if story.title else []
    return [m for m in title if m.quantity.kind not in given] + body


def _counts(n: int, sentence: StorySentence) -> list[_Mention]:
    found = quantities(sentence.ar)
    if not found:
        return []
    vector, every = text_vector(sentence.ar), numbers(sentence.ar)
    kinds = Counter(quantity.kind for quantity in found)
    return [_Mention(n, q, sentence, vector, every, kinds[q.kind] == 1) for q in found]


def _row(mentions: Sequence[_Mention], event: Sequence[Copies]) -> Row | None:
    """Return the row of these mentions; None where fewer than two outlets stand behind it."""
    by_text: dict[int, _Mention] = {}
    for mention in mentions:
        if by_text.setdefault(mention.text, mention).quantity.value != mention.quantity.value:
            return None  # a text that counts twice counts two things
    latest = {_outlet(event[n]): n for n in sorted(by_text)}  # an outlet's last word counts
    if len(latest) < 2:  # noqa: PLR2004 - one outlet neither agrees nor differs
        return None
    reports = tuple(_report(by_text[n], event[n]) for n in sorted(latest.values()))
    told = [by_text[n].quantity for n in latest.values()]
    plain = {quantity.value for quantity in told if not quantity.vague}
    over = any(q.least and q.value > min(plain, default=q.value) for q in told)
    return Row(mentions[0].quantity.kind, reports, over or len(plain) > 1)


def _outlet(copies: Copies) -> str:
    """Return the outlet of a text; a text of no known outlet is one of its own."""
    return copies.stories[0].source or f"story {copies.stories[0].id}"


def _report(mention: _Mention, copies: Copies) -> Report:
    sentence = mention.sentence
    place = Citation(copies.stories[0].id, sentence.index)
    return Report(mention.quantity.value, mention.quantity.vague, sentence.ar, sentence.en, place)
