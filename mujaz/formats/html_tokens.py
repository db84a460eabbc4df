"""HTML and XHTML cut into tokens that joined are the source again, however broken it is.

    <p>a &amp; b<br/></p>  ->  open p | text | single br | close p

A tree would be tidier and would change what it does not understand; here every byte that
is not translated stays as it was. Linear in the length of the input.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT, OPEN, CLOSE, SINGLE, OTHER = "text", "open", "close", "single", "other"
# A tag; one whose values hold "<", as far as that is looked for; one with odd quotation marks.
TAG = re.compile(r"""</?([a-zA-Z][^\s/<>]*)(?:[^<>"']++|"[^"<]*"|'[^'<]*')*+>""")
RARE_TAG = re.compile(r"""</?([a-zA-Z][^\s/<>]*)(?:[^<>"']++|"[^"]*"|'[^']*')*+>""")
BROKEN_TAG = re.compile(r"</?([a-zA-Z][^\s/<>]*)[^<>]*>")
FAR = 1000  # characters; without a limit a page of broken tags takes time by its square
RAW = frozenset({"script", "style"})  # what stands in them is no markup
VOID = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    ]
)
BRACKETS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", ">"), ("<!", ">"))


class Token(NamedTuple):
    """A stretch of the source."""

    kind: str
    raw: str
    name: str = ""  # of the element, in lower case; a prefix such as `svg:` is part of it


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a document."""
    at = begun = 0
    missing: set[str] = set()  # ends that do not come any more: not looked for again
    while (at := source.find("<", at)) >= 0:
        token = tag_at(source, at) or bracketed(source, at, missing)
        if token is None:
            at += 1
            continue
        if begun < at:
            yield Token(TEXT, source[begun:at])
        yield token
        at += len(token.raw)
        if token.kind == OPEN and token.name in RAW:
            content = raw_content(source, at, token.name)
            if content:
                yield Token(OTHER, content)
            at += len(content)
        begun = at
    if begun < len(source):
        yield Token(TEXT, source[begun:])


def tag_at(source: str, at: int) -> Token | None:
    """Return the tag that begins at a place, if one does."""
    found = (
        TAG.match(source, at)
        or RARE_TAG.match(source, at, at + FAR)
        or BROKEN_TAG.match(source, at)
    )
    if not found:
        return None
    raw, name = found[0], found[1].lower()
    if raw.startswith("</"):
        return Token(CLOSE, raw, name)
    return Token(SINGLE if raw.endswith("/>") or name in VOID else OPEN, raw, name)


def bracketed(source: str, at: int, missing: set[str]) -> Token | None:
    """Return the comment, declaration or instruction that begins at a place, if one does."""
    for begin, end in BRACKETS:
        if source.startswith(begin, at) and end not in missing:
            found = source.find(end, at + len(begin))
            if found >= 0:
                return Token(OTHER, source[at : found + len(end)])
            missing.add(end)
    return None


def raw_content(source: str, at: int, name: str) -> str:
    """Return what stands in a script or style sheet."""
    found = re.compile(f"</{name}", re.IGNORECASE).search(source, at)
    return source[at : found.start()] if found else source[at:]
