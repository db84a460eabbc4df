"""`study.json`: what stands behind a briefing, as JSON in the form of `study_schema.json`.

It lies beside `briefing.json` and holds what was added after that file's keys were promised:
the ledger of names and the study of each topic. `mujaz/studyread.py` is the way back.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mujaz.jsonform import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Briefing, Mentioned, Name, TopicStudy
    from summarize.agreement import Row
    from summarize.records import Citation, Label
    from summarize.timeline import Moment

FILE = "study.json"


def study_schema() -> dict[str, Any]:
    """Return the JSON Schema of `study.json`."""
    text = files("mujaz").joinpath("study_schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def write_study(briefing: Briefing) -> bytes:
    """Return the ledger and the studies of a briefing as JSON."""
    return encoded(study_json(briefing))


def study_json(briefing: Briefing) -> dict[str, object]:
    """Return the ledger and the studies of a briefing as JSON's own types."""
    return {
        "date": briefing.date,
        "generated_by": briefing.generated_by,
        "names": [name_json(name) for name in briefing.names],
        "studies": [topic_study_json(study) for study in briefing.studies],
    }


def name_json(name: Name) -> dict[str, object]:
    """Return a line of the ledger as JSON's own types."""
    uses = [{"en": use.en, "places": places_json(use.places)} for use in name.uses]
    return {"ar": name.ar, "en": name.en, "kind": name.kind, "uses": uses}


def topic_study_json(study: TopicStudy) -> dict[str, object]:
    """Return the study of a topic as JSON's own types."""
    return {
        "topic": study.topic,
        "head": study.head,
        "terms": [label_json(term) for term in study.terms],
        "events": [list(event) for event in study.events],
        "copies": [list(copies) for copies in study.copies],
        "agreement": [row_json(row) for row in study.agreement],
        "timeline": [moment_json(moment) for moment in study.timeline],
        "names": [mentioned_json(name) for name in study.names],
        "since": study.since,
        "before": study.before,
        "new": list(study.new),
        "summary": [
            {"en": s.en, "citations": places_json(s.citations), "extractive": s.extractive}
            for s in study.summary
        ],
        "refused": [{"en": refused.en, "reason": refused.reason} for refused in study.refused],
        "short": [label_json(label) if label else None for label in study.short],
    }


def row_json(row: Row) -> dict[str, object]:
    """Return a count that several texts give as JSON's own types."""
    reports = [
        {
            "value": report.value,
            "vague": report.vague,
            "ar": report.ar,
            "en": report.en,
            "citation": place_json(report.citation),
        }
        for report in row.reports
    ]
    return {"kind": row.kind, "reports": reports, "differs": row.differs}


def moment_json(moment: Moment) -> dict[str, object]:
    """Return a day of a timeline as JSON's own types."""
    return {
        "date": moment.date,
        "ar": moment.ar,
        "en": moment.en,
        "citations": places_json(moment.citations),
    }


def mentioned_json(name: Mentioned) -> dict[str, object]:
    """Return a name of a topic as JSON's own types."""
    return {
        "ar": name.ar,
        "en": name.en,
        "kind": name.kind,
        "count": name.count,
        "first": place_json(name.first),
    }


def label_json(label: Label) -> dict[str, object]:
    """Return the same words in both languages."""
    return {"ar": label.ar, "en": label.en}


def places_json(places: Iterable[Citation]) -> list[dict[str, object]]:
    """Return citations as JSON's own types."""
    return [place_json(place) for place in places]


def place_json(place: Citation) -> dict[str, object]:
    """Return a citation as JSON's own types."""
    return {"article": place.article, "sentence": place.sentence}
