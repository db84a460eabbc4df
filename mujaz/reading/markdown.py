"""Markdown: the text as a page would show it, with what its front matter states.

    ---
    title: An Arabic title
    source: An outlet
    url: https://example.org/1
    date: 2026-11-21
    ---

Marks of emphasis, headings and links are taken off, as they are no words of the article;
raw HTML stays as written and is text. https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.reading.cleaning import clean
from mujaz.reading.dates import iso
from mujaz.reading.decoding import decode
from mujaz.reading.draft import Draft
from mujaz.reading.metadata import address, headline, outlet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

DEEPEST = 100  # lists and quotations within one another; nobody writes ten
_ARABIC = re.compile(r"[\u0620-\u064a]")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]+(.*\S)[ \t]*$", re.MULTILINE)
# A line that ends so was ended by its author; any other was broken to fit a screen.
_ENDED = re.compile(r"[.!؟?:…][\"»”)]*\Z")


def read_markdown(data: bytes, *, name: str, path: str) -> Draft:
    """Return the article that a Markdown file is."""
    text = clean(decode(data))
    fields, body = split_front_matter(text)
    url = address(fields.get("url") or fields.get("link"))
    plain = "\n\n".join(_blocks(body))
    is_whole = len(_ARABIC.findall(plain)) * 2 >= len(_ARABIC.findall(body))
    return Draft(
        text=plain if is_whole else body,  # the parser drops what is nested too deep
        name=name,
        path=path,
        title=headline(fields.get("title")),
        source=outlet(fields.get("source"), url),
        url=url,
        published=iso(fields.get("date") or fields.get("published")),
    )


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields between two lines of `---` at the very start, and the rest."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    fields = {key.lower(): _unquoted(value) for key, value in _FIELD.findall(found[1])}
    return fields, text[found.end() :]


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _blocks(body: str) -> Iterator[str]:
    """Yield the text of each heading, paragraph, list item, cell and code block."""
    from markdown_it import MarkdownIt

    for token in (
        MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table").parse(body)
    ):
        text = _inline(token.children or ()) if token.type == "inline" else token.content
        if text.strip():
            yield text.strip("\n")


def _inline(tokens: Sequence[Token]) -> str:
    pieces = [""]
    for token in tokens:
        if token.type == "softbreak":
            pieces.append("\n" if _ENDED.search(pieces[-1]) else " ")
        elif token.type == "hardbreak":
            pieces.append("\n")
        elif token.content:  # links and emphasis have none; a picture has its words
            pieces.append(token.content)
    return "".join(pieces)
