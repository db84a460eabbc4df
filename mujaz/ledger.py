"""The names of a briefing: each comes out the same way throughout, and where it stands is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.records import Name, NameUse
from mujaz.titles import title_of
from summarize.records import Citation
from translate.records import CORRECTED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mujaz.records import Report, Sentence
    from translate.ledger import Ledger


def unify(
    reports: Sequence[Report], glossary: Path | None
) -> tuple[tuple[Report, ...], tuple[Name, ...]]:
    """Return the reports with each name in its preferred form, and the ledger of what they hold."""
    from translate.ledger import build
    from translate.stack import open_glossary

    terms, _ = open_glossary(glossary)
    ledger = build(pairs_of(reports), glossary=terms)
    changed = tuple(unified(report, ledger) for report in reports)
    return changed, entries(build(pairs_of(changed), glossary=terms), changed)


def pairs_of(reports: Sequence[Report]) -> list[tuple[str, str]]:
    """Return every sentence of every report as a pair."""
    return [(s.ar, s.en) for report in reports for s in report.sentences]


def unified(report: Report, ledger: Ledger) -> Report:
    """Return a report with its names as the ledger prefers them."""
    sentences = tuple(unified_sentence(sentence, ledger) for sentence in report.sentences)
    return replace(report, sentences=sentences, title=title_of(sentences))


def unified_sentence(sentence: Sentence, ledger: Ledger) -> Sentence:
    """Return a sentence with its names as the ledger prefers them, its flags found anew."""
    from translate.glossing import flags_of

    en = ledger.unify(sentence.ar, sentence.en)
    if en == sentence.en or CORRECTED in sentence.flags:  # what a person wrote stays
        return sentence
    return replace(sentence, en=en, flags=flags_of(sentence.ar, en, sentence.flags))


def entries(ledger: Ledger, reports: Sequence[Report]) -> tuple[Name, ...]:
    """Return the ledger's names with the sentences where they stand."""
    places = [
        Citation(report.id, sentence.index) for report in reports for sentence in report.sentences
    ]
    return tuple(
        Name(
            name.ar,
            name.preferred,
            name.kind,
            tuple(
                NameUse(use.english, tuple(places[place] for place in use.places))
                for use in name.uses
            ),
        )
        for name in ledger.names
    )
