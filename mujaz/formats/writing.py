"""What every writer of translations does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

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
