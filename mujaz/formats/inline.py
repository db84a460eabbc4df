"""Inline elements as marks on plain text, and back into a sequence of pieces."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from mujaz.formats.records import Mark, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SPACES = re.compile(r"\s+")


class Open(NamedTuple):
    """An inline element begins, or stands here and holds nothing."""

    id: int


class Close(NamedTuple):
    """An inline element ends."""

    id: int


Piece = str | Open | Close


class Builder:
    """Gathers the text and the inline elements of a unit as a parser meets them."""

    def __init__(self, *, collapse: bool = False) -> None:
        self._collapse = collapse  # white space as in HTML, where any of it is one space
        self._text = ""
        self._open: list[tuple[int, int]] = []
        self._inside: list[list[Mark]] = [[]]

    def add(self, text: str) -> None:
        """Add text."""
        if self._collapse:
            text = SPACES.sub(" ", text)
            if self._text[-1:] in ("", " "):
                text = text.removeprefix(" ")
        self._text += text

    @property
    def ends_in_space(self) -> bool:
        """Whether the text so far ends in white space."""
        return self._text[-1:].isspace()

    def open(self, number: int) -> None:
        """Begin an element."""
        self._open.append((number, len(self._text)))
        self._inside.append([])

    def close(self) -> int:
        """End the element begun last and return its number."""
        number, start = self._open.pop()
        inside = tuple(self._inside.pop())
        self._inside[-1].append(Mark(start, len(self._text), number, inside))
        return number

    def point(self, number: int, *, parts_words: bool = False, even: bool = False) -> None:
        """Add an element without text; one that parts words gets a space where there is none."""
        if parts_words and self._text and not self._text[-1].isspace():
            self._text += " "
        at = len(self._text)
        self._inside[-1].append(Mark(at, at, number, (), even))

    def unit(self) -> Unit:
        """Return what was gathered; what is still open ends here."""
        while self._open:
            self.close()
        text = self._text.rstrip() if self._collapse else self._text
        return Unit(text, tuple(clipped(mark, len(text)) for mark in self._inside[0]))


def clipped(mark: Mark, end: int) -> Mark:
    """Return the mark as far as it lies before `end`."""
    inside = tuple(clipped(one, end) for one in mark.inside)
    return replace(mark, start=min(mark.start, end), end=min(mark.end, end), inside=inside)


def pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield a text with its marks as a sequence of pieces, empty stretches left out."""
    yield from _between(text, 0, len(text), marks)


def _between(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    for mark in marks:
        if start < mark.start:
            yield text[start : mark.start]
        yield Open(mark.id)
        yield from _between(text, mark.start, mark.end, mark.inside)
        yield Close(mark.id)
        start = mark.end
    if start < end:
        yield text[start:end]
