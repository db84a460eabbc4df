"""Files of pairs by their kind: TMX, TSV and XLIFF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from translate.errors import InputError, OutputError
from translate.memory import tmx, tsv, xliff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from translate.memory.pairs import Pair


class Kind(NamedTuple):
    """A format that pairs can be written to and read from."""

    write: Callable[[Iterable[Pair], BinaryIO], int]
    read: Callable[[BinaryIO, str], Iterator[Pair]]
    suffixes: tuple[str, ...]


KINDS = {
    "tmx": Kind(tmx.write, tmx.read, (".tmx",)),
    "tsv": Kind(tsv.write, tsv.read, (".tsv", ".txt", ".tab")),
    "xliff": Kind(xliff.write, xliff.read, (".xlf", ".xliff")),
}


def kind_of(path: Path) -> str:
    """Return the kind that the end of a file's name says."""
    for name, kind in KINDS.items():
        if path.suffix.lower() in kind.suffixes:
            return name
    raise InputError(
        f"{path}: its name does not say which format it is in; add --format "
        f"{'|'.join(KINDS)}, or end it in .tmx, .tsv or .xlf"
    )


def read_pairs(path: Path, kind: str | None = None) -> list[Pair]:
    """Return the pairs of a file: all of them, before any is used."""
    reader = KINDS[kind or kind_of(path)].read
    try:
        with path.open("rb") as stream:
            return list(reader(stream, str(path)))
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error


def write_pairs(pairs: Iterable[Pair], sink: BinaryIO, kind: str) -> int:
    """Write the pairs and return how many the format cannot hold."""
    try:
        return KINDS[kind].write(pairs, sink)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputError(f"the pairs could not be written: {error.strerror}") from error
