"""What every file format is cut into, and what comes back: the records of this package.

A format turns a file into documents; a document offers units and is rendered from
the same units in English. Marks are inline elements (a link, a bold word, an image)
by their offsets, so that translation deals with plain text alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

    from translate.records import Translation


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline element around `text[start:end]`; start == end: it stands between words."""

    start: int
    end: int
    id: int  # by which its format knows it; unique in a unit
    inside: tuple[Mark, ...] = ()  # in order, none overlapping another
    even: bool = False  # a border that shares the text out by length, whatever its words say


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of text that is read as one: a paragraph, a line, a cell, a caption."""

    text: str
    marks: tuple[Mark, ...] = ()  # in order, none overlapping another


@dataclass(frozen=True, slots=True)
class Done:
    """A unit in English; its marks are all those of the unit, by offsets into this text."""

    text: str
    marks: tuple[Mark, ...]
    sentences: tuple[Translation, ...]  # offsets into the unit's own text


class Document(Protocol):
    """A file, or a stretch of a long one that can be rendered on its own."""

    @property
    def units(self) -> Sequence[Unit]:
        """The texts to translate, in reading order."""

    @property
    def size(self) -> int:
        """How many bytes of the input it stands for."""

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the stretch with its units in English."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a format reads from."""

    name: str  # as shown to the reader
    stream: BinaryIO
    fields: tuple[str, ...] = ()  # names of keys or columns; empty: every one


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it is called and how it is cut into documents."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterator[Document]]
    is_binary: bool = False  # True: not for a terminal


@dataclass(slots=True)
class Tally:
    """What was done to one input; the one record here that counts up."""

    sentences: int = 0
    arabic: int = 0  # sentences that hold Arabic letters
    changed: int = 0  # of those, how many have an English that differs from them
    flagged: int = 0
