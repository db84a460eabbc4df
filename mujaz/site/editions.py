"""Every page once more in one language: for readers who choose by links, without scripts.

`en/` and `ar/` hold the pages of the site with what that choice hides taken out, so that links
between them stay in the language; such a page weighs about half. What belongs to a language is
what the style sheet hides: `.ar` and `.ui-ar`, or `.en` and `.ui`; so every template's page can
be divided, also one that somebody changed.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from mujaz.render_bidi import shorten
from mujaz.site.addresses import EDITIONS, MISSING, absolute, edition_page, root_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

DESCRIPTION_LIMIT = 200  # characters, as on the pages in both languages
LOCALES = {"en": "en_GB", "ar": "ar_AR"}
UP = "../"  # an edition lies one folder deeper than what has no edition


def has_editions(path: str) -> bool:
    """Return whether a file of the site is there in one language, too."""
    return path.endswith(".html") and path != MISSING


def with_editions(
    made: Iterable[tuple[str, bytes]], base_url: str | None
) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and after a page its two editions."""
    for path, content in made:
        yield path, content
        if has_editions(path):
            for edition in EDITIONS:
                yield edition_page(edition, path), divided(content, path, edition, base_url)


def divided(content: bytes, path: str, edition: str, base_url: str | None) -> bytes:
    """Return a page with one of its languages alone."""
    from lxml import html

    page = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    for element in page.xpath(HIDDEN[edition]):
        element.drop_tree()
    page.set("lang", edition)
    page.set("dir", "rtl" if edition == "ar" else "ltr")
    page.set("data-root", root_of(edition_page(edition, path)))
    for link in page.xpath("//a[@href] | //link[@href]"):
        link.set("href", moved(link.get("href"), path))
    put_choice(page, path, edition)
    put_head(page, path, edition, base_url)
    found: bytes = html.tostring(page, encoding="utf-8", doctype="<!doctype html>")
    return found + b"\n"


def has(*names: str) -> str:
    """Return the condition that an element has one of these classes."""
    tests = (f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in names)
    return f"({' or '.join(tests)})"


# What a choice hides, as the style sheet has it: `.ar:not(.only)`, `.ui-ar`; `.en`, `.ui`
HIDDEN = {
    "en": f"//*[({has('ar')} and not({has('only')})) or {has('ui-ar')}]",
    "ar": f"//*[{has('en', 'ui')}]",
}


def moved(href: str, path: str) -> str:
    """Return a link as it leads on in an edition: to a page there, or out to what has none."""
    way = href.partition("#")[0]
    if not way or ":" in way.split("/", 1)[0]:
        return href
    return href if has_editions(normpath(join(dirname(path), way))) else UP + href


def put_choice(page: HtmlElement, path: str, edition: str) -> None:
    """Put links in the place of the control: it has no other language to show."""
    from lxml.html import builder

    for control in page.xpath(f"//fieldset[{has('choice')}]"):
        # What the style sheet asks for a choice; nobody sees or reaches it
        shown = builder.INPUT(type="radio", id=f"show-{edition}", checked="", hidden="")
        control.addprevious(shown)
        control.drop_tree()
    for links in page.xpath(f"//noscript/nav[{has('choice')}]"):
        for link in links.xpath(".//a"):
            show = link.get("data-show")
            link.attrib.pop("aria-current", None)
            if show == edition:
                link.set("aria-current", "true")
            target = path if show == "both" else edition_page(show, path)
            link.set("href", root_of(edition_page(edition, path)) + target)
        outside = links.getparent()
        outside.addprevious(links)
        outside.drop_tree()


def put_head(page: HtmlElement, path: str, edition: str, base_url: str | None) -> None:
    """Say in the head what this page is: its title, its own address, its language."""
    for data in page.xpath("//script[@type='application/ld+json']"):
        data.drop_tree()  # it describes the page in both languages
    if base_url:
        address = absolute(base_url, edition_page(edition, path))
        for link in page.xpath("//link[@rel='canonical']"):
            link.set("href", address)
        set_meta(page, "og:url", address)
    for other in page.xpath("//meta[@property='og:locale:alternate']"):
        other.drop_tree()
    set_meta(page, "og:locale", LOCALES[edition])
    if edition == "en":
        return
    headings = page.xpath("//h1")
    title = " ".join(headings[0].text_content().split()) if headings else ""
    for element in page.xpath("//title") if title else ():
        element.text = title
        set_meta(page, "og:title", title)
    leads = page.xpath(f"//p[{has('ar')}]") or headings
    description = shorten(" ".join(leads[0].text_content().split()), DESCRIPTION_LIMIT)
    for meta in page.xpath("//meta[@name='description' or @property='og:description']"):
        meta.set("content", description)


def set_meta(page: HtmlElement, name: str, content: str) -> None:
    """Set what a property of the head says, where it is there."""
    for meta in page.xpath("//meta[@property=$name]", name=name):
        meta.set("content", content)
