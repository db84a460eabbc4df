"""Comma- and tab-separated values: every cell that holds Arabic, or those of chosen columns.

Cells that do not change keep their very bytes, quotation marks and all (RFC 4180); with
chosen columns the first record is the heading and stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mujaz.formats.data import has_arabic
from mujaz.formats.decoding import texts
from mujaz.formats.records import Unit
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source

DELIMITERS = ",;\t|"
QUOTE = '"'
QUOTED = re.compile(r'"(?:[^"]|"")*+"\s*')
SIGNS = re.compile(r'["\n]')
# No record is longer: a quotation mark that is never closed does not make one of a whole file.
LONGEST = 1 << 23


class Cell(NamedTuple):
    """A cell of the source that is translated."""

    start: int
    end: int
    is_quoted: bool


class Records:
    """A stretch of whole records."""

    def __init__(self, source: str, size: int, delimiter: str) -> None:
        self.size = size
        self._source = source
        self._delimiter = delimiter
        self._cells: list[Cell] = []
        self.units: list[Unit] = []

    def gather(self, columns: frozenset[int] | None) -> None:
        """Find the cells to translate; None: in every column."""
        for _, column, found in cells(self._source, self._delimiter):
            if columns is None or column in columns:
                text = content(found[1])
                if has_arabic(text):
                    is_quoted = bool(QUOTED.fullmatch(found[1]))
                    self._cells.append(Cell(*found.span(1), is_quoted))
                    self.units.append(Unit(text))

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the records with cells in English."""
        out, at = [], 0
        for cell, english in zip(self._cells, done, strict=True):
            text = english.text
            if cell.is_quoted or re.search(rf'["\r\n{re.escape(self._delimiter)}]', text):
                text = f'"{text.replace(QUOTE, QUOTE * 2)}"'
            out += [self._source[at : cell.start], text]
            at = cell.end
        return "".join([*out, self._source[at:]]).encode("utf-8", "replace")


def cells(source: str, delimiter: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield each cell with the numbers of its record and column; group 1 is the cell."""
    sign = re.escape(delimiter)
    pattern = re.compile(rf'("(?:[^"]|"")*+"[^{sign}\r\n]*|[^{sign}\r\n]*)({sign}|\r\n|\n|\r|\Z)')
    record = column = at = 0
    while at < len(source) and (found := pattern.match(source, at)):
        yield record, column, found
        column = column + 1 if found[2] == delimiter else 0
        record += column == 0
        at = found.end()


def content(cell: str) -> str:
    """Return what a cell says."""
    if QUOTED.fullmatch(cell):
        return cell.rstrip()[1:-1].replace(QUOTE * 2, QUOTE)
    return cell


def read(source: Source) -> Iterator[Records]:
    """Yield the records of a table in stretches."""
    delimiter = ""
    columns: frozenset[int] | None = None
    for text, size in stretches(source):
        if not delimiter:
            delimiter = delimiter_of(text)
            if source.fields:
                heading = text[: end_of_heading(text, delimiter)]
                columns = columns_of(heading, delimiter, source)
                yield Records(heading, 0, delimiter)
                text = text[len(heading) :]  # noqa: PLW2901 - the rest of the stretch
        records = Records(text, size, delimiter)
        records.gather(columns)
        yield records


def stretches(source: Source) -> Iterator[tuple[str, int]]:
    """Yield text that ends at the end of a record."""
    pending, size = "", 0
    for text, read_bytes in texts(source.stream, source.name):
        pending += text
        size += read_bytes
        if cut := end_of_records(pending):
            yield pending[:cut], size
            pending, size = pending[cut:], 0
    if pending:
        yield pending, size


def end_of_records(text: str) -> int:
    """Return where the last whole record ends; 0 where none does."""
    is_quoted, end = False, 0
    for found in SIGNS.finditer(text):
        if found[0] == QUOTE:
            is_quoted = not is_quoted
        elif not is_quoted:
            end = found.end()
    return end if end or len(text) < LONGEST else text.rfind("\n") + 1


def delimiter_of(text: str) -> str:
    """Return the delimiter: the one that the first records have most alike and often."""
    sample = text[:20_000]

    def fitness(delimiter: str) -> tuple[bool, int, int]:
        widths: dict[int, int] = {}
        is_whole = True  # no quotation ends in the middle of a cell
        for record, column, found in cells(sample, delimiter):
            widths[record] = column + 1
            is_whole &= not found[1].startswith(QUOTE) or bool(QUOTED.fullmatch(found[1]))
        most = list(widths.values())[:20]
        is_even = (min(most, default=1) > 1) + (len(set(most)) == 1 and most[0] > 1)
        return is_whole, is_even, max(most, default=1)

    return max(DELIMITERS, key=fitness)


def end_of_heading(text: str, delimiter: str) -> int:
    """Return where the first record ends."""
    return next((m.end() for _, _, m in cells(text, delimiter) if m[2] != delimiter), len(text))


def columns_of(heading: str, delimiter: str, source: Source) -> frozenset[int]:
    """Return the numbers of the chosen columns; one that is not there is named."""
    names = [content(found[1]).strip() for _, _, found in cells(heading, delimiter)]
    missing = [name for name in source.fields if name not in names]
    if missing:
        raise InputError(
            f"{source.name} has no column {', '.join(missing)}; it has {', '.join(names)}"
        )
    return frozenset(number for number, name in enumerate(names) if name in source.fields)
