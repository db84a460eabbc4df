"""Plain text: one line out for each line in, streamed.

Only a line feed ends a line, with or without a carriage return before it; what else
some reader might take for the end of one is a space in the English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.formats.data import LINE_BREAKS, SENTENCE_ENDS
from mujaz.formats.decoding import texts
from mujaz.formats.records import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source

# A line longer than this is cut between words and put together again: memory stays flat.
LONGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """A line in three parts, which joined are the line as it was read."""

    indent: str
    text: str  # "": there is nothing in it
    end: str  # \n or \r\n; else a huge line goes on in the next stretch, or the text is over


@dataclass(frozen=True, slots=True)
class Lines:
    """A stretch of lines."""

    lines: tuple[Line, ...]
    size: int

    @property
    def units(self) -> tuple[Unit, ...]:
        """The lines that hold something."""
        return tuple(Unit(line.text) for line in self.lines if line.text)

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the same number of lines in English."""
        english = iter(done)
        return "".join(
            one_line(line.indent + next(english).text if line.text else line.indent) + line.end
            for line in self.lines
        ).encode("utf-8", "replace")


def one_line(text: str) -> str:
    """Return a text with nothing in it that any reader takes for the end of a line."""
    return LINE_BREAKS.sub(" ", text)


def read(source: Source) -> Iterator[Lines]:
    """Yield the lines of a text in stretches."""
    for text, size in stretches(texts(source.stream, source.name)):
        yield Lines(tuple(split(text)), size)


def split(text: str) -> Iterator[Line]:
    """Yield the lines of a stretch."""
    *whole, rest = text.split("\n")
    for line in whole:
        body = line.removesuffix("\r")
        yield split_line(body, "\r\n" if body != line else "\n")
    if rest:
        yield split_line(rest, rest[len(rest.rstrip()) :])


def split_line(line: str, end: str) -> Line:
    """Return a line in its parts; white space at its end goes."""
    text = line.strip()
    return Line(line[: line.index(text)], text, end)


def stretches(
    blocks: Iterator[tuple[str, int]], *, longest: int | None = LONGEST
) -> Iterator[tuple[str, int]]:
    """Yield text that ends at the end of a line, or of a sentence of a line over `longest`."""
    pending, size = "", 0
    for block, read_bytes in blocks:
        pending += block
        size += read_bytes
        cut = pending.rfind("\n") + 1
        if not cut and longest and len(pending) > longest:
            cut = last_gap(pending)
        if cut:
            yield pending[:cut], size
            pending, size = pending[cut:], 0
    if pending:
        yield pending, size


def last_gap(text: str) -> int:
    """Return where a huge line is best cut: after a sentence, else a word, else anywhere."""
    ends = [found.end() for found in SENTENCE_ENDS.finditer(text)]
    if ends and ends[-1] > len(text) // 2:
        return ends[-1]
    return max(text.rfind(" "), text.rfind("\t")) + 1 or len(text)
