"""Markdown within a paragraph: text, emphasis, links and what is kept as it stands.

    **a** [b](url "t") `c`  ->  emphasis around a, link around b, code as one piece

Cut by the rules of https://spec.commonmark.org/0.31.2/#inlines as far as positions need
them; what does not pair up is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from mujaz.formats.html_tokens import VOID
from mujaz.formats.inline import Builder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Unit

SCANNER = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
    |(?P<keep>(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`)
        |<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>|<!--.*?-->
        |\[\^[^\]\s]+\]|https?://[^\s<>\u0600-\u06ff]*[^\s<>\u0600-\u06ff.,;:!?)\]'"*_])
    |(?P<tag></?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>)
    |(?P<break>(?:\ {2,}|\\)\n)
    |(?P<image>!\[(?P<alt>[^\[\]]*)\](?P<target>\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]]*\]))
    |(?P<open>\[)|(?P<close>\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]]*\])?)
    |(?P<run>\*+|_+|~~)
    |(?P<text>[^\\`<!\[\]*_~\n\ h]+|.)""",
    re.VERBOSE | re.DOTALL,
)
SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)")
BLOCK_START = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=(?:[-+>]|#{1,6})(?:\s|$))|(?==+$|-+$))")


@dataclass(slots=True)
class Item:
    """A piece of a paragraph's source."""

    kind: str  # text, open, close, or point
    raw: str
    text: str = ""  # what a reader sees of it
    alt: str = ""  # of an image


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's unit, with the markup that its marks stand for."""

    unit: Unit
    opens: dict[int, str]
    closes: dict[int, str]
    alts: dict[int, str]  # texts of images, by mark


def parse(content: str, labels: frozenset[str]) -> Paragraph:
    """Return the paragraph; `labels` are those that links of the document may refer to."""
    items = paired(list(scanned(content)), labels)
    builder = Builder(collapse=True)
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    alts: dict[int, str] = {}
    for number, item in enumerate(items):
        if item.kind == "text":
            builder.add(item.text)
        elif item.kind == "open":
            builder.open(number)
            opens[number] = item.raw
        elif item.kind == "close":
            closes[builder.close()] = item.raw
        else:
            builder.point(number, parts_words=True)
            opens[number] = item.raw
            if item.alt:
                alts[number] = item.alt
    return Paragraph(builder.unit(), opens, closes, alts)


def scanned(content: str) -> Iterator[Item]:
    """Yield the pieces of a paragraph, emphasis and brackets not yet paired."""
    for found in SCANNER.finditer(content):
        raw = found[0]
        kind = found.lastgroup or ""
        if found["escape"]:
            yield Item("text", raw, raw[1])
        elif found["keep"] or found["break"]:
            yield Item("point", raw)
        elif found["image"]:
            yield Item("point", raw, alt=found["alt"])
        elif found["tag"]:
            yield Item("tag", raw, raw)
        elif found["run"]:
            before, after = content[: found.start()][-1:], content[found.end() :][:1]
            yield Item(flanking(raw, before, after), raw, raw)
        elif kind in ("open", "close"):
            yield Item(f"bracket {kind}", raw, raw)
        else:
            yield Item("text", raw, unescape(raw))


def flanking(raw: str, before: str, after: str) -> str:
    """Return what a run of emphasis signs may do: `run`, with `(` to begin, `)` to end."""
    begins = bool(after.strip()) and not (is_sign(after) and before.strip() and not is_sign(before))
    ends = bool(before.strip()) and not (is_sign(before) and after.strip() and not is_sign(after))
    if raw[0] == "_" and begins and ends:
        begins, ends = is_sign(before), is_sign(after)
    return f"run{'(' if begins else ''}{')' if ends else ''}"


def is_sign(character: str) -> bool:
    """Return whether a character is punctuation, as emphasis goes by it."""
    return bool(character.strip()) and not character.isalnum()


def paired(items: list[Item], labels: frozenset[str]) -> list[Item]:
    """Return the items with what pairs up as open and close, the rest as text."""
    stack: list[int] = []
    for number, item in enumerate(items):
        if item.kind in ("bracket open", "run("):
            stack.append(number)
        elif item.kind == "bracket close":
            if end := link_end(items, stack, item, labels):
                match(items, stack, number, "bracket open", end)
        elif item.kind.startswith("run"):
            begun = [at for at in stack if items[at].raw == item.raw]
            if item.kind.endswith(")") and begun:
                match(items, stack, number, items[begun[-1]].kind, item.raw)
            elif "(" in item.kind:
                stack.append(number)
        elif item.kind == "tag":
            pair_tag(items, stack, number)
    return [plain(item) for item in items]


def match(items: list[Item], stack: list[int], number: int, kind: str, end: str) -> None:
    """Pair an item with the last one begun of a kind; what was begun since is text."""
    while stack:
        begun = stack.pop()
        if items[begun].kind == kind and (kind != "run" or items[begun].raw == items[number].raw):
            if kind.startswith("run") and items[begun].raw != items[number].raw:
                continue
            items[begun].kind, items[number].kind, items[number].raw = "open", "close", end
            return


def link_end(items: list[Item], stack: Sequence[int], item: Item, labels: frozenset[str]) -> str:
    """Return how a link ends, "" where the brackets are none.

    A link by its text alone gets that text as its label, for the text will change.
    """
    begun = [at for at in stack if items[at].kind == "bracket open"]
    if not begun:
        return ""
    if item.raw not in ("]", "][]"):
        return item.raw
    inside = "".join(one.raw for one in items[begun[-1] + 1 : items.index(item)])
    label = " ".join(inside.split())
    return f"][{label}]" if label.casefold() in labels else ""


def pair_tag(items: list[Item], stack: list[int], number: int) -> None:
    """Pair an HTML tag with its other half; one without stays between the words."""
    item = items[number]
    name = re.split(r"[\s/>]", item.raw.strip("</"))[0].lower()
    if item.raw.startswith("</"):
        if any(items[at].kind == f"tag {name}" for at in stack):
            match(items, stack, number, f"tag {name}", item.raw)
    elif not item.raw.endswith("/>") and name not in VOID:
        item.kind = f"tag {name}"
        stack.append(number)


def plain(item: Item) -> Item:
    """Return an item that found no partner as text, a lone tag as a point."""
    if item.kind in ("text", "open", "close", "point"):
        return item
    return Item("point" if item.kind.startswith("tag") else "text", item.raw, item.raw)


def escaped(text: str) -> str:
    """Return a text as Markdown that shows it."""
    return SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def escaped_start(text: str) -> str:
    """Return the beginning of a paragraph so that it begins no list, heading or quotation."""
    return BLOCK_START.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", text)
