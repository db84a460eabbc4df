"""Looking after a memory: what is in it, what may go, whether it is sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.memory.keys import entry_keys, source_keys
from translate.memory.rows import checksum
from translate.memory.store import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.memory.store import Memory


@dataclass(frozen=True, slots=True)
class Context:
    """A model with its settings, and how many sentences are kept of it."""

    signature: str
    entries: int


@dataclass(frozen=True, slots=True)
class Stats:
    """What a memory holds."""

    entries: int
    corrections: int
    bytes: int
    contexts: tuple[Context, ...]  # the most entries first


def stats(memory: Memory) -> Stats:
    """Count what a memory holds."""
    with memory.explaining():
        rows = memory.connection.execute(
            "SELECT signature, count(*) FROM entry JOIN context ON context.id = entry.context"
            " GROUP BY context ORDER BY count(*) DESC, signature"
        ).fetchall()
        (corrections,) = memory.connection.execute("SELECT count(*) FROM correction").fetchone()
        (pages,) = memory.connection.execute("PRAGMA page_count").fetchone()
        (page,) = memory.connection.execute("PRAGMA page_size").fetchone()
    contexts = tuple(Context(*row) for row in rows)
    return Stats(sum(one.entries for one in contexts), corrections, pages * page, contexts)


def prune(memory: Memory, *, unused_days: int | None = None, keep: str | None = None) -> int:
    """Remove machine translations and return how many; corrections are never removed.

    Args:
        memory: where from.
        unused_days: those not used for so many days, as exact as a week.
        keep: those whose signature does not begin with this.
    """
    where: list[str] = []
    values: list[int | str] = []
    if unused_days is not None:
        where.append("used < ?")
        values.append(today() - unused_days)
    if keep is not None:
        where.append("context NOT IN (SELECT id FROM context WHERE substr(signature, 1, ?) = ?)")
        values += [len(keep), keep]
    if not where:
        return 0
    with memory.writing():
        gone = memory.connection.execute(
            f"DELETE FROM entry WHERE {' AND '.join(where)}",  # noqa: S608 - our own words
            values,
        ).rowcount
        memory.connection.execute("DELETE FROM context WHERE id NOT IN (SELECT context FROM entry)")
    with memory.explaining():
        memory.connection.execute("VACUUM")
    return gone


def verify(memory: Memory) -> Iterator[str]:
    """Yield every damage found, one line each; nothing where the memory is sound."""
    with memory.explaining():
        for (line,) in memory.connection.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield f"the file is damaged: {line}"
        yield from damaged_entries(memory)
        yield from damaged_corrections(memory)


def damaged_entries(memory: Memory) -> Iterator[str]:
    """Yield the machine translations that are not as they were written."""
    rows = memory.connection.execute(
        "SELECT key, ar, en, flags, sum, signature FROM entry"
        " LEFT JOIN context ON context.id = entry.context"
    )
    for key, ar, en, flags, total, signature in rows:
        if signature is None:
            yield f"the translation of {shortened(ar)} belongs to no model"
        elif entry_keys(signature, [ar]) != [key] or checksum(en, flags) != total:
            yield f"the translation of {shortened(ar)} is not as it was written"


def damaged_corrections(memory: Memory) -> Iterator[str]:
    """Yield the corrections that are not as they were written."""
    for key, ar, en, total in memory.connection.execute("SELECT key, ar, en, sum FROM correction"):
        if source_keys([ar]) != [key] or checksum(en) != total:
            yield f"the correction of {shortened(ar)} is not as it was written"


def shortened(text: str) -> str:
    """Return the beginning of a text, in quotation marks."""
    most = 40
    return repr(text if len(text) <= most else f"{text[:most]}...")
