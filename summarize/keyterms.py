"""Key terms of a topic: the names and terms of several words that tell it from other topics.

A term is never put together from stems: what can be one is given, in both languages, with
the sentences where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.records import Label
from summarize.stem import stem
from summarize.tokens import tokens
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.groups import Group
    from summarize.records import Term

MOST = 8  # a line of them is read at a glance
TWICE = 2  # sentences of different texts, or of the only one, that must hold a term


def key_terms(group: Group, terms: Sequence[Term]) -> tuple[Label, ...]:
    """Return the key terms of a group, the most telling first, none inside another."""
    told = {copies.stories[0].id for copies in group.texts}
    centre = group.centre
    ranked: list[tuple[float, str, Term]] = []
    for term in terms:
        places = {place for place in term.places if place.article in told}
        if len(places) >= TWICE or (places and len(term.ar.split()) >= TWICE):
            worth = dot(text_vector(term.ar), centre) * len(places) ** 0.5
            ranked.append((-worth, term.en, term))
    chosen: list[tuple[frozenset[str], Label]] = []
    for worth, _, term in sorted(ranked, key=lambda row: row[:2]):
        own = frozenset(stem(token) for token in tokens(term.ar))
        if worth < 0 and not any(own <= other or other <= own for other, _ in chosen):
            chosen.append((own, Label(term.ar, term.en)))
    return tuple(label for _, label in chosen[:MOST])
