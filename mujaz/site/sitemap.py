"""robots.txt, and the sitemap (https://www.sitemaps.org/protocol.html): one file a month.

A sitemap holds full addresses only, so a site without a base address has none. By
month, because a file may hold 50,000 addresses and because only one of them changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from mujaz.site.addresses import (
    HOME,
    NAMES,
    ROBOTS,
    SITEMAP,
    STORIES_SITEMAP,
    THREADS,
    absolute,
    article_page,
    day_page,
    month_of,
    month_page,
    name_page,
    thread_page,
    topic_page,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.site.frame import Press
    from mujaz.site.records import DayEntry

MOST = 50_000  # addresses of a file, by the protocol
XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def robots_file(press: Press) -> tuple[str, bytes]:
    """Return robots.txt: everything may be read."""
    base = press.settings.base_url
    lines = [
        "User-agent: *",
        "Allow: /",
        *([f"Sitemap: {absolute(base, SITEMAP)}"] if base else []),
    ]
    return ROBOTS, "".join(f"{line}\n" for line in lines).encode()


def sitemap_files(press: Press, changed: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the index of sitemaps and the sitemaps of the months that changed."""
    base = press.settings.base_url
    if base is None:
        return
    latest = {month_of(date): date for date in sorted(press.state.days)}
    root = ET.Element("sitemapindex", xmlns=XMLNS)
    for month, date in latest.items():
        append(root, "sitemap", absolute(base, sitemap_of(month)), date)
    append(root, "sitemap", absolute(base, STORIES_SITEMAP), max(press.state.days))
    yield SITEMAP, xml(root)
    yield STORIES_SITEMAP, xml(stories_map(press, base))
    for month in sorted(changed):
        days = [day for date, day in sorted(press.state.days.items()) if month_of(date) == month]
        yield sitemap_of(month), xml(month_map(base, month, days))


def sitemap_of(month: str) -> str:
    """Return the path of a month's sitemap."""
    return f"archive/{month}.sitemap.xml"


def month_map(base: str, month: str, days: Iterable[DayEntry]) -> ET.Element:
    """Return the addresses of a month: its archive, its days, their topics and articles."""
    root = ET.Element("urlset", xmlns=XMLNS)
    for day in days:
        for path in (
            day_page(day.date),
            *(topic_page(day.date, topic.id) for topic in day.topics),
            *(article_page(day.date, article.id) for article in day.articles),
        ):
            append(root, "url", absolute(base, path), day.date)
    append(root, "url", absolute(base, month_page(month)))
    append(root, "url", absolute(base, HOME))
    return root


def stories_map(press: Press, base: str) -> ET.Element:
    """Return the addresses of what goes over days: threads and names, those of the latest days."""
    pages = [(dates[0], thread_page(topic)) for topic, dates in press.threads.items()]
    pages += [(name.days[0], name_page(name.key)) for name in press.names.values()]
    root = ET.Element("urlset", xmlns=XMLNS)
    for path in (THREADS, NAMES):
        append(root, "url", absolute(base, path), max(press.state.days))
    for date, path in sorted(pages, reverse=True)[: MOST - 2]:
        append(root, "url", absolute(base, path), date)
    return root


def append(root: ET.Element, tag: str, address: str, date: str = "") -> None:
    """Add an address with the day of its last change."""
    child = ET.SubElement(root, tag)
    ET.SubElement(child, "loc").text = address
    if date:
        ET.SubElement(child, "lastmod").text = date


def xml(root: ET.Element) -> bytes:
    """Return an XML file."""
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
