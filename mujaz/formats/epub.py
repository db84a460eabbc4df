"""EPUB books: chapters, tables of contents, title; style sheets and language set right."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mujaz.formats import archive
from mujaz.formats.decoding import decoded
from mujaz.formats.html import Page
from mujaz.formats.html_tags import DIRECTION
from mujaz.formats.xmltree import XmlPart, parsed
from translate.errors import InputError
from translate.memory.xml import local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from mujaz.formats.records import Done, Unit

CONTAINER = "META-INF/container.xml"
CHAPTER = "application/xhtml+xml"
CONTENTS = "application/x-dtbncx+xml"
STYLES = "text/css"
FACTS = frozenset({"title", "description", "subject"})


class StyleSheet:
    """A style sheet: nothing to translate, a direction to turn."""

    units: Sequence[Unit] = ()

    def __init__(self, data: bytes) -> None:
        self._data = data

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the sheet with its direction turned."""
        del done
        text = self._data.decode("utf-8", "surrogateescape")
        return DIRECTION.sub(r"\1ltr", text).encode("utf-8", "surrogateescape")


def parts(opened: archive.Archive) -> dict[str, archive.Part]:
    """Return the members with text, in the order of the book's list."""
    package = package_of(opened)
    root = parsed(opened.members[package], f"{opened.name}: {package}").getroot()
    found: dict[str, archive.Part] = {
        package: XmlPart(opened.members[package], opened.name, FACTS, mend=mend)
    }
    for item in root.iter("{*}item"):
        path = PurePosixPath(package).parent / unquote(item.get("href", ""))
        name = re.sub(r"[^/]+/\.\./", "", str(path))
        if name in opened.members and name not in found:
            part = part_of(opened, name, item.get("media-type", ""))
            found.update({name: part} if part else {})
    return found


def package_of(opened: archive.Archive) -> str:
    """Return the name of the member that lists the others."""
    if CONTAINER not in opened.members:
        raise InputError(f"{opened.name} is no EPUB: it has no {CONTAINER}")
    root = parsed(opened.members[CONTAINER], f"{opened.name}: {CONTAINER}").getroot()
    for element in root.iter("{*}rootfile"):
        if (path := element.get("full-path", "")) in opened.members:
            return str(path)
    raise InputError(f"{opened.name} is no EPUB: its {CONTAINER} names no package")


def part_of(opened: archive.Archive, name: str, media: str) -> archive.Part | None:
    """Return a member with text, None for pictures and the like."""
    data, place = opened.members[name], f"{opened.name}: {name}"
    if media == CHAPTER:
        return Page(decoded(data, place), len(data))
    if media == CONTENTS:
        return XmlPart(data, place, frozenset({"text"}))
    return StyleSheet(data) if media == STYLES else None


def mend(root: _Element) -> None:
    """Say that the book is in English and that its pages turn from left to right."""
    for element in root.iter("{*}*"):
        if local(element) == "language" and (element.text or "").startswith("ar"):
            element.text = "en"
        if element.get("page-progression-direction") == "rtl":
            element.set("page-progression-direction", "ltr")


read = archive.reader(parts)
