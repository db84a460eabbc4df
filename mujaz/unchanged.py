"""Tells a build that nothing changed since it was last made, so that nothing need be done.

A record of each build is kept in the user's cache: a key of all that it was made from, and the
sizes and times of the files that it wrote. Where both are as they were, the briefing in its
place is the one that a build would write. In the key are the content of every input, the
options, and by size and time of change the program itself, its templates, the models, the
translation memory and the store of threads; whoever changes any of them gets a new build.
What cannot be seen from here, a writing program or a model for embeddings, is never skipped.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mujaz.reading.finding import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.options import Options

FORM = 1  # of a record; another one's is as good as none
PACKAGES = ("mujaz", "translate", "summarize", "templates")
KEPT = 50  # records: one a day of a briefing, and old days are seldom built again
# What others may write into the databases while a build runs, and what would change it.
CORRECTIONS = "SELECT key, sum FROM correction ORDER BY key"
OTHER_DAYS = (
    "SELECT id, thread, pinned FROM story WHERE day != ?1 ORDER BY id",
    "SELECT thread, day, ar FROM said WHERE day != ?1 ORDER BY rowid",
    "SELECT old, new FROM alias WHERE old != ?1 ORDER BY old",
)
Stamp = tuple[str, int, int]  # path, bytes, nanoseconds of the last change


@dataclass(frozen=True, slots=True)
class Seen:
    """What a build is made from; its databases change by the build itself."""

    rest: str  # digest of everything else
    databases: tuple[Path, ...]


def look(inputs: Sequence[Path], options: Options, templates: Path | None) -> Seen | None:
    """Return what a build is made from, None where it must not be skipped."""
    if options.summarizer or options.embeddings:
        return None
    found, rejected = find(inputs)
    try:
        rest = {
            "inputs": [(item.shown, digest(item.path)) for item in found],
            "rejected": [asdict(item) for item in rejected],
            "options": {n: str(getattr(options, n)) for n in options.__slots__ if n != "warn"},
            "environment": sorted(x for x in os.environ.items() if x[0].startswith("MUJAZ_")),
            "python": [sys.version, libraries()],
            "parts": [one for path in parts(options, templates) for one in stamps_of(path)],
        }
    except OSError:
        return None  # a build will say what is wrong
    return Seen(digest_of(rest), databases_of(options))


def databases_of(options: Options) -> tuple[Path, ...]:
    """Return where the memory and the store of threads lie, where they are used."""
    from platformdirs import user_data_path

    own = user_data_path("mujaz", appauthor=False)
    memory = options.memory or own / "memory.sqlite3"
    threads = options.store or own / "threads.sqlite3"
    return (*([memory] if options.remember else []), *([threads] if options.follow else []))


def parts(options: Options, templates: Path | None) -> Iterator[Path]:
    """Yield the files and folders besides inputs and databases that a build is made from."""
    from platformdirs import user_data_path

    root = Path(__file__).resolve().parent.parent
    yield from (root / package for package in PACKAGES)
    yield user_data_path("mujaz", appauthor=False) / "models"
    yield Path(options.model)  # a folder; a name stands for one of the folders above
    yield from (given for given in (options.glossary, templates) if given)


def libraries() -> Stamp:
    """Return the stamp of the folder that libraries are in: it changes when one is put in."""
    import platformdirs

    return stamp(Path(platformdirs.__file__).parent.parent)


def digest(path: Path) -> str:
    """Return a digest of a file's content; a pipe or a device has none that lasts."""
    if not path.is_file():
        raise OSError(f"{path} is no file")
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of(value: object) -> str:
    """Return a digest of what JSON can hold."""
    return hashlib.sha256(json.dumps(value).encode("utf-8", "surrogatepass")).hexdigest()


def stamps_of(path: Path) -> Iterator[Stamp]:
    """Yield the stamps of a file, or of all files below a folder but what Python keeps there."""
    if path.is_dir():
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            yield from (stamp(Path(folder, name)) for name in sorted(names))
    elif path.exists():
        yield stamp(path)


def stamp(path: Path) -> Stamp:
    """Return what tells whether a file is as it was."""
    status = path.stat()
    return str(path), status.st_size, status.st_mtime_ns


def decided(seen: Seen, date: str) -> str:
    """Return a digest of what a build of a day reads of the databases and does not write.

    Where it is another after the build, somebody changed what the build may have read before.
    """
    rows: list[list[str]] = []
    for path in seen.databases:
        for query in (CORRECTIONS, *OTHER_DAYS) if path.is_file() else ():
            try:
                with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
                    given = (date,) if "?1" in query else ()
                    rows += [[query, repr(row)] for row in db.execute(query, given)]
            except sqlite3.Error:
                continue  # the other kind of database has that table
    return digest_of(rows)


def key_of(seen: Seen) -> str:
    """Return the key of a build: what it was made from with the databases as they are now."""
    files = (path.with_name(path.name + end) for path in seen.databases for end in ("", "-wal"))
    return digest_of([seen.rest, [one for path in files for one in stamps_of(path)]])


def recall(folder: Path, seen: Seen | None) -> tuple[str, ...] | None:
    """Return what the same build said that wrote a folder; None where it must be made."""
    if seen is None:
        return None
    try:
        data: dict[str, Any] = json.loads(record_path(folder).read_text(encoding="utf-8"))
        wrote = [list(one) for one in stamps_of(folder)]
        same = (data["form"], data["key"], data["wrote"]) == (FORM, key_of(seen), wrote)
        return tuple(map(str, data["said"])) if same else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(folder: Path, seen: Seen, said: Sequence[str]) -> None:
    """Record a build; a cache that cannot be written costs the next build its shortcut."""
    path = record_path(folder)
    try:
        wrote = list(stamps_of(folder))
        record = {"form": FORM, "key": key_of(seen), "wrote": wrote, "said": list(said)}
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        new.write_text(json.dumps(record), encoding="utf-8")
        new.replace(path)
        kept = sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def record_path(folder: Path) -> Path:
    """Return where the record of a build lies."""
    from platformdirs import user_cache_path

    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:32]
    return user_cache_path("mujaz", appauthor=False) / "built" / f"{name}.json"
