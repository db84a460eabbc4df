"""Pairs as XLIFF 2.0 (https://docs.oasis-open.org/xliff/xliff-core/v2.0/); 1.2 is read too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.memory.pairs import Pair
from translate.memory.xml import UNWRITABLE, attribute, elements, escaped, local, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from lxml.etree import _Element

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="en">
<file id="memory">
"""
FOOT = "</file>\n</xliff>\n"
CODES = frozenset({"ph", "sc", "ec", "sm", "em", "bpt", "ept", "it", "x", "bx", "ex"})
DONE = frozenset({"reviewed", "final", "signed-off"})  # a person has read it; 2.0 and 1.2


def write(pairs: Iterable[Pair], sink: BinaryIO) -> int:
    """Write the pairs and return how many could not be: none, XLIFF has a way for each."""
    sink.write(HEAD.encode())
    number = 0
    for number, pair in enumerate(pairs, start=1):
        sink.write(unit(number, pair).encode())
    if not number:  # a file without a unit is not valid
        sink.write(b'<unit id="0"><segment><source></source></segment></unit>\n')
    sink.write(FOOT.encode())
    return 0


def unit(number: int, pair: Pair) -> str:
    """Return a pair as a unit of one segment."""
    state = "final" if pair.by_person else "translated"
    notes = [("note", pair.note), ("flags", ",".join(pair.flags))]
    if not pair.by_person:
        notes += [("score", f"{pair.score:.4g}"), ("made", pair.made)]
    written = "".join(
        f'<note category="{attribute(category)}">{escaped(UNWRITABLE.sub(" ", text))}</note>'
        for category, text in notes
        if text
    )
    return (
        f'<unit id="{number}" xml:space="preserve">'
        f"{f'<notes>{written}</notes>' if written else ''}"
        f'<segment state="{state}"><source>{content(pair.ar)}</source>'
        f"<target>{content(pair.en)}</target></segment></unit>\n"
    )


def content(text: str) -> str:
    """Return a text as content; a character that XML cannot hold by its number."""
    return UNWRITABLE.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', escaped(text))


def read(stream: BinaryIO, name: str) -> Iterator[Pair]:
    """Yield the pairs of a file that have a target."""
    for element in elements(stream, name, "unit", "trans-unit"):
        notes = dict(notes_of(element))
        segments = [child for child in element if local(child) == "segment"]
        for segment in segments or [element]:
            sides = {local(child): child for child in segment}
            if {"source", "target"} <= sides.keys():
                target = sides["target"]
                state = segment.get("state") or target.get("state") or ""
                by_person = state in DONE or element.get("approved") == "yes"
                yield Pair(
                    text_of(sides["source"], CODES),
                    text_of(target, CODES),
                    notes.get("note", ""),
                    by_person=by_person,
                    made=notes.get("made", ""),
                )


def notes_of(element: _Element) -> Iterator[tuple[str, str]]:
    """Yield the notes on a unit with their categories; `note` is what people noted."""
    for child in element.iter("{*}note"):
        yield child.get("category") or "note", child.text or ""
