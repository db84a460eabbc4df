"""What a reader does before quoting: follows every citation of a site and compares the words."""

from __future__ import annotations

import json
import re
from functools import cache
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urldefrag

import lxml.html

from mujaz.render_bidi import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

SENTENCE = re.compile(r"articles/[^/#]+\.html#s\d+$")
EDITION = re.compile(r"(en|ar)/")
SHORT = ("shortened; whole", "مختصرة؛ كاملة")
# What shows a sentence with the place that it is from: points, sentences, moments of a timeline
QUOTING = "//li[@class='point'] | //ol[@class='sentences']/li | //ol[@class='moments']/li/div"
LEADS = "//li[contains(@class, 'lead')]"  # the home page shows a topic's first point


class Quote(NamedTuple):
    """A sentence as a page shows it, and the first place that it cites."""

    page: str
    href: str
    texts: tuple[str, ...]
    short: bool  # words were taken out of it, which the page says


def said(shown: HtmlElement) -> tuple[str, ...]:
    """Return the languages of the sentence that an element shows, English first."""
    found = shown.xpath(
        ".//p[@class='en' or @class='ar' or @class='ar only']"
        " | .//*[self::p or self::h1][@class='pair']/span[@class='en' or @class='ar' or @class='ar only']"
    )
    return tuple(words(text.text_content()) for text in found)


def words(text: str) -> str:
    """Return a text with its white space made even."""
    return " ".join(text.split())


class Published:
    """A site on disk, its pages read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = tuple(
            sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
        )
        self.tree = cache(self._tree)
        self.ids = cache(self._ids)

    def _tree(self, name: str) -> HtmlElement:
        return lxml.html.document_fromstring((self.folder / name).read_bytes().decode())

    def _ids(self, name: str) -> Mapping[str, HtmlElement]:
        return {element.get("id"): element for element in self.tree(name).xpath("//*[@id]")}

    def target(self, name: str, href: str) -> tuple[str, str]:
        """Return page and anchor that a link of a page leads to."""
        path, anchor = urldefrag(href)
        return (normpath(join(dirname(name), unquote(path))) if path else name), unquote(anchor)

    def astray(self) -> Iterator[tuple[str, str]]:
        """Yield page and address of every link that leads to no file or to no place in it."""
        for name in self.names:
            for href in set(self.tree(name).xpath("//a/@href")):
                path, anchor = self.target(name, href)
                if ":" in href.split("/", 1)[0] or anchor.startswith("q="):
                    continue
                if not (self.folder / path).is_file() or (anchor and anchor not in self.ids(path)):
                    yield name, href

    def citations(self) -> Iterator[tuple[str, str]]:
        """Yield page and address of every link to a sentence."""
        for name in self.names:
            for href in self.tree(name).xpath("//a/@href"):
                if SENTENCE.search(href):
                    yield name, href

    def quotes(self) -> Iterator[Quote]:
        """Yield every sentence that a page shows with its place."""
        for name in self.names:
            for shown in self.tree(name).xpath(QUOTING):
                (place, *_) = shown.xpath(".//a[contains(@class, 'cite')]/@href")
                yield Quote(name, place, said(shown), any(s in shown.text_content() for s in SHORT))

    def leads(self) -> Iterator[tuple[Quote, tuple[str, ...]]]:
        """Yield every lead with the first point of the topic that it leads to."""
        for name in self.names:
            for shown in self.tree(name).xpath(LEADS):
                (place, *_) = shown.xpath(".//h3//a/@href")
                points = self.tree(self.target(name, place)[0]).xpath("//li[@class='point']")
                if points:
                    yield Quote(name, place, said(shown), short=False), said(points[0])

    def row(self, name: str, href: str) -> tuple[str, ...]:
        """Return what an article's page says at a place: the languages that it is in."""
        page, anchor = self.target(name, href)
        return said(self.ids(page)[anchor])

    def given(self, name: str, href: str) -> tuple[str, ...]:
        """Return what the day's `briefing.json` says at a place, in the languages of the page."""
        page, anchor = self.target(name, href)
        language = EDITION.match(page)
        bare = EDITION.sub("", page) if language else page
        day, _, file = bare.split("/")
        path = self.folder / day / "briefing.json"
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
        (article,) = (a for a in articles if f"{a['id']}.html" == file)
        (sentence,) = (s for s in article["sentences"] if f"s{s['index']}" == anchor)
        sides = [language[1]] if language and sentence["en"] else ["en", "ar"]
        return tuple(words(clean(sentence[side])) for side in sides if sentence[side])
