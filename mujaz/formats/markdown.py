"""Markdown: paragraphs, headings, items and cells are units; the rest stays as it is.

markdown-it-py says which lines are what (https://spec.commonmark.org); code is left alone,
HTML blocks are read as HTML, and of the front matter the titles and the language change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mujaz.formats.data import has_arabic
from mujaz.formats.decoding import decoded
from mujaz.formats.html import Page
from mujaz.formats.inline import Close, Open, pieces
from mujaz.formats.markdown_inline import escaped, escaped_start, parse
from mujaz.formats.records import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.markdown_inline import Paragraph
    from mujaz.formats.records import Done, Source

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
TITLES = re.compile(r"(?m)^(?:title|subtitle|description|summary)[ \t]*:[ \t]*(\S.*?)[ \t\r]*$")
LANGUAGE = re.compile(r"(?m)^((?:lang|language)[ \t]*:[ \t]*[\"']?)ar(?:-\w+)?\b")
OPENING = "([{\"'\u00ab\u201c\u2018*_"
DIRECTION = re.compile(r"(?m)^((?:dir|direction)[ \t]*:[ \t]*[\"']?)rtl\b")


class Patch(NamedTuple):
    """A stretch of the source that is written anew."""

    start: int
    end: int
    first: int  # number of its first unit; of a paragraph: its text, then its images' texts
    content: Paragraph | Page | str  # str: the quotation mark around a front matter's value
    is_cell: bool = False
    indents: tuple[str, ...] = ()  # what stands before each line of a paragraph but the first


class Text:
    """A Markdown document."""

    def __init__(self, source: str, size: int) -> None:
        self.size = size
        self.units: list[Unit] = []
        self._source = source
        self._patches: list[Patch] = []
        begin = self._front_matter()
        self._blocks(begin)

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the document in English."""
        out, at = [], 0
        for patch in self._patches:
            out += [self._source[at : patch.start], rendered(patch, done)]
            at = patch.end
        text = "".join([*out, self._source[at:]])
        return mended_front(text).encode("utf-8", "replace")

    def _front_matter(self) -> int:
        found = FRONT_MATTER.match(self._source)
        if not found:
            return 0
        for title in TITLES.finditer(self._source, *found.span(1)):
            value = title[1].strip("\"'")
            if has_arabic(value):
                quote = title[1][0] if title[1][0] in "\"'" else ""
                self._add(Patch(*title.span(1), len(self.units), quote), [Unit(value)])
        return found.end()

    def _add(self, patch: Patch, units: Sequence[Unit]) -> None:
        self._patches.append(patch)
        self.units += units

    def _blocks(self, begin: int) -> None:
        from markdown_it import MarkdownIt

        environment: dict[str, Any] = {}
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        blocks = parser.parse(self._source[begin:], environment)
        labels = frozenset(label.casefold() for label in environment.get("references", {}))
        starts = line_starts(self._source, begin)
        at = begin
        is_cell = False
        for block in blocks:
            is_cell = block.type in ("td_open", "th_open") or (is_cell and block.type == "inline")
            if not block.map or block.type not in ("inline", "html_block"):
                continue
            first, last = starts[block.map[0]], starts[min(block.map[1], len(starts) - 1)]
            if block.type == "html_block":
                self._html(first, last)
                at = last
            elif place := located(self._source, block.content, max(at, first), last):
                at = place[0][1]
                self._paragraph(place, block.content, labels, is_cell=is_cell)

    def _html(self, start: int, end: int) -> None:
        page = Page(self._source[start:end], 0)
        self._add(Patch(start, end, len(self.units), page), page.units)

    def _paragraph(
        self,
        place: tuple[tuple[int, int], tuple[str, ...]],
        content: str,
        labels: frozenset[str],
        *,
        is_cell: bool,
    ) -> None:
        paragraph = parse(content, labels)
        (start, end), indents = place
        texts = [Unit(text) for text in paragraph.alts.values()]
        if any(has_arabic(unit.text) for unit in (paragraph.unit, *texts)):
            patch = Patch(start, end, len(self.units), paragraph, is_cell, indents)
            self._add(patch, [paragraph.unit, *texts])


