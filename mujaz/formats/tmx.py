"""TMX: each Arabic variant without an English one beside it gets one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.xliff import child
from mujaz.formats.xmltree import Inline, fill, parsed, written
from translate.memory.xml import XML_LANG, language, local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source

INLINE = Inline(frozenset({"hi"}), collapse=False)


class Tmx:
    """A TMX file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.size = len(data)
        self._tree = parsed(data, name)
        self._found = []
        for unit in self._tree.getroot().iter("{*}tu"):
            variants = {language(one): one for one in unit if local(one) == "tuv"}
            if "ar" in variants and "en" not in variants:
                segment = child(variants["ar"], "seg")
                if segment is not None and has_arabic((flat := INLINE.flat(segment)).unit.text):
                    self._found.append((variants["ar"], flat))
        self.units = [flat.unit for _, flat in self._found]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the file with its English variants."""
        for (variant, flat), english in zip(self._found, done, strict=True):
            made = variant.makeelement(variant.tag, {XML_LANG: "en"})
            segment = made.makeelement(flat.element.tag)
            made.append(segment)
            made.tail = variant.tail
            variant.addnext(made)
            fill(segment, flat, english)
        return written(self._tree)


def read(source: Source) -> Iterator[Tmx]:
    """Yield the one document of a TMX file."""
    yield Tmx(source.stream.read(), source.name)
