"""OpenDocument texts: content, headers and footers, notes, title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.formats import archive
from mujaz.formats.xmltree import Inline, XmlPart
from translate.memory.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

PARAGRAPHS = frozenset({"p", "h"})
INLINE = Inline(
    frozenset({"span", "a", "ruby", "ruby-base", "meta"}), frozenset({"tab", "line-break", "s"})
)
FACTS = frozenset({"title", "subject", "description", "keyword"})
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def parts(opened: archive.Archive) -> dict[str, archive.Part]:
    """Return the members with text: content, page styles with headers and footers, facts."""
    found: dict[str, archive.Part] = {}
    for name, blocks in (
        ("content.xml", PARAGRAPHS),
        ("styles.xml", PARAGRAPHS),
        ("meta.xml", FACTS),
    ):
        if name in opened.members:
            place = f"{opened.name}: {name}"
            found[name] = XmlPart(opened.members[name], place, blocks, inline=INLINE, mend=mend)
    return found


def mend(root: _Element) -> None:
    """Turn the document from right-to-left Arabic to left-to-right English."""
    for element in root.iter("{*}*"):
        if element.get(f"{STYLE}writing-mode") == "rl-tb":
            element.set(f"{STYLE}writing-mode", "lr-tb")
        if element.get(f"{FO}language") == "ar":
            element.set(f"{FO}language", "en")
            element.set(f"{FO}country", "US")
        if local(element) == "language" and (element.text or "").startswith("ar"):
            element.text = "en-US"


read = archive.reader(parts)
