"""Which formats there are, by name and by the end of a file's name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mujaz.formats.records import Format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mujaz.formats.records import Document, Source


def reader(module: str, name: str = "read") -> Callable[[Source], Iterator[Document]]:
    """Return a reader that is imported when it is used: lxml and polib are slow to load."""

    def read(source: Source) -> Iterator[Document]:
        found: Iterator[Document] = getattr(import_module(f"mujaz.formats.{module}"), name)(source)
        return found

    return read


FORMATS = (
    Format("text", (".txt", ".text"), reader("text")),
    Format("md", (".md", ".markdown"), reader("markdown")),
    Format("html", (".html", ".htm", ".xhtml"), reader("html")),
    Format("docx", (".docx",), reader("docx"), is_binary=True),
    Format("odt", (".odt",), reader("odt"), is_binary=True),
    Format("epub", (".epub",), reader("epub"), is_binary=True),
    Format("srt", (".srt",), reader("captions")),
    Format("vtt", (".vtt",), reader("captions")),
    Format("json", (".json",), reader("jsontext")),
    Format("jsonl", (".jsonl", ".ndjson"), reader("jsontext", "read_lines")),
    Format("csv", (".csv", ".tsv"), reader("table")),
    Format("po", (".po", ".pot"), reader("po")),
    Format("xliff", (".xlf", ".xliff"), reader("xliff")),
    Format("tmx", (".tmx",), reader("tmx")),
)
SUFFIXES = tuple(suffix for form in FORMATS for suffix in form.suffixes)
NAMES = tuple(form.name for form in FORMATS)


def format_of(path: Path) -> Format:
    """Return the format that a file's name says; text where it says nothing known."""
    known = (form for form in FORMATS if path.suffix.lower() in form.suffixes)
    return next(known, FORMATS[0])


def format_named(name: str) -> Format:
    """Return the format of that name."""
    return next(form for form in FORMATS if form.name == name)
