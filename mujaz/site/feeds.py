"""Atom feeds (RFC 4287): an entry a day, in English, in Arabic and in both languages.

A feed in one language leads to the pages in that language.
`updated` is the day itself, never the clock: the same briefings give the same bytes.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from mujaz.render_bidi import clean
from mujaz.render_environment import fill
from mujaz.site.addresses import FEEDS, HOME, absolute, day_page, edition_page
from mujaz.site.lines import day_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.render_views import Words
    from mujaz.site.frame import Press
    from mujaz.site.records import DayEntry

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENTRIES = 30  # a month: whoever was away for longer has the archive
SEPARATOR = " · "


def feed_files(press: Press) -> Iterator[tuple[str, bytes]]:
    """Yield the three feeds."""
    dates = sorted(press.state.days, reverse=True)[:ENTRIES]
    entries = [press.state.days[date] for date in dates]
    for kind, path in FEEDS.items():
        root = feed(press, kind, path, entries)
        ET.indent(root)
        yield path, ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def feed(press: Press, kind: str, path: str, entries: list[DayEntry]) -> ET.Element:
    """Return the feed of one kind: `both`, `en` or `ar`."""
    root = ET.Element("feed", {"xmlns": ATOM, XML_LANG: "ar" if kind == "ar" else "en"})
    add(root, "title", press.settings.name)
    add(root, "id", identity(press, path))
    add(root, "updated", moment(entries[0].date))
    add(root, "link", rel="self", type="application/atom+xml", href=address(press, path))
    home = address(press, shown_of(press, kind) + HOME)
    add(root, "link", rel="alternate", type="text/html", href=home)
    add(add(root, "author"), "name", press.settings.name)
    add(root, "generator", entries[0].generated_by)
    for entry in entries:
        append_entry(root, press, kind, entry)
    return root


def append_entry(root: ET.Element, press: Press, kind: str, day: DayEntry) -> None:
    """Add a day to a feed."""
    path = day_page(day.date)
    shown = shown_of(press, kind)
    entry = add(root, "entry")
    line = day_line(day, (press.settings.base_url or "") + shown)
    add(entry, "title", title(kind, line.day.gregorian))
    add(entry, "id", identity(press, f"{kind}/{path}"))
    add(entry, "updated", moment(day.date))
    add(entry, "published", moment(day.date))
    add(entry, "link", rel="alternate", type="text/html", href=address(press, shown + path))
    context: dict[str, object] = {"day": line, "kind": kind, "site": None}
    html = fill(press.environment, "feed_entry.html", context).decode()
    add(entry, "content", html, type="html")


def shown_of(press: Press, kind: str) -> str:
    """Return the folder of the pages that a feed leads to: those of its language, if there are."""
    return "" if kind == "both" or not press.settings.editions else edition_page(kind, "")


def title(kind: str, words: Words) -> str:
    """Return a day in the languages of a feed."""
    return {"en": words.en, "ar": words.ar, "both": f"{words.en}{SEPARATOR}{words.ar}"}[kind]


def add(parent: ET.Element, tag: str, text: str = "", /, **attributes: str) -> ET.Element:
    """Add an element with its text."""
    child = ET.SubElement(parent, tag, attributes)
    child.text = clean(str(text)) or None
    return child


def address(press: Press, path: str) -> str:
    """Return a page's address, full where the site has a base address."""
    base = press.settings.base_url
    return absolute(base, path) if base else path


def identity(press: Press, path: str) -> str:
    """Return an identifier that neither a move of the site nor a new program changes."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"mujaz:{press.settings.name}/{path}").urn


def moment(date: str) -> str:
    """Return the beginning of a day as RFC 3339 has it."""
    return f"{date}T00:00:00Z"
