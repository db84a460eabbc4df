"""Threads on disk: SQLite, one transaction a change, so that a kill leaves the last state.

`story` holds each story's thread and vector, and whether a person put it there; `said` the
points that were told of a thread, when, and of which story each is a sentence; `alias` the
identifiers of threads that were merged into others.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from summarize.records import Label
from summarize.thread_records import Thread
from summarize.vectors import dot
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarize.records import Point
    from summarize.vectors import Vector

VERSION = 2  # of the tables; one of version 1 is added to, of any other refused, never changed
DIGITS = 4  # of a weight
SAME_TEXT = 0.5  # cosine of a story with itself: what outlets repeat may weigh less another day
TABLES = """
CREATE TABLE thread (id TEXT PRIMARY KEY, ar TEXT NOT NULL, en TEXT NOT NULL,
                     first TEXT NOT NULL, last TEXT NOT NULL);
CREATE TABLE story (id TEXT PRIMARY KEY, thread TEXT NOT NULL, day TEXT NOT NULL,
                    vector BLOB NOT NULL, pinned INTEGER NOT NULL DEFAULT 0);
CREATE INDEX story_thread ON story (thread);
CREATE INDEX story_day ON story (day);
CREATE TABLE said (thread TEXT NOT NULL, day TEXT NOT NULL, ar TEXT NOT NULL,
                   en TEXT NOT NULL DEFAULT '', story TEXT NOT NULL DEFAULT '');
CREATE INDEX said_thread ON said (thread);
CREATE TABLE alias (old TEXT PRIMARY KEY, new TEXT NOT NULL);
"""
# What a store of version 1 lacks; of what it was told before, neither English nor story is known.
SINCE_1 = """
ALTER TABLE said ADD COLUMN en TEXT NOT NULL DEFAULT '';
ALTER TABLE said ADD COLUMN story TEXT NOT NULL DEFAULT '';
"""


class ThreadStore:
    """The tables of a store; every method that changes them is called inside `change`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make what is done inside one change: all of it or nothing."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            yield

    def threads(self) -> tuple[Thread, ...]:
        """Return all threads, the one told last first."""
        rows = self._db.execute("SELECT * FROM thread ORDER BY last DESC, id").fetchall()
        return tuple(self._thread(row) for row in rows)

    def thread(self, id_: str) -> Thread:
        """Return a thread by its identifier, also by one that it had before a merge."""
        row = self._db.execute("SELECT * FROM thread WHERE id = ?", [self.current(id_)]).fetchone()
        if row is None:
            raise InputError(
                f"no thread has the identifier {id_!r}; `mujaz threads list` shows all"
            )
        return self._thread(row)

    def current(self, id_: str) -> str:
        """Return the identifier that a thread has now."""
        found = self._db.execute("SELECT new FROM alias WHERE old = ?", [id_]).fetchone()
        return str(found[0]) if found else id_

    def knows(self, id_: str) -> bool:
        """Tell whether a thread has this identifier or had it before a merge."""
        found = "SELECT 1 FROM thread WHERE id = ?1 UNION SELECT 1 FROM alias WHERE old = ?1"
        return self._db.execute(found, [id_]).fetchone() is not None

    def thread_of(self, story: str, vector: Vector) -> str | None:
        """Return the thread of a story of this vector; None: it was never added.

        Two files of one name may get one id; what their texts say tells them apart.
        """
        found = self._db.execute(
            "SELECT thread, vector FROM story WHERE id = ?", [story]
        ).fetchone()
        same = found and (not vector or dot(_unpack(found[1]), vector) >= SAME_TEXT)
        return str(found[0]) if same else None

    def pinned(self) -> dict[str, str]:
        """Return the stories that a person put into their thread, with that thread."""
        return dict(self._db.execute("SELECT id, thread FROM story WHERE pinned"))

    def vectors(self, since: str) -> dict[str, list[tuple[str, Vector]]]:
        """Return the days and vectors of each thread's stories since a day."""
        rows = self._db.execute(
            "SELECT thread, day, vector FROM story WHERE day >= ? ORDER BY id", [since]
        )
        found: dict[str, list[tuple[str, Vector]]] = {}
        for thread, day, packed in rows:
            found.setdefault(thread, []).append((day, _unpack(packed)))
        return found

    def said(self, thread: str, before: str) -> list[str]:
        """Return the points that were told of a thread before a day."""
        rows = self._db.execute(
            "SELECT ar FROM said WHERE thread = ? AND day < ? ORDER BY day, ar", [thread, before]
        )
        return [str(ar) for (ar,) in rows]

    def told(self, thread: str) -> list[tuple[str, str, str]]:
        """Return what was told of a thread, day by day, in both languages; English may be ""."""
        return self._db.execute(
            "SELECT day, ar, en FROM said WHERE thread = ? ORDER BY day, rowid", [thread]
        ).fetchall()

    def last_before(self, thread: str, day: str) -> str | None:
        """Return the last day before `day` on which a thread was told."""
        row = self._db.execute(
            "SELECT max(day) FROM said WHERE thread = ? AND day < ?", [thread, day]
        ).fetchone()
        return row[0]  # type: ignore[no-any-return] # a column of text or NULL

    def put(self, id_: str, label: Label, day: str) -> None:
        """Create a thread or renew its label and last day; it answers to `id_` from now on."""
        self._db.execute("DELETE FROM alias WHERE old = ?", [id_])
        self._db.execute(
            "INSERT INTO thread VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " ar = iif(excluded.last >= last, excluded.ar, ar),"
            " en = iif(excluded.last >= last, excluded.en, en),"
            " first = min(first, excluded.first), last = max(last, excluded.last)",
            [id_, label.ar, label.en, day, day],
        )

    def put_story(self, story: str, thread: str, day: str, vector: Vector) -> None:
        """Add a story to a thread; one of an earlier day, or pinned, stays where it is."""
        self._db.execute(
            "INSERT INTO story VALUES (?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET"
            " thread = excluded.thread WHERE day = excluded.day AND NOT pinned",
            [story, thread, day, _pack(vector)],
        )

    def put_said(self, thread: str, day: str, points: Iterable[Point]) -> None:
        """Note what is told of a thread on a day, in the place of what was noted for it."""
        self._db.execute("DELETE FROM said WHERE thread = ? AND day = ?", [thread, day])
        self._db.executemany(
            "INSERT INTO said VALUES (?, ?, ?, ?, ?)",
            [(thread, day, p.ar, p.en, p.citations[0].article) for p in points],
        )

    def pin(self, stories: Iterable[str], thread: str) -> None:
        """Move stories to a thread with what was told of them; they stay there from now on."""
        moved = [(thread, story) for story in stories]
        self._db.executemany("UPDATE story SET thread = ?, pinned = 1 WHERE id = ?", moved)
        self._db.executemany("UPDATE said SET thread = ? WHERE story = ?", moved)

    def set_days(self, id_: str) -> None:
        """Give a thread the first and the last day of the stories that it has now."""
        self._db.execute(
            "UPDATE thread SET (first, last) ="
            " (SELECT min(day), max(day) FROM story WHERE thread = ?1) WHERE id = ?1",
            [id_],
        )

    def prune(self) -> None:
        """Remove the threads that no story is left in: a day was built again with other stories."""
        self._db.execute("DELETE FROM thread WHERE id NOT IN (SELECT thread FROM story)")
        self._db.execute("DELETE FROM said WHERE thread NOT IN (SELECT id FROM thread)")

    def absorb(self, old: str, new: str) -> None:
        """Make one thread of two: the old identifier leads to the new one from now on."""
        for table in ("story", "said"):
            self._db.execute(f"UPDATE {table} SET thread = ? WHERE thread = ?", [new, old])  # noqa: S608 - fixed names
        self._db.execute(
            "UPDATE thread SET first = min(first, (SELECT first FROM thread WHERE id = ?1)),"
            " last = max(last, (SELECT last FROM thread WHERE id = ?1)) WHERE id = ?2",
            [old, new],
        )
        self._db.execute("DELETE FROM thread WHERE id = ?", [old])
        self._db.execute("UPDATE alias SET new = ? WHERE new = ?", [new, old])
        self._db.execute("INSERT OR REPLACE INTO alias VALUES (?, ?)", [old, new])

    def _thread(self, row: tuple[str, str, str, str, str]) -> Thread:
        id_, ar, en, first, last = row
        found = self._db.execute("SELECT id FROM story WHERE thread = ? ORDER BY id", [id_])
        return Thread(id_, Label(ar, en), first, last, tuple(story for (story,) in found))


