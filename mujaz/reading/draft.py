"""What a format's reader hands back: an article before it has an identity."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as one format gives it; everything optional may be missing or untidy."""

    text: str
    name: str  # what the id is made of: the file's stem, or the id that a line states
    path: str  # as shown to the reader
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
