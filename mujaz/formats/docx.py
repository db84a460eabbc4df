"""Word documents: body, headers and footers, notes, comments, text boxes, title.

Read as XML rather than through python-docx, which does not reach notes, comments and
text boxes (ECMA-376, part 1). What is Arabic about the layout is turned around.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.formats import archive
from mujaz.formats.data import has_arabic
from mujaz.formats.docx_mend import mend
from mujaz.formats.docx_runs import W, fill, flat
from mujaz.formats.xmltree import XmlPart, parsed, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.formats.records import Done

PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
LAYOUT = re.compile(r"word/(?:styles|numbering|settings)\.xml")
FACTS = frozenset({"title", "subject", "description", "keywords"})
CORE = "docProps/core.xml"


class WordPart:
    """A member of a document with paragraphs in it, or with their layout alone."""

    def __init__(self, data: bytes, name: str) -> None:
        self._tree = parsed(data, name)
        found = [(one, flat(one)) for one in self._tree.getroot().iter(f"{W}p")]
        self._blocks = [(one, runs) for one, runs in found if has_arabic(runs.unit.text)]
        self.units = [runs.unit for _, runs in self._blocks]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the member in English."""
        for (paragraph, runs), english in zip(self._blocks, done, strict=True):
            fill(paragraph, runs, english)
        mend(self._tree.getroot())
        return written(self._tree)


def parts(opened: archive.Archive) -> dict[str, archive.Part]:
    """Return the members with text, the body first."""
    found: dict[str, archive.Part] = {}
    for name in sorted(opened.members, key=lambda one: (one != "word/document.xml", one)):
        data, place = opened.members[name], f"{opened.name}: {name}"
        if PARTS.fullmatch(name) or LAYOUT.fullmatch(name):
            found[name] = WordPart(data, place)
        elif name == CORE:
            found[name] = XmlPart(data, place, FACTS)
    return found


read = archive.reader(parts)
