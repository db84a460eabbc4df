"""Stories in, topics with cited, bilingual summaries out."""

from __future__ import annotations

from summarize.groups import group
from summarize.settings import SummarySettings
from summarize.stories import summarize_stories
from summarize.study import Study, study_stories
from summarize.summary import summarize

__all__ = [
    "Study",
    "SummarySettings",
    "group",
    "study_stories",
    "summarize",
    "summarize_stories",
]