def read(source: Source) -> Iterator[Text]:
    """Yield the one document of a Markdown file."""
    data = source.stream.read()
    yield Text(decoded(data, source.name), len(data))


def line_starts(text: str, begin: int) -> list[int]:
    """Return where the lines of a text begin, and its end, as the parser counts them."""
    ends = [found.end() for found in re.compile(r"\r\n|\n|\r").finditer(text, begin)]
    return [begin, *ends, len(text)]


def located(
    source: str, content: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[str, ...]] | None:
    """Return where a paragraph's lines stand in the source, and what stands before each."""
    spans: list[tuple[int, int]] = []
    indents: list[str] = []
    at = start
    for line in content.split("\n"):
        shown = line.rstrip() if line.strip() else line
        found = source.find(shown, at, end)
        if found < 0:
            shown = shown.replace("|", "\\|")
            found = source.find(shown, at, end)
        if found < 0:
            return None
        indents.append(source[at:found].lstrip(" \t\\").lstrip("\r\n") if spans else "")
        spans.append((found, found + len(shown)))
        at = found + len(shown)
    return (spans[0][0], spans[-1][1]), tuple(indents[1:])


def rendered(patch: Patch, done: Sequence[Done]) -> str:
    """Return a stretch in English."""
    if isinstance(patch.content, Page):
        units = done[patch.first : patch.first + len(patch.content.units)]
        return patch.content.render(units).decode()
    english = done[patch.first]
    if isinstance(patch.content, str):
        quote = patch.content or ('"' if re.search(r"[:#\[\]{}\"']", english.text) else "")
        value = (
            english.text.replace("\\", "\\\\").replace('"', '\\"')
            if quote == '"'
            else (english.text.replace("'", "''") if quote else english.text)
        )
        return f"{quote}{value}{quote}"
    text = paragraph_in_english(patch, patch.content, done)
    return text.replace("|", "\\|") if patch.is_cell else escaped_start(text)


def paragraph_in_english(patch: Patch, paragraph: Paragraph, done: Sequence[Done]) -> str:
    """Return a paragraph with its markup around the English words."""
    english = done[patch.first]
    texts = {
        mark: done[patch.first + 1 + number].text for number, mark in enumerate(paragraph.alts)
    }
    indents = iter(patch.indents)
    out = ""
    is_point = False  # what came last: it keeps a space to the words around it
    for piece in pieces(english.text, english.marks):
        if isinstance(piece, Close):
            out += paragraph.closes.get(piece.id, "")
        elif isinstance(piece, Open):
            raw = paragraph.opens[piece.id]
            is_point = piece.id not in paragraph.closes
            if raw.endswith("\n"):
                raw += next(indents, "")
                out = out.rstrip(" ")
                is_point = False
            elif is_point and out and not out[-1].isspace() and out[-1] not in OPENING:
                out += " "
            if piece.id in texts:
                raw = raw.replace(paragraph.alts[piece.id], escaped(texts[piece.id]), 1)
            out += raw
        else:
            text = piece.lstrip(" ") if ends_line(out) else piece
            out += (" " if is_point and text[:1].isalnum() else "") + escaped(text)
            is_point = False
    return out


def ends_line(out: str) -> bool:
    """Return whether what was written so far ends in a line break and a quotation's sign."""
    return out.rstrip("> ").endswith("\n")


def mended_front(text: str) -> str:
    """Return a document with the language and direction of its front matter set right."""
    found = FRONT_MATTER.match(text)
    if not found:
        return text
    front = DIRECTION.sub(r"\1ltr", LANGUAGE.sub(r"\1en", found[0]))
    return front + text[found.end() :]
