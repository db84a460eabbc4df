"""What can be a key term: the ledger's names, and terms of several words that the lexicon knows.

The English of a term is the form that stands in most of the translations of its sentences;
where none has one that is known, the term is left out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mujaz.fullnames import GIVEN
from summarize.quantities import is_counted
from summarize.records import Citation, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.records import Name, Report, Sentence

MOST_WORDS = 4  # of a term looked for
KINDS = ("term", "event")  # names stand in the ledger


def terms_of(names: Sequence[Name], reports: Sequence[Report]) -> tuple[Term, ...]:
    """Return what can be a key term of the topics of a briefing."""
    return (
        *(Term(name.ar, name.en, name.places) for name in names if name.en and name.kind != GIVEN),
        *lexicon_terms(reports),
    )


def lexicon_terms(reports: Sequence[Report]) -> Iterator[Term]:
    """Yield the terms of several words that the articles and their English hold."""
    places: dict[str, list[Citation]] = {}
    written: dict[str, str] = {}
    english: dict[str, Counter[str]] = {}
    for report in reports:
        for sentence in report.sentences:
            for key, ar, en in found(sentence):
                places.setdefault(key, []).append(Citation(report.id, sentence.index))
                written[key] = min(written.get(key, ar), ar, key=lambda text: (len(text), text))
                english.setdefault(key, Counter())[en] += 1
    for key in sorted(places):
        forms = english[key]
        best = min(forms, key=lambda form: (-forms[form], form))
        yield Term(written[key], best, tuple(dict.fromkeys(places[key])))


def found(sentence: Sentence) -> Iterator[tuple[str, str, str]]:
    """Yield each term of a sentence: as the lexicon keeps it, as written, its English there."""
    from translate.lexicon import look_up_term, term_words
    from translate.lexicon_forms import stripped, word_list

    if sentence.kind == "furniture":
        return
    listed = word_list(sentence.ar, "ar")
    low = f" {' '.join(word for word, _, _ in word_list(sentence.en, 'en'))} "
    for i, (first, start, _) in enumerate(listed):
        for length in range(min(MOST_WORDS, len(listed) - i), 1, -1):
            rest = [word for word, _, _ in listed[i + 1 : i + length]]
            key = next(
                (k for f in stripped(first) if (k := " ".join((f, *rest))) in term_words()), None
            )
            if key is None or term_words()[key] not in KINDS:
                continue
            written = sentence.ar[start : listed[i + length - 1][2]]
            if any(map(str.isdigit, written)) or is_counted(written):
                break  # a number stands within: "dead and 30 wounded", "million dollars"
            for en in look_up_term(key):
                if f" {en.lower()} " in low:
                    yield key, written, en
                    break
            break
