"""Which formats there are, by name and by the end of a file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.formats import text
from mujaz.formats.records import Format

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = (Format("text", (".txt",), text.read),)
SUFFIXES = tuple(suffix for form in FORMATS for suffix in form.suffixes)


def format_of(path: Path) -> Format:
    """Return the format that a file's name says; text where it says nothing known."""
    known = (form for form in FORMATS if path.suffix.lower() in form.suffixes)
    return next(known, FORMATS[0])


def format_named(name: str) -> Format:
    """Return the format of that name."""
    return next(form for form in FORMATS if form.name == name)
