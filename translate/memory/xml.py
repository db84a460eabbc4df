"""XML of strangers, read without network, without entities of its own and without end.

An entity may name a file of the reader's or grow a thousandfold
(https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from lxml.etree import _Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def elements(stream: BinaryIO, name: str, *tags: str) -> Iterator[_Element]:
    """Yield each element of one of these local names, then forget it."""
    from lxml import etree

    events = etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        _, root = next(events)
        refuse_entities(root, name)
        for event, element in events:
            if event == "end" and etree.QName(element).localname in tags:
                yield element
                element.clear()
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name} is damaged XML: {error.msg}") from error


def refuse_entities(root: _Element, name: str) -> None:
    """Raise where a document declares entities of its own."""
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise InputError(f"{name} declares XML entities, which are not read; save it without them")


def local(element: _Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def language(element: _Element) -> str:
    """Return the main part of an element's own language, in lower case."""
    value = element.get(XML_LANG) or element.get("lang") or ""
    return str(value).replace("_", "-").partition("-")[0].lower()


def text_of(element: _Element, codes: frozenset[str]) -> str:
    """Return an element's text; what stands in elements named in `codes` is none."""
    parts = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "cp":  # XLIFF 2: a character that XML cannot hold
            parts.append(chr(int(child.get("hex", "20"), 16)))
        elif name and name not in codes:
            parts.append(text_of(child, codes))
        parts.append(child.tail or "")
    return "".join(parts)


def escaped(text: str) -> str:
    """Return a text as XML content that reads back the same."""
    return escape(text, {"\r": "&#13;"})


def attribute(text: str) -> str:
    """Return a text as the value of an attribute in double quotes."""
    return escape(text, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
