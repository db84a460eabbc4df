"""What stands behind each topic, as a briefing carries it: the stage's study and its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.mentioned import mentioned
from mujaz.records import TopicStudy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.records import Name, Report
    from summarize.study import Study


def topic_studies(
    studies: Sequence[Study], names: Sequence[Name], reports: Sequence[Report]
) -> tuple[TopicStudy, ...]:
    """Return the study of each topic, in the same order."""
    return tuple(
        TopicStudy(
            topic=study.topic.id,
            head=study.head,
            terms=study.terms,
            events=study.events,
            copies=study.copies,
            agreement=study.agreement,
            timeline=study.timeline,
            names=mentioned(study, names, reports),
        )
        for study in studies
    )
