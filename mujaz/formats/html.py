"""HTML and XHTML: text between block elements is a unit, inline elements are its marks.

Scripts, styles, code, addresses and all markup stay byte for byte; `lang`, `dir` and the
declared encoding are set right. An element with `translate="no"` is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import takewhile
from typing import TYPE_CHECKING

from mujaz.formats.data import SENTENCE_END, has_arabic
from mujaz.formats.decoding import decoded
from mujaz.formats.html_tags import UNTOUCHED, mended, mended_other, seen
from mujaz.formats.html_tokens import CLOSE, OPEN, OTHER, SINGLE, TEXT, Token, tokens
from mujaz.formats.inline import Builder, Close, Open, pieces
from mujaz.formats.records import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source

# fmt: off
INLINE = frozenset([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "wbr",
])
# What stands in these is no prose: it is kept as it is, and a sentence goes on around it.
INLINE_OPAQUE = frozenset(["code", "kbd", "samp", "var", "svg", "math", "object"])
OPAQUE = INLINE_OPAQUE | {"script", "style", "pre", "template", "textarea"}
# fmt: on
CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)""")
# A line shorter than this before a <br> is a line of an address or a poem, not half a sentence.
SHORT_LINE = 40
HEAD = 4096  # bytes in which a page has to declare its encoding; browsers look at 1,024


@dataclass(slots=True)
class Stretch:
    """Inline tokens between two blocks, and the unit that they make."""

    tokens: list[Token] = field(default_factory=list)
    number: int = -1  # of its unit; -1: nothing in it to translate
    opens: dict[int, Token] = field(default_factory=dict)  # by mark
    closes: dict[int, str] = field(default_factory=dict)


class Page:
    """A document in tokens and stretches, in their order."""

    def __init__(self, source: str, size: int) -> None:
        self.size = size
        self.units: list[Unit] = []
        self._values: dict[int, dict[str, int]] = {}  # tag -> attribute -> unit
        self._parts: list[Token | Stretch] = []
        self._stretch = Stretch()
        self._read(list(whole(tokens(source))))

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the document in English."""
        return "".join(self._rendered(part, done) for part in self._parts).encode(
            "utf-8", "replace"
        )

    def _read(self, found: list[Token]) -> None:
        for place, token in enumerate(found):
            for attribute in seen(token) if token.kind in (OPEN, SINGLE) else ():
                self._values.setdefault(id(token), {})[attribute.name] = len(self.units)
                self.units.append(Unit(attribute.value))
            is_break = token.name == "br" and ends_line(self._stretch, found[place + 1 :][:2])
            if is_break or not is_inline(token):
                self._end_stretch()
                self._parts.append(token)
            else:
                self._stretch.tokens.append(token)
        self._end_stretch()

    def _end_stretch(self) -> None:
        stretch, self._stretch = self._stretch, Stretch()
        if not stretch.tokens:
            return
        self._parts.append(stretch)
        unit = gathered(stretch)
        if has_arabic(unit.text):
            stretch.number = len(self.units)
            self.units.append(unit)

    def _rendered(self, part: Token | Stretch, done: Sequence[Done]) -> str:
        if isinstance(part, Token):
            return self._tag(part, done)
        if part.number < 0:
            return "".join(self._tag(token, done) for token in part.tokens)
        unit = done[part.number]
        out = leading(part.tokens)
        is_code = False  # what came last: it keeps a space to the words around it
        for piece in pieces(unit.text, unit.marks):
            if isinstance(piece, Close):
                out += part.closes.get(piece.id, "")
            elif isinstance(piece, Open):
                token = part.opens[piece.id]
                is_code = token.name == "img" or (token.kind == OTHER and token.name != "")
                out += (" " if is_code and out[-1:].isalnum() else "") + self._tag(token, done)
            else:
                out += (" " if is_code and piece[0].isalnum() else "") + escape(piece, quote=False)
                is_code = False
        return out + trailing(part.tokens)

    def _tag(self, token: Token, done: Sequence[Done]) -> str:
        if token.kind in (OPEN, SINGLE):
            units = self._values.get(id(token), {})
            return mended(token, {name: done[number].text for name, number in units.items()})
        return mended_other(token.raw) if token.kind == OTHER else token.raw


def read(source: Source) -> Iterator[Page]:
    """Yield the one document of an HTML file."""
    data = source.stream.read()
    declared = CHARSET.search(data[:HEAD])
    name = declared[1].decode("ascii") if declared else None
    yield Page(decoded(data, source.name, declared=name), len(data))


def whole(found: Iterator[Token]) -> Iterator[Token]:
    """Yield the tokens with each opaque element as a single one."""
    inside: list[Token] = []
    depth = 0
    for token in found:
        if not inside and not is_opaque(token):
            yield token
            continue
        inside.append(token)
        if token.name == inside[0].name:
            depth += {OPEN: 1, CLOSE: -1}.get(token.kind, 0)
        if depth == 0:
            yield closed(inside)
            inside = []
    yield from inside  # never closed: as it is


def closed(inside: list[Token]) -> Token:
    """Return an opaque element as one token."""
    raw = "".join(token.raw for token in inside)
    return Token(OTHER, raw, inside[0].name)


def is_opaque(token: Token) -> bool:
    """Return whether an element begins that is kept as it is."""
    return token.kind == OPEN and (token.name in OPAQUE or bool(UNTOUCHED.search(token.raw)))


def is_inline(token: Token) -> bool:
    """Return whether a token is part of a sentence."""
    if token.kind == OTHER:
        return token.name in INLINE or token.name in INLINE_OPAQUE or not token.name
    return token.kind == TEXT or token.name in INLINE or token.name == "br"


def ends_line(stretch: Stretch, after: Sequence[Token]) -> bool:
    """Return whether a <br> ends a sentence or a line of its own, not a line in a sentence."""
    since = takewhile(lambda token: token.name != "br", reversed(stretch.tokens))
    text = "".join(reversed([unescape(token.raw) for token in since if token.kind == TEXT])).strip()
    is_double = any(token.name == "br" for token in after)
    return is_double or len(text) < SHORT_LINE or bool(SENTENCE_END.search(text))


def gathered(stretch: Stretch) -> Unit:
    """Return the unit of a stretch; its marks are numbered as its tokens."""
    builder = Builder(collapse=True)
    open_names: list[str] = []
    for number, token in enumerate(stretch.tokens):
        if token.kind == TEXT:
            builder.add(unescape(token.raw))
        elif token.kind == OPEN:
            builder.open(number)
            stretch.opens[number] = token
            open_names.append(token.name)
        elif token.kind == CLOSE and token.name in open_names:
            while open_names:
                closing = open_names.pop()
                mark = builder.close()
                if closing == token.name:
                    stretch.closes[mark] = token.raw
                    break
        else:  # stands between words: an image, a line break, code, a stray closing tag
            builder.point(number, parts_words=token.name in ("br", *OPAQUE))
            stretch.opens[number] = token
    return builder.unit()


def leading(found: Sequence[Token]) -> str:
    """Return the white space that a stretch begins with."""
    raw = found[0].raw if found[0].kind == TEXT else ""
    return raw[: len(raw) - len(raw.lstrip())]


def trailing(found: Sequence[Token]) -> str:
    """Return the white space that a stretch ends with."""
    raw = found[-1].raw if found[-1].kind == TEXT else ""
    return raw[len(raw.rstrip()) :]
