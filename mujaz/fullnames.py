"""Names as a reader knows them: given and family name together, Arabic without prefixes.

The ledger keeps a person's names word by word, as first written. A given name is put before a
family name where they stand side by side in both languages; a family name that follows several
given names is left alone, for it may be several people's. What is left of a common given name
is nobody's in particular: it stays in the ledger and names no person.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.longnames import with_long
from mujaz.nameforms import KINDS, SON_OF, bare, kind_of, usual, without
from summarize.records import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.records import Name, Report, Sentence

GIVEN = "given"  # kind of a given name that many bear and no family name stands beside
# Of a family name's places, where the given name must stand before it: a person is named in full
# once an article or so. Read on one day of news: one full name to 108 short ones was another's.
LEAST_SHARE = 0.05
BETWEEN = r"[\s-]+(?:(?:al|el|bin|ibn|bint)[\s-]+)?"


@dataclass(frozen=True, slots=True)
class Pair:
    """A given and a family name side by side, in one sentence."""

    given: int  # positions among the names
    family: int
    place: Citation
    ar: str
    en: str


def full_names(names: Sequence[Name], reports: Sequence[Report]) -> tuple[Name, ...]:
    """Return the names with given names joined to family names and prefixes taken off."""
    names = with_long(names, reports)
    pairs = [pair for pair in all_pairs(names, reports) if names[pair.family].en]
    givens: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        givens[pair.family].add(pair.given)
    middle = {pair.given for pair in pairs}
    kept = [p for p in pairs if len(givens[p.family]) == 1 and p.family not in middle]
    often = Counter(pair.family for pair in kept)
    kept = [p for p in kept if often[p.family] >= LEAST_SHARE * len(names[p.family].places)]
    by_family: dict[int, list[Pair]] = defaultdict(list)
    gone: dict[int, set[Citation]] = defaultdict(set)
    for pair in kept:
        by_family[pair.family].append(pair)
        gone[pair.given].add(pair.place)
    found = (
        joined(name, by_family[n]) if n in by_family else bared(without(name, gone[n]))
        for n, name in enumerate(names)
    )
    return tuple(told_apart(name) for name in found if name.uses)


def all_pairs(names: Sequence[Name], reports: Sequence[Report]) -> Iterable[Pair]:
    """Yield the pairs of all sentences."""
    here: dict[Citation, list[int]] = defaultdict(list)
    for n, name in enumerate(names):
        if name.kind in KINDS and name.en:
            for place in name.places:
                here[place].append(n)
    for report in reports:
        for sentence in report.sentences:
            place = Citation(report.id, sentence.index)
            if len(here[place]) > 1:
                yield from pairs_in(sentence, place, {n: names[n] for n in here[place]})


def pairs_in(sentence: Sentence, place: Citation, names: Mapping[int, Name]) -> Iterable[Pair]:
    """Yield the pairs of one sentence."""
    from translate.data.affixes import CONJUNCTIONS
    from translate.lexicon_forms import stripped, word_list

    words = word_list(sentence.ar, "ar")
    forms = {
        n: {form for word, _, _ in word_list(name.ar, "ar") for form in stripped(word)}
        for n, name in names.items()
    }
    fathers = {after[1] for before, after in pairwise(words) if before[0] in SON_OF}
    for (one, start, _), (two, _, end) in pairwise(words):
        if start in fathers:
            continue  # the son of so-and-so bears another given name
        for given in (n for n in names if forms[n] & set(stripped(one))):
            for family in (n for n in names if n != given and two in forms[n]):
                if two.startswith(CONJUNCTIONS) and two[1:] in forms[family]:
                    continue  # "and so-and-so" is another person
                en = written(names[given].en, names[family].en, sentence.en)
                if en:
                    yield Pair(given, family, place, sentence.ar[start:end], en)


def written(given: str, family: str, en: str) -> str | None:
    """Return how both names stand together in an English sentence."""
    pattern = rf"(?<!\w){re.escape(given)}{BETWEEN}{re.escape(family)}(?!\w)"
    match = re.search(pattern, en)
    return match.group() if match else None


def joined(name: Name, pairs: Sequence[Pair]) -> Name:
    """Return a family name with the given name before it, as most often written."""
    ar, en = (Counter(getattr(pair, side) for pair in pairs) for side in ("ar", "en"))
    return replace(name, ar=bare(usual(ar)), en=usual(en), kind="person")


def bared(name: Name) -> Name:
    """Return a name with its prefixes off."""
    ar = bare(name.ar, name.en)
    return name if ar == name.ar else replace(name, ar=ar, kind=kind_of(ar, name.kind))


def told_apart(name: Name) -> Name:
    """Return a name as it is, or as a given name alone where that is all of it."""
    from translate.lexicon_forms import fold
    from translate.names import given_names

    return replace(name, kind=GIVEN) if fold(name.ar) in given_names() else name
