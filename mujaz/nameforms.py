"""Forms of names: which is the usual one, what it is without prefixes, where else it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Set as AbstractSet

    from mujaz.records import Name
    from summarize.records import Citation

KINDS = ("person", "name")  # "name": the lexicon lacks it and the English spells it
SON_OF = frozenset(("\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062a"))  # bin, ibn, bint


def usual(forms: Counter[str]) -> str:
    """Return the most frequent form, of several the shortest."""
    return min(forms, key=lambda form: (-forms[form], len(form), form))


def without(name: Name, places: AbstractSet[Citation]) -> Name:
    """Return a name less the places where it is part of another."""
    uses = (
        replace(use, places=tuple(place for place in use.places if place not in places))
        for use in name.uses
    )
    return replace(name, uses=tuple(use for use in uses if use.places))


def kind_of(ar: str, kind: str) -> str:
    """Return the lexicon's kind of a name, which no prefix changes; else the one given."""
    from translate.lexicon import NAME_KINDS, look_up
    from translate.lexicon_forms import fold

    entry = look_up(fold(ar))
    return entry.kind if entry and entry.kind in NAME_KINDS else kind


def bare(ar: str, en: str = "") -> str:
    """Return a name without the conjunction or preposition that its first word begins with.

    Only where the lexicon knows the rest and not the whole, for a name may begin so by itself;
    or where the rest has this English and the whole another: "and Russia" is no Borussia.
    """
    from translate.data.affixes import CONJUNCTIONS, PREPOSITIONS
    from translate.lexicon import look_up, term_words
    from translate.lexicon_forms import fold

    folded = fold(ar)
    if not folded.startswith((*CONJUNCTIONS, *PREPOSITIONS)) or len(folded) != len(ar):
        return ar
    if " " in folded:
        return ar[1:] if folded[1:] in term_words() and folded not in term_words() else ar
    entry, rest = look_up(folded), look_up(folded[1:])
    if rest and entry and en in rest.english and en not in entry.english:
        return ar[1:]
    return ar[1:] if entry and entry.form == folded[1:] else ar
