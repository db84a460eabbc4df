"""Pairs as TMX 1.4b, which every translation tool reads (https://www.gala-global.org/tmx-14b)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.memory.pairs import Pair
from translate.memory.xml import UNWRITABLE, attribute, elements, escaped, language, local, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from lxml.etree import _Element

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="mujaz" creationtoolversion="1" segtype="sentence" o-tmf="mujaz"\
 adminlang="en" srclang="ar" datatype="plaintext"/>
<body>
"""
FOOT = "</body>\n</tmx>\n"
CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})  # they hold another format's markup
PERSON = "person"


def write(pairs: Iterable[Pair], sink: BinaryIO) -> int:
    """Write the pairs and return how many hold characters that XML has no way to write."""
    left_out = 0
    sink.write(HEAD.encode())
    for pair in pairs:
        if UNWRITABLE.search(pair.ar + pair.en + pair.note):
            left_out += 1
        else:
            sink.write(unit(pair).encode())
    sink.write(FOOT.encode())
    return left_out


def unit(pair: Pair) -> str:
    """Return a pair as a translation unit."""
    by = PERSON if pair.by_person else "machine"
    notes = f"<note>{escaped(pair.note)}</note>" if pair.note else ""
    facts = (
        ("score", "" if pair.by_person else f"{pair.score:.4g}"),
        ("flags", ",".join(pair.flags)),
        ("made", pair.made),
    )
    props = "".join(
        f'<prop type="x-{name}">{escaped(value)}</prop>' for name, value in facts if value
    )
    return (
        f'<tu creationid="{attribute(by)}">{notes}{props}\n'
        f'<tuv xml:lang="ar"><seg>{escaped(pair.ar)}</seg></tuv>\n'
        f'<tuv xml:lang="en"><seg>{escaped(pair.en)}</seg></tuv>\n</tu>\n'
    )


def read(stream: BinaryIO, name: str) -> Iterator[Pair]:
    """Yield the pairs of a file that have both languages."""
    for element in elements(stream, name, "tu"):
        segments = dict(reversed(list(variants(element))))  # of two in a language the first
        if {"ar", "en"} <= segments.keys():
            note = " ".join(one.text or "" for one in element if local(one) == "note")
            made = " ".join(one.text or "" for one in element if one.get("type") == "x-made")
            by_person = element.get("creationid") == PERSON
            yield Pair(segments["ar"], segments["en"], note, by_person=by_person, made=made)


def variants(element: _Element) -> Iterator[tuple[str, str]]:
    """Yield each language of a unit with its text."""
    for variant in (child for child in element if local(child) == "tuv"):
        for segment in (child for child in variant if local(child) == "seg"):
            yield language(variant), text_of(segment, CODES)
