"""Attributes of a tag as it stands in the source: found, translated, mended."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from mujaz.formats.data import has_arabic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.formats.html_tokens import Token

ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)""")
# Attributes that a reader sees or hears; `content` only of those below.
SEEN = frozenset({"alt", "title", "placeholder", "aria-label", "label", "summary"})
META = re.compile(
    r"""(?i)(?:name|property|itemprop)\s*=\s*["']?(?:[\w.-]+:)*(?:title|description|keywords)\b"""
)
LANGUAGE = frozenset({"lang", "xml:lang"})
CHARSET = re.compile(r"(?i)(charset\s*=\s*[\"']?)[\w-]+")
DECLARED = re.compile(r"""(?i)(<\?xml[^>]*encoding\s*=\s*["'])[\w-]+""")
DIRECTION = re.compile(r"(?i)(direction\s*:\s*)rtl")
UNTOUCHED = re.compile(
    r"""(?i)\stranslate\s*=\s*["']?no\b|\sclass\s*=\s*["'][^"']*\bnotranslate\b"""
)


class Attribute(NamedTuple):
    """An attribute with the place of its value in the tag, quotation marks included."""

    name: str  # in lower case
    value: str
    start: int
    end: int


def attributes(raw: str) -> Iterator[Attribute]:
    """Yield the attributes of a tag that have a value."""
    for found in ATTRIBUTE.finditer(raw):
        value = found[3]
        bare = value[1:-1] if value[0] in "\"'" else value
        yield Attribute(found[1].lower(), unescape(bare), found.start(3), found.end(3))


def seen(token: Token) -> Iterator[Attribute]:
    """Yield the attributes of a tag that hold Arabic for a reader."""
    if "=" not in token.raw or not (has_arabic(token.raw) or "&" in token.raw):
        return
    is_meta = token.name == "meta" and META.search(token.raw)
    for one in attributes(token.raw):
        wanted = one.name in SEEN or (one.name == "content" and is_meta)
        if wanted and has_arabic(one.value):
            yield one


def mended(token: Token, english: Mapping[str, str]) -> str:
    """Return a tag with attributes in English, its language and direction set right."""
    raw = token.raw
    own = {one.name: one.value.lower() for one in attributes(raw)} if "=" in raw else {}
    language = own.get("lang", own.get("xml:lang", "ar"))
    is_arabic = language.partition("-")[0] == "ar"
    for one in reversed(list(attributes(raw))) if own else ():
        value = english.get(one.name)
        if one.name in LANGUAGE and is_arabic:
            value = "en"
        elif one.name == "dir" and is_arabic and one.value.lower() == "rtl":
            value = "ltr"
        elif one.name == "style":
            value = DIRECTION.sub(r"\1ltr", one.value)
        if value is not None and value != one.value:
            raw = f'{raw[: one.start]}"{escape(value)}"{raw[one.end :]}'
    if token.name == "meta":
        raw = CHARSET.sub(r"\1utf-8", raw)
    if token.name == "html" and not LANGUAGE & own.keys():
        raw = f'{raw[:5]} lang="en"{raw[5:]}'
    return raw


def mended_other(raw: str) -> str:
    """Return a style sheet or XML declaration as it fits an English page in UTF-8."""
    return DECLARED.sub(r"\1utf-8", DIRECTION.sub(r"\1ltr", raw))
