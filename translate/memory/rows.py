"""A row of the memory, and the translation that it stands for."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from translate.records import Translation

SERVED = "key, en, score, flags, sum, used"


class Row(NamedTuple):
    """An entry as it lies in its table, without its key and context."""

    ar: str
    en: str | None  # None: the source was passed on unchanged
    score: float
    flags: str  # names joined by commas
    used: int  # day number of the last use, exact to a week
    sum: int  # checksum of what is served

    @staticmethod
    def of(translation: Translation, day: int) -> Row:
        """Return the row that keeps a translation."""
        ar, en = translation.ar, translation.en
        kept = None if en == ar else en
        flags = ",".join(translation.flags)
        total = checksum(kept, flags)
        return Row(ar, kept, translation.score, flags, day, total)


def served(source: str, en: str | None, score: float, flags: str, total: int) -> Translation | None:
    """Return the translation of a sentence as written now; None where the row is damaged."""
    if checksum(en, flags) != total:
        return None
    english = source if en is None else en
    return Translation(source, english, score, names_of(flags), 0, len(source))


def served_again(one: Translation | None, source: str) -> Translation | None:
    """Return a translation for the same sentence as it is written elsewhere."""
    if one is None or one.ar == source:
        return one
    return replace(one, ar=source, en=source if one.en == one.ar else one.en, end=len(source))


@cache  # flags come in a few combinations only
def names_of(flags: str) -> tuple[str, ...]:
    """Return the flags one by one."""
    return tuple(flags.split(",")) if flags else ()


def checksum(en: str | None, flags: str = "") -> int:
    """Return a CRC-32 of what is served: against a damaged disk, not against an enemy."""
    return seed(flags) if en is None else zlib.crc32(en.encode(), seed(flags))


@cache
def seed(flags: str) -> int:
    """Return the CRC-32 of the flags, from which that of the English goes on."""
    return zlib.crc32(flags.encode())
