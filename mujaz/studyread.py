"""`study.json` back into records; a briefing without one is a briefing all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mujaz.jsonform import decoded, read_briefing
from mujaz.records import Mentioned, Name, NameUse, TopicStudy
from mujaz.studyform import FILE
from summarize.abstract import Refused, Written
from summarize.agreement import Report, Row
from summarize.records import Citation, Label
from summarize.timeline import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mujaz.records import Briefing


def load_briefing(path: Path) -> Briefing:
    """Return the briefing of a `briefing.json` with what the study.json beside it holds."""
    briefing = read_briefing(path.read_bytes())
    beside = path.with_name(FILE)
    return read_study(beside.read_bytes() if beside.is_file() else None, briefing)


def read_study(content: bytes | None, briefing: Briefing) -> Briefing:
    """Return the briefing with its names and studies; as it is where `content` is None.

    Raises InputError where the content is no study.json, or that of another briefing.
    """
    if content is None:
        return briefing
    return decoded(content, FILE, lambda data: with_study(briefing, data))


def with_study(briefing: Briefing, data: Mapping[str, Any]) -> Briefing:
    """Return the briefing with what `study_json` made of it; raises ValueError if of another."""
    studied = replace(
        briefing,
        names=tuple(parse_name(name) for name in data["names"]),
        studies=tuple(parse_topic_study(study) for study in data["studies"]),
    )
    wrong = next(iter(misfits(studied)), None)
    if wrong:
        raise ValueError(f"it does not fit the briefing.json ({wrong}); build the day again")
    return studied


def misfits(briefing: Briefing) -> Iterable[str]:
    """Yield where the studies speak of what the briefing does not hold."""
    if [s.topic for s in briefing.studies] not in ([], [topic.id for topic in briefing.topics]):
        yield "its topics are others"
    held = {Citation(a.id, s.index) for a in briefing.articles for s in a.sentences}
    for place in cited(briefing):
        if place not in held:
            yield f"it cites sentence {place.sentence} of {place.article!r}"
    for topic, study in zip(briefing.topics, briefing.studies, strict=False):
        positions = (*study.new, *(() if study.head is None else (study.head,)))
        if any(not 0 <= position < len(topic.points) for position in positions):
            yield f"topic {topic.id} has no such point"
        if len(study.short) not in {0, len(topic.points)}:
            yield f"topic {topic.id} has {len(topic.points)} points, not {len(study.short)}"
        articles = {id_ for ids in (*study.events, *study.copies) for id_ in ids}
        if not articles <= set(topic.articles):
            yield f"topic {topic.id} has no article {min(articles - set(topic.articles))!r}"


def cited(briefing: Briefing) -> Iterable[Citation]:
    """Yield every citation of the ledger and of the studies."""
    for name in briefing.names:
        for use in name.uses:
            yield from use.places
    for study in briefing.studies:
        yield from (report.citation for row in study.agreement for report in row.reports)
        yield from (place for moment in study.timeline for place in moment.citations)
        yield from (name.first for name in study.names)
        yield from (place for sentence in study.summary for place in sentence.citations)


def parse_name(data: Mapping[str, Any]) -> Name:
    """Return a line of the ledger; inverse of `name_json`."""
    uses = tuple(NameUse(use["en"], parse_places(use["places"])) for use in data["uses"])
    return Name(data["ar"], data["en"], data["kind"], uses)


def parse_topic_study(data: Mapping[str, Any]) -> TopicStudy:
    """Return the study of a topic; inverse of `topic_study_json`."""
    return TopicStudy(
        topic=data["topic"],
        head=data["head"],
        terms=tuple(parse_label(term) for term in data["terms"]),
        events=tuple(tuple(event) for event in data["events"]),
        copies=tuple(tuple(copies) for copies in data["copies"]),
        agreement=tuple(parse_row(row) for row in data["agreement"]),
        timeline=tuple(parse_moment(moment) for moment in data["timeline"]),
        names=tuple(parse_mentioned(name) for name in data["names"]),
        since=data["since"],
        before=data["before"],
        new=tuple(data["new"]),
        summary=tuple(
            Written(s["en"], parse_places(s["citations"]), s["extractive"]) for s in data["summary"]
        ),
        refused=tuple(Refused(refused["en"], refused["reason"]) for refused in data["refused"]),
        short=tuple(label and parse_label(label) for label in data["short"]),
    )


def parse_row(data: Mapping[str, Any]) -> Row:
    """Return a count that several texts give; inverse of `row_json`."""
    reports = tuple(
        Report(float(r["value"]), r["vague"], r["ar"], r["en"], parse_place(r["citation"]))
        for r in data["reports"]
    )
    return Row(data["kind"], reports, data["differs"])


def parse_moment(data: Mapping[str, Any]) -> Moment:
    """Return a day of a timeline; inverse of `moment_json`."""
    return Moment(data["date"], data["ar"], data["en"], parse_places(data["citations"]))


def parse_mentioned(data: Mapping[str, Any]) -> Mentioned:
    """Return a name of a topic; inverse of `mentioned_json`."""
    return Mentioned(
        data["ar"], data["en"], data["kind"], data["count"], parse_place(data["first"])
    )


def parse_label(data: Mapping[str, Any]) -> Label:
    """Return the same words in both languages; inverse of `label_json`."""
    return Label(data["ar"], data["en"])


def parse_places(data: Iterable[Mapping[str, Any]]) -> tuple[Citation, ...]:
    """Return citations; inverse of `places_json`."""
    return tuple(parse_place(place) for place in data)


def parse_place(data: Mapping[str, Any]) -> Citation:
    """Return a citation; inverse of `place_json`."""
    return Citation(data["article"], data["sentence"])
