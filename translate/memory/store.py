"""The memory itself: looked up and added to by the batch, each batch one transaction.

What SQLite refuses is raised as one line; nothing that was committed is ever lost by it.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Self

from translate.errors import InputError, OutputError
from translate.memory.keys import entry_keys, source_keys
from translate.memory.rows import SERVED, Row, served, served_again
from translate.memory.schema import connect, explained
from translate.records import CORRECTED, Translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

# Variables a statement: within SQLite's oldest limit of 999, and no slower than more.
AT_ONCE = 500
# A use is noted once a week: noting each would make every look-up a write.
NOTED_EVERY = 7
SECONDS_A_DAY = 86_400


class Memory:
    """Translations on disk, safe with several processes and with a kill at any moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added is in it."""
        self.connection.close()

    def look_up(self, context: str, sources: Sequence[str]) -> list[Translation | None]:
        """Return what is known of each sentence: a correction, else the machine's, else None."""
        with self.explaining():
            corrected = self._corrections(sources)
            made = self.machine(context, sources)
        if not corrected:
            return made
        pairs = zip(sources, made, strict=True)
        return [corrected.get(source) or one for source, one in pairs]

    def machine(self, context: str, sources: Sequence[str]) -> list[Translation | None]:
        """Return what a machine made of each sentence under a context, None where nothing."""
        keys = entry_keys(context, sources)
        place = {key: number for number, key in enumerate(keys)}
        made: list[Translation | None] = [None] * len(keys)
        oldest = today() - NOTED_EVERY
        used: list[bytes] = []
        for key, en, score, flags, total, day in self._select(SERVED, "entry", place):
            number = place[key]
            made[number] = served(sources[number], en, score, flags, total)
            if day <= oldest:
                used.append(key)
        self._note_use(used)
        if len(place) < len(keys):  # the same sentence twice, perhaps with other spaces
            made = [
                served_again(made[place[key]], source)
                for key, source in zip(keys, sources, strict=True)
            ]
        return made

    def add(self, context: str, translations: Sequence[Translation]) -> None:
        """Keep what a machine made under a context."""
        kept = [one for one in translations if is_storable(one.ar + one.en)]
        keys = entry_keys(context, [one.ar for one in kept])
        day = today()
        with self.writing():
            number = self.context_number(context)
            rows = [(key, number, *Row.of(one, day)) for key, one in zip(keys, kept, strict=True)]
            self.connection.executemany(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
            )

    def context_number(self, context: str) -> int:
        """Return the number of a context, new or known; within a transaction."""
        self.connection.execute("INSERT OR IGNORE INTO context (signature) VALUES (?)", (context,))
        found = self.connection.execute("SELECT id FROM context WHERE signature = ?", (context,))
        return int(found.fetchone()[0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Run a block as one transaction: all of it happens or nothing."""
        with self.explaining():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Turn what SQLite raises into one line."""
        try:
            yield
        except sqlite3.Error as error:
            raise explained(self.path, error) from error

    def _corrections(self, sources: Sequence[str]) -> dict[str, Translation]:
        if self.connection.execute("SELECT 1 FROM correction LIMIT 1").fetchone() is None:
            return {}
        keys = dict(zip(sources, source_keys(sources), strict=True))
        english = dict(self._select("key, en", "correction", set(keys.values())))
        return {
            source: Translation(source, english[key], 1.0, (CORRECTED,), 0, len(source))
            for source, key in keys.items()
            if key in english
        }

    def _select(self, columns: str, table: str, keys: Iterable[bytes]) -> list[Any]:
        distinct = sorted(keys)  # in the order of the tree: a page is read once
        rows: list[Any] = []
        for at in range(0, len(distinct), AT_ONCE):
            some = distinct[at : at + AT_ONCE]
            marks = ",".join("?" * len(some))
            statement = f"SELECT {columns} FROM {table} WHERE key IN ({marks})"  # noqa: S608 - ours
            rows += self.connection.execute(statement, some).fetchall()
        return rows

    def _note_use(self, keys: Iterable[bytes]) -> None:
        """Note that entries were used today; no harm is done where that fails."""
        rows = [(today(), key) for key in keys]
        if rows and not self.connection.in_transaction:
            with suppress(OutputError, InputError), self.writing():
                self.connection.executemany("UPDATE entry SET used = ? WHERE key = ?", rows)


def today() -> int:
    """Return the number of the day."""
    return int(time.time() // SECONDS_A_DAY)


def is_storable(text: str) -> bool:
    """Return whether SQLite can hold a text: half a surrogate pair has no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
