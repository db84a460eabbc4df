"""Sentence pairs going out to people and coming back corrected."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.errors import InputError
from translate.memory.keys import source_keys
from translate.memory.rows import checksum, names_of
from translate.memory.store import is_storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translate.memory.store import Memory

BATCH = 1000  # pairs a transaction


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence in both languages, as it goes into and comes out of a file."""

    ar: str
    en: str
    note: str = ""
    by_person: bool = False
    score: float = 1.0
    flags: tuple[str, ...] = ()
    made: str = ""  # digest of the English that a machine made; "": not known, or a person's

    @property
    def is_untouched(self) -> bool:
        """Whether the English is still what a machine made of it."""
        return not self.by_person and bool(self.made) and self.made == made_of(self.en)


@dataclass(slots=True)
class Imported:
    """What became of the pairs of a file; counts up."""

    added: int = 0  # sentences that had no correction
    changed: int = 0  # corrections that now read otherwise
    unchanged: int = 0  # as the memory has them already
    empty: int = 0  # one side holds nothing


def made_of(en: str) -> str:
    """Return the digest by which an exported English is known again."""
    return f"{zlib.crc32(en.encode('utf-8', 'surrogatepass')):08x}"


def corrections(memory: Memory) -> Iterator[Pair]:
    """Yield what people wrote, in the order of the Arabic."""
    with memory.explaining():
        for row in memory.connection.execute("SELECT ar, en, note FROM correction ORDER BY ar, en"):
            yield Pair(row[0], row[1], row[2], by_person=True)


def pairs(memory: Memory) -> Iterator[Pair]:
    """Yield each sentence once, in the order of the Arabic.

    A correction comes before a machine's, and of those the one used last. What was
    copied because there was nothing to translate in it is left out.
    """
    statement = """
        SELECT ar, en, note, 1, 1.0, '', 0 AS used, 0 AS context FROM correction
        UNION ALL SELECT ar, coalesce(en, ar), '', 0, score, flags, used, context FROM entry
        WHERE en IS NOT NULL OR score < 1
        ORDER BY 1, 4 DESC, used DESC, context DESC, 2
    """
    last = None
    with memory.explaining():
        for ar, en, note, by_person, score, flags, *_ in memory.connection.execute(statement):
            if ar != last:
                names = names_of(flags)
                made = "" if by_person else made_of(en)
                yield Pair(ar, en, note, bool(by_person), score, names, made)
            last = ar


def correct(memory: Memory, given: Iterable[Pair], *, everything: bool = False) -> Imported:
    """Keep what people wrote; it comes before every machine's translation from now on.

    A pair that says what a machine's translation in this memory says is not taken for
    a correction, so that an exported file may come back whole; `everything` takes it.
    """
    result = Imported()
    batch: list[Pair] = []
    for pair in given:
        batch.append(pair)
        if len(batch) == BATCH:
            keep(memory, batch, result, everything=everything)
            batch = []
    keep(memory, batch, result, everything=everything)
    return result


def keep(memory: Memory, batch: Sequence[Pair], result: Imported, *, everything: bool) -> None:
    """Keep the pairs of a batch that are corrections, in one transaction."""
    refuse_unstorable(batch)
    with memory.writing():
        known = set() if everything else known_english(memory, batch)
        for pair, key in zip(batch, source_keys(one.ar for one in batch), strict=True):
            if not (pair.ar.strip() and pair.en.strip()):
                result.empty += 1
            elif not everything and is_machine_made(pair, known):
                result.unchanged += 1
            else:
                put(memory, key, pair, result)


def is_machine_made(pair: Pair, known: set[tuple[str, str]]) -> bool:
    """Return whether a pair says what a machine said, and nobody says that it is right."""
    return pair.is_untouched or (not pair.by_person and (pair.ar, pair.en) in known)


def put(memory: Memory, key: bytes, pair: Pair, result: Imported) -> None:
    """Keep one correction, and count whether it is new."""
    found = memory.connection.execute(
        "SELECT en, note FROM correction WHERE key = ?", (key,)
    ).fetchone()
    note = pair.note or (found[1] if found else "")
    if found == (pair.en, note):
        result.unchanged += 1
        return
    memory.connection.execute(
        "INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?, ?)",
        (key, pair.ar, pair.en, note, checksum(pair.en)),
    )
    result.changed += bool(found)
    result.added += not found


def known_english(memory: Memory, batch: Sequence[Pair]) -> set[tuple[str, str]]:
    """Return which of the pairs are machine translations of this memory, word for word."""
    sources = sorted({pair.ar for pair in batch})
    contexts = memory.connection.execute("SELECT signature FROM context").fetchall()
    return {
        (source, one.en)
        for (context,) in contexts
        for source, one in zip(sources, memory.machine(context, sources), strict=True)
        if one
    }


def refuse_unstorable(batch: Sequence[Pair]) -> None:
    """Raise where a pair holds half a character, which no file should."""
    for pair in batch:
        if not is_storable(pair.ar + pair.en + pair.note):
            raise InputError(f"{pair.ar[:40]!r} holds half a character; save the file as UTF-8")
