"""Titles: of an article in both languages, and of a briefing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mujaz.records import Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.records import Sentence

TITLE_WORDS = 14  # the longest headlines of Arabic outlets have about as many
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def title_of(sentences: Sequence[Sentence]) -> Title:
    """Return the title line, else the beginning of the first sentence, marked as cut."""
    for kind in ("title", "body", "furniture"):
        for sentence in sentences:
            if sentence.kind == kind:
                return Title(shorten(sentence.ar), shorten(sentence.en))
    return Title("", "")


def shorten(text: str, words: int = TITLE_WORDS) -> str:
    """Return the text on one line, and no more than so many words of it."""
    parts = text.split()
    if len(parts) <= words:
        return " ".join(parts)
    return " ".join(parts[:words]).rstrip(".,;:!?،؛؟") + " …"


def briefing_title(date: str) -> str:
    """Return the title of a day's briefing: `Mujaz briefing, 21 November 2026`."""
    day = dt.date.fromisoformat(date)
    return f"Mujaz briefing, {day.day} {MONTHS[day.month - 1]} {day.year}"