def default_path() -> Path:
    """Return the user's own store, in the folder that the system has for such data."""
    from platformdirs import user_data_path

    return user_data_path("mujaz", appauthor=False) / "threads.sqlite3"


@contextmanager
def open_threads(path: Path) -> Iterator[ThreadStore]:
    """Open the store at `path`, made where there is none.

    Raises InputError where the file is no store, cannot be written, or is damaged or of another
    version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _prepare(connection, path)
            yield ThreadStore(connection)
    except (sqlite3.Error, OSError, zlib.error, json.JSONDecodeError) as error:
        raise InputError(
            f"{path} cannot be used as a store of threads ({error}); move it away or give another"
            " with --store FILE"
        ) from error


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    (state,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if state != "ok":
        raise InputError(f"{path} is damaged ({state}); move it away and a new one is begun")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if version == VERSION:
        return
    if version == 1:
        connection.executescript(f"BEGIN; {SINCE_1} PRAGMA user_version = {VERSION}; COMMIT;")
        return
    if version or tables:
        raise InputError(
            f"{path} is a store of version {version}, this program writes version {VERSION};"
            " move it away and a new one is begun"
        )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")


def _pack(vector: Vector) -> bytes:
    kept = {term: round(weight, DIGITS) for term, weight in vector.items()}
    return zlib.compress(json.dumps(kept, ensure_ascii=False).encode(), level=6)


def _unpack(packed: bytes) -> Vector:
    kept: Vector = json.loads(zlib.decompress(packed))
    return kept
