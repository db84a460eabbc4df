"""What stands behind each topic, as a briefing carries it: the stage's study and its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.mentioned import mentioned
from mujaz.records import TopicStudy
from summarize.abstract import Abstract, Refused, write
from summarize.compress import compress
from summarize.records import Label
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.options import Options
    from mujaz.records import Mentioned, Name, Report
    from summarize.records import Point, Topic
    from summarize.study import Study
    from summarize.writers import Writer


def topic_studies(
    studies: Sequence[Study],
    names: Sequence[Name],
    reports: Sequence[Report],
    *,
    options: Options,
    writer: Writer | None,
) -> tuple[TopicStudy, ...]:
    """Return the study of each topic, in the same order."""
    return tuple(
        topic_study(
            study,
            names=mentioned(study, names, reports),
            abstract=written(study.topic, writer, options.warn),
            short=shortened(study.topic.points) if options.compress else (),
        )
        for study in studies
    )


def topic_study(
    study: Study,
    *,
    names: tuple[Mentioned, ...],
    abstract: Abstract,
    short: tuple[Label | None, ...],
) -> TopicStudy:
    """Return the study of a topic as a briefing carries it.

    What a writer invented is not repeated: a page that quotes it would spread it.
    """
    return TopicStudy(
        topic=study.topic.id,
        head=study.head,
        terms=study.terms,
        events=study.events,
        copies=study.copies,
        agreement=study.agreement,
        timeline=study.timeline,
        names=names,
        since=study.since,
        before=study.before,
        new=study.new,
        summary=abstract.sentences,
        refused=tuple(Refused("", refused.kind) for refused in abstract.refused),
        short=short,
    )


def written(topic: Topic, writer: Writer | None, warn: Callable[[str], object]) -> Abstract:
    """Return what a writer makes of a topic, nothing where it fails: the points are there."""
    if writer is None:
        return Abstract((), ())
    try:
        return write(topic, writer)
    except InputError as error:
        warn(f"{error}; topic {topic.id} keeps its points alone")
        return Abstract((), ())


def shortened(points: Sequence[Point]) -> tuple[Label | None, ...]:
    """Return for each point its shorter form, None where nothing can be taken out of it."""
    return tuple(shorter(point) for point in points)


def shorter(point: Point) -> Label | None:
    """Return a point without what both its languages can spare; None where a check objects."""
    from translate.checks import check

    ar, en = compress(point.ar, point.en)
    if (ar, en) == (point.ar, point.en):
        return None
    found = {finding.name for finding in check(ar, en)}
    return Label(ar, en) if found <= set(point.flags) else None
