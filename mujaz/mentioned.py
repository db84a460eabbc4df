"""Who and where: the people, places and organisations of a topic, from the ledger of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.records import Mentioned
from summarize.records import Citation
from translate.lexicon import NAME_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.records import Name, Report
    from summarize.study import Study


def mentioned(
    study: Study, names: Sequence[Name], reports: Sequence[Report]
) -> tuple[Mentioned, ...]:
    """Return the names of a topic, the most frequent first; a copied text counts once."""
    order = told(study, reports)
    same: dict[str, list[tuple[Name, set[Citation]]]] = {}  # spellings with one English are one
    for name in names:
        here = {place for place in name.places if place in order}
        if name.kind in NAME_KINDS and name.en and here:
            same.setdefault(name.en, []).append((name, here))
    found = [one_of(spellings, order) for spellings in same.values()]
    return tuple(sorted(found, key=lambda one: (-one.count, order[one.first], one.en)))


def one_of(
    spellings: Sequence[tuple[Name, set[Citation]]], order: Mapping[Citation, tuple[int, int]]
) -> Mentioned:
    """Return one name of its spellings: Arabic and kind are those of the most frequent."""
    name, _ = min(spellings, key=lambda row: (-len(row[1]), len(row[0].ar), row[0].ar))
    places = set().union(*(here for _, here in spellings))
    first = min(places, key=order.__getitem__)
    return Mentioned(name.ar, name.en, name.kind, len(places), first)


def told(study: Study, reports: Sequence[Report]) -> dict[Citation, tuple[int, int]]:
    """Return the place of every sentence of a topic that is news, no teaser and no copy's."""
    copied = {article for ids in study.copies for article in ids[1:]}
    rank = {article: n for n, article in enumerate(study.topic.articles) if article not in copied}
    return {
        Citation(report.id, sentence.index): (rank[report.id], sentence.index)
        for report in reports
        if report.id in rank
        for sentence in report.sentences
        if sentence.kind != "furniture" and Citation(report.id, sentence.index) not in study.teasers
    }
