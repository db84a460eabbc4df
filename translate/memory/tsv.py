r"""Pairs as tab-separated values: for a spreadsheet, or a line at a time by hand.

    ar	en	note	by	score	flags	made
    نعم.	Yes.		person	1

The heading is ours: with it, `\t`, `\n`, `\r` and `\\` stand for what they name. A file
without it has the Arabic, the English and perhaps a note, taken as they are.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from translate.errors import InputError
from translate.memory.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

COLUMNS = ("ar", "en", "note", "by", "score", "flags", "made")
HEADING = "\t".join(COLUMNS)
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
MEANT = {written: meant for meant, written in ESCAPES.items()}
WRITTEN = re.compile(r"\\[\\tnr]")
SPECIAL = re.compile(r"[\\\t\n\r]")


def write(pairs: Iterable[Pair], sink: BinaryIO) -> int:
    """Write the pairs and return how many could not be."""
    sink.write(f"{HEADING}\n".encode())
    sink.writelines(line(pair).encode() for pair in pairs)
    return 0


def line(pair: Pair) -> str:
    """Return a pair as a line of ours."""
    by = "person" if pair.by_person else "machine"
    score = f"{pair.score:.4g}"
    values = (pair.ar, pair.en, pair.note, by, score, ",".join(pair.flags), pair.made)
    written = (SPECIAL.sub(lambda found: ESCAPES[found[0]], value) for value in values)
    return "\t".join(written) + "\n"


def read(stream: BinaryIO, name: str) -> Iterator[Pair]:
    """Yield the pairs of a file; a bad line is named."""
    lines = io.TextIOWrapper(stream, "utf-8-sig", newline="\n")
    ours = False
    try:
        for number, raw in enumerate(lines, start=1):
            body = raw.rstrip("\r\n")
            if number == 1 and body.startswith("ar\ten"):
                ours = body == HEADING
            elif body.strip():
                yield pair_of(body.split("\t"), f"{name}:{number}", ours=ours)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8; save it as UTF-8") from error
    finally:
        lines.detach()


def pair_of(values: list[str], place: str, *, ours: bool) -> Pair:
    """Return the pair of a line."""
    if len(values) < 2:  # noqa: PLR2004 - two languages
        raise InputError(f"{place} has no tab in it; write the Arabic, a tab, the English")
    if not ours:
        return Pair(values[0], values[1], values[2] if len(values) > 2 else "")  # noqa: PLR2004
    ar, en, note, by, _, _, made, *_ = (
        *(WRITTEN.sub(lambda found: MEANT[found[0]], value) for value in values),
        *([""] * len(COLUMNS)),
    )
    return Pair(ar, en, note, by_person=by == "person", made=made)
