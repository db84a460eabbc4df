"""From the inputs named on the command line to the files that hold articles.

A folder gives what lies in it at any depth with an ending that is read, but for hidden
files and folders and the notes that stand beside data (README, LICENSE and their like).
Documents of an ending that is not read are rejected by name; pictures, style sheets and
other companions of saved pages are passed over. A file named itself is always read.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.records import Rejected
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEEDS = frozenset({".xml", ".rss", ".atom"})
READ = frozenset({".txt", ".md", ".html", ".htm", ".jsonl", ".json"}) | FEEDS
# Endings of documents that a reader might expect to find in the briefing.
DOCUMENTS = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".eml", ".csv",
     ".zip", ".gz"}
)  # fmt: skip
NOTES = ("readme", "license", "licence", "copying", "notice", "changelog", "contributing")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies, and how the reader is told of it."""

    path: Path
    shown: str


def find(inputs: Sequence[str | Path]) -> tuple[tuple[Found, ...], tuple[Rejected, ...]]:
    """Return the files behind the inputs in the order of their paths, each once."""
    found: list[Found] = []
    rejected: list[Rejected] = []
    for path in (Path(given) for given in inputs if str(given)):
        for item in _below(path) if path.is_dir() else (Found(path, show(path)),):
            (found if isinstance(item, Found) else rejected).append(item)  # type: ignore[arg-type]
    found.sort(key=lambda item: item.shown)
    return _once(found), tuple(sorted(set(rejected), key=lambda item: (item.path, item.reason)))


def show(path: Path) -> str:
    """Return a path as the reader sees it: from here where it lies below, printable."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolves `..` but no links
    is_below = whole.is_relative_to(Path.cwd())
    path = whole.relative_to(Path.cwd()) if is_below else Path(os.path.normpath(path))
    text = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def _once(found: Sequence[Found]) -> tuple[Found, ...]:
    """Keep the first of several names of the same file."""
    seen: dict[str, Found] = {}
    for item in found:
        seen.setdefault(os.path.realpath(item.path), item)
    return tuple(seen.values())


def _below(folder: Path) -> Iterator[Found | Rejected]:
    """Yield what a folder holds; one with nothing to read in it is rejected itself."""
    items = list(_walk(folder, seen=frozenset()))
    if not items:
        endings = " ".join(sorted(READ))
        items.append(Rejected(show(folder), f"holds no article (read are {endings})"))
    yield from items


def _walk(folder: Path, *, seen: frozenset[tuple[int, int]]) -> Iterator[Found | Rejected]:
    try:
        mark = folder.stat()
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        yield Rejected(show(folder), f"cannot be opened: {why(error)}")
        return
    if (mark.st_dev, mark.st_ino) in seen:
        yield Rejected(show(folder), "cannot be opened: this link leads back to a folder above it")
        return
    for name in names:
        if name.startswith("."):
            continue
        path = folder / name
        if path.is_dir():
            yield from _walk(path, seen=seen | {(mark.st_dev, mark.st_ino)})
        elif path.suffix.lower() in READ and not name.lower().startswith(NOTES):
            yield Found(path, show(path))
        elif path.suffix.lower() in DOCUMENTS:
            yield Rejected(show(path), _not_read(path))


def _not_read(path: Path) -> str:
    return f"is not read: {path.suffix.lower()} files are left out; save it as .txt or .html"


def contents(path: Path, *, limit: int) -> bytes:
    """Return the bytes of a file, or raise InputError with the reason why not.

    Only regular files are opened: a pipe or a device could wait or run for ever.
    """
    if not os.path.lexists(path):
        raise InputError("is not there: no such file or folder")
    try:
        mode = path.stat()
    except OSError as error:
        raise InputError(f"cannot be opened: {why(error)}") from error
    if not stat.S_ISREG(mode.st_mode):
        raise InputError("cannot be opened: it is a pipe, socket or device, not a file")
    if mode.st_size > limit:
        raise InputError(too_large(mode.st_size, limit))
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise InputError(f"cannot be opened: {why(error)}") from error
    if len(data) > limit:
        raise InputError(too_large(len(data), limit))
    if not data:
        raise InputError("is empty")
    return data


def too_large(size: int, limit: int) -> str:
    """Say that a file is too large, and what would not be."""
    return f"is too large: {size:,} bytes, read are up to {limit:,}; split it into articles"


def why(error: OSError) -> str:
    """Return the system's reason in lower case, without number and path."""
    if error.errno in {errno.ENOENT, errno.ELOOP}:  # it was there, so it is a link
        return "a link that leads nowhere"
    return (error.strerror or type(error).__name__).lower()
