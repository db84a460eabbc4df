"""The memory's tables, and opening a file that may be anything.

SQLite in WAL mode: readers never wait for the writer, and what was committed survives
a kill (https://www.sqlite.org/wal.html). `user_version` counts the layouts.
"""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

from translate.errors import InputError, OutputError

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
APPLICATION = 0x6D756A7A  # "mujz", what `file` and other programs know the database by
PATIENCE = 30.0  # seconds to wait for another process's commit; one takes milliseconds

TABLES = (
    "CREATE TABLE IF NOT EXISTS context (id INTEGER PRIMARY KEY, signature TEXT NOT NULL UNIQUE)",
    # en NULL: copied unchanged. used: day number of the last use, by weeks. sum: CRC-32.
    """CREATE TABLE IF NOT EXISTS entry (
        key BLOB PRIMARY KEY, context INTEGER NOT NULL, ar TEXT NOT NULL, en TEXT,
        score REAL NOT NULL, flags TEXT NOT NULL, used INTEGER NOT NULL, sum INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS correction (
        key BLOB PRIMARY KEY, ar TEXT NOT NULL, en TEXT NOT NULL, note TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) WITHOUT ROWID""",
)


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to the memory at `path`, made if there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            f"the translation memory {path} cannot be opened ({error}); "
            "name another with --memory FILE, or go without: --no-memory"
        ) from error
    try:
        prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise explained(path, error) from error
    except InputError:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Check that the file is a memory of a known layout, and lay it out where it is new."""
    application, version, tables = identity(connection)
    if tables and application != APPLICATION:
        raise InputError(
            f"{path} is a database of another program, not a translation memory; "
            "name another with --memory FILE"
        )
    if version > VERSION:
        raise InputError(
            f"the translation memory {path} has layout {version}, this mujaz knows up to "
            f"{VERSION}; upgrade mujaz, or name another with --memory FILE"
        )
    connection.execute("PRAGMA synchronous = NORMAL")
    if version < VERSION:
        lay_out(connection)


def identity(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Return the application, the layout and the number of tables of a database.

    All from one moment: another process may be laying it out just now.
    """
    connection.execute("BEGIN")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("COMMIT")
    return application, version, tables


def lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables; two processes may do it at once."""
    switch_to_wal(connection)
    connection.execute("BEGIN IMMEDIATE")
    for statement in TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def switch_to_wal(connection: sqlite3.Connection) -> None:
    """Switch a new file to WAL.

    SQLite does not wait for another process that does the same, it fails: one of 240 times
    with four processes at once.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def explained(path: Path, error: sqlite3.Error) -> InputError | OutputError:
    """Return one line for what SQLite says."""
    said = str(error)
    if "not a database" in said or "malformed" in said:
        return InputError(
            f"{path} is no translation memory or is damaged ({said}); move it away, "
            "name another with --memory FILE, or go without: --no-memory"
        )
    return OutputError(
        f"the translation memory {path} cannot be used ({said}); what was translated is not lost: "
        "make room or rights there, name another with --memory FILE, or go without: --no-memory"
    )
