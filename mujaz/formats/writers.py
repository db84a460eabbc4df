"""What a translation is written as: the input's own format, or one of the pairs' formats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

from mujaz.formats.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.formats.records import Document, Done


class Writer(Protocol):
    """Turns documents into bytes, one after the other."""

    def begin(self) -> bytes:
        """Return what stands before the first document."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a document."""

    def end(self) -> bytes:
        """Return what stands after the last document."""


class Plain:
    """Writes nothing before and after; the base of the line formats."""

    def begin(self) -> bytes:
        """Return nothing."""
        return b""

    def end(self) -> bytes:
        """Return nothing."""
        return b""


class Native(Plain):
    """The format of the input."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return the document as its format renders it."""
        return document.render(done)


class TextLines(Plain):
    """`text`: one English line a paragraph, line, cell or caption."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a line for each unit."""
        del document
        return "".join(f"{one_line(unit.text)}\n" for unit in done).encode("utf-8", "replace")


class JsonLines(Plain):
    """`jsonl`: an object a sentence, numbered through the whole input."""

    def __init__(self) -> None:
        self._index = 0

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a line for each sentence."""
        del document
        lines = []
        for sentence in (sentence for unit in done for sentence in unit.sentences):
            row = {
                "index": self._index,
                "ar": sentence.ar,
                "en": sentence.en,
                "score": round(sentence.score, 4),
                "flags": sentence.flags,
            }
            lines.append(f"{json.dumps(row, ensure_ascii=False)}\n")
            self._index += 1
        return "".join(lines).encode("utf-8", "replace")


def writer_of(to: str | None, name: str) -> Writer:
    """Return a fresh writer of the format that --to names; None: that of the input."""
    del name
    makers: dict[str | None, Callable[[], Writer]] = {
        None: Native,
        "text": TextLines,
        "jsonl": JsonLines,
    }
    return makers[to]()


def suffix_of(to: str | None) -> str | None:
    """Return how a file of that format ends; None: as the input does."""
    return {"text": ".txt", "jsonl": ".jsonl"}.get(to or "")
