"""Key terms of a topic: the names and terms of several words that tell it from other topics.

A term is never put together from stems: what can be one is given, in both languages, with
the sentences where it stands.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.records import Label
from summarize.stem import stem
from summarize.tokens import tokens
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarize.groups import Group
    from summarize.records import Citation, Term

MOST = 8  # a line of them is read at a glance
TWICE = 2  # sentences of different texts, or of the only one, that must hold a term


def key_terms(
    group: Group, terms: Sequence[Term], *, teasers: Collection[Citation] = ()
) -> tuple[Label, ...]:
    """Return the key terms of a group, the most telling first, none inside another.

    What stands in the `teasers` alone is no term of the group.
    """
    told = {copies.stories[0].id for copies in group.texts}
    centre = group.centre
    ranked: list[tuple[float, str, Term]] = []
    for term in terms:
        places = {p for p in term.places if p.article in told and p not in teasers}
        if len(places) >= TWICE or (places and len(term.ar.split()) >= TWICE):
            worth = dot(text_vector(term.ar), centre) * len(places) ** 0.5
            ranked.append((-worth, term.en, term))
    chosen: list[Term] = []
    for worth, _, term in sorted(ranked, key=lambda row: row[:2]):
        if worth < 0 and not any(_within(term, other) for other in chosen):
            chosen.append(term)
    return tuple(Label(term.ar, term.en) for term in chosen[:MOST])


def _within(one: Term, other: Term) -> bool:
    """Tell whether all words of one term are the other's, in either language."""
    pairs = ((_stems(one.ar), _stems(other.ar)), (_stems(one.en), _stems(other.en)))
    return any(a <= b or b <= a for a, b in pairs)


@lru_cache(maxsize=4096)  # a term is held against each that is chosen
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(token) for token in tokens(text))
