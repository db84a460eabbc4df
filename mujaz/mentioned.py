"""Who and where: the people, places and organisations of a topic, from the ledger of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.records import Mentioned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.records import Name, Report
    from summarize.records import Citation
    from summarize.study import Study

KINDS = ("person", "place", "org")


def mentioned(
    study: Study, names: Sequence[Name], reports: Sequence[Report]
) -> tuple[Mentioned, ...]:
    """Return the names of a topic, the most frequent first; a copied text counts once."""
    order = told(study, reports)
    places: dict[tuple[str, str], set[Citation]] = {}
    arabic: dict[tuple[str, str], str] = {}
    for name in names:
        here = {place for use in name.uses for place in use.places if place in order}
        if name.kind in KINDS and name.en and here:
            key = (name.kind, name.en)
            places.setdefault(key, set()).update(here)
            arabic[key] = min(arabic.get(key, name.ar), name.ar, key=lambda ar: (len(ar), ar))
    found = [
        Mentioned(arabic[kind, en], en, kind, len(here), min(here, key=order.__getitem__))
        for (kind, en), here in places.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.count, order[one.first], one.kind, one.en)))


def told(study: Study, reports: Sequence[Report]) -> dict[Citation, tuple[int, int]]:
    """Return the place of every sentence of a topic that is news and no copy's."""
    from summarize.records import Citation

    copied = {article for ids in study.copies for article in ids[1:]}
    rank = {article: n for n, article in enumerate(study.topic.articles) if article not in copied}
    return {
        Citation(report.id, sentence.index): (rank[report.id], sentence.index)
        for report in reports
        if report.id in rank
        for sentence in report.sentences
        if sentence.kind != "furniture"
    }
