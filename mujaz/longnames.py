"""Names of three and four parts, whole: Arabic words side by side that the English spells.

The lexicon knows few family names and fewer middle ones, so the ledger alone cannot join them;
where three or four words in a row stand for as many capitalised ones, they are one person.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.nameforms import KINDS, SON_OF, bare, usual, without
from mujaz.records import Name, NameUse
from summarize.records import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.records import Report, Sentence

PARTS = (4, 3)  # of a name; pairs are joined by the ledger: `mujaz/fullnames.py`
BETWEEN = re.compile(r"[ -](?:(?:bin|ibn|bint|al|el)[ -])?")


@dataclass(frozen=True, slots=True)
class Long:
    """A name of several parts in one sentence."""

    words: tuple[str, ...]  # folded, the first without its prefix
    place: Citation
    ar: str
    en: str


def with_long(names: Sequence[Name], reports: Sequence[Report]) -> tuple[Name, ...]:
    """Return the names with those of several parts, and their parts less the places of these."""
    known = known_words(names)
    found = [
        long
        for report in reports
        for sentence in report.sentences
        if (place := Citation(report.id, sentence.index)) in known
        for long in longs_in(sentence, place, known[place])
    ]
    gone: dict[str, set[Citation]] = defaultdict(set)
    people: dict[tuple[str, ...], list[Long]] = defaultdict(list)
    for long in found:
        people[long.words].append(long)
        for word in long.words:
            gone[word].add(long.place)
    return (*(less(name, gone) for name in names), *map(person, people.values()))


def known_words(names: Sequence[Name]) -> dict[Citation, set[str]]:
    """Return the words of people's names in the ledger that stand in each place."""
    known: dict[Citation, set[str]] = defaultdict(set)
    for name in names:
        if name.kind in KINDS and name.en:
            words = words_of(name.ar)
            for place in name.places:
                known[place] |= words
    return known


def words_of(ar: str) -> set[str]:
    """Return the words of a name, folded, with and without prefixes."""
    from translate.lexicon_forms import stripped, word_list

    return {form for word, _, _ in word_list(ar, "ar") for form in stripped(word)}


def longs_in(sentence: Sentence, place: Citation, known: set[str]) -> Iterator[Long]:
    """Yield the names of several parts of a sentence, one of the parts being `known`."""
    from translate.lexicon_forms import stripped, word_list

    listed = [row for row in word_list(sentence.ar, "ar") if row[0] not in SON_OF]
    n = 0
    while n < len(listed):
        for size in PARTS:
            part = listed[n : n + size]
            gaps = [sentence.ar[end:start] for (_, _, end), (_, start, _) in pairwise(part)]
            words = [word for word, _, _ in part]
            if len(part) < size or not all(map(is_gap, gaps)):
                continue
            if not known & {form for word in words for form in stripped(word)}:
                continue
            en = spelt(words, sentence.en)
            if en:
                ar = bare(sentence.ar[part[0][1] : part[-1][2]], en)
                first = next(word for word, _, _ in word_list(ar, "ar"))
                yield Long((first, *words[1:]), place, ar, en)
                n += size - 1
                break
        n += 1


def is_gap(text: str) -> bool:
    """Tell whether nothing but a space, or "son of", stands between two words of a name."""
    from translate.lexicon_forms import fold

    return text.isspace() or fold(text.strip()) in SON_OF


def spelt(words: Sequence[str], en: str) -> str | None:
    """Return the capitalised words in a row that spell these, one each; a middle one may differ.

    The press hears a middle name in many ways; between two that agree it can be no other word.
    """
    from translate.names import english_forms

    forms = english_forms(en)
    for i in range(len(forms) - len(words) + 1):
        run = forms[i : i + len(words)]
        if all(BETWEEN.fullmatch(en[a.end : b.start]) for a, b in pairwise(run)):
            same = [says(word, form.text) for word, form in zip(words, run, strict=True)]
            if same[0] and same[-1] and same.count(False) <= 1:
                return en[run[0].start : run[-1].end]
    return None


def says(word: str, text: str) -> bool:
    """Tell whether an English word is an Arabic one's sound or a name that the lexicon gives it."""
    from translate.lexicon import look_up
    from translate.names_match import sounds_like

    entry = look_up(word)
    own = tuple(en for en in entry.english if en[:1].isupper()) if entry else ()
    return sounds_like(word, text) or text.startswith(own)  # Abd is the Abd of Abdel


def less(name: Name, gone: dict[str, set[Citation]]) -> Name:
    """Return a name less the places where it is part of a longer one; as it is where in none."""
    if name.kind not in KINDS:
        return name
    away = {place for word in words_of(name.ar) for place in gone.get(word, ())}
    return without(name, away) if away else name


def person(longs: Sequence[Long]) -> Name:
    """Return the line of the ledger of one person, as most often written."""
    ar, en = (usual(Counter(getattr(long, side) for long in longs)) for side in ("ar", "en"))
    places = tuple(dict.fromkeys(long.place for long in longs))
    return Name(ar, en, "person", (NameUse(en, places),))
