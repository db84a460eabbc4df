"""Saved feeds, RSS and Atom: an article an item, named `feed.xml:3` where it is shown.

The bytes are decoded here, since feeds in windows-1256 often declare another encoding,
and handed to feedparser as UTF-8. https://feedparser.readthedocs.io/
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mujaz.reading.cleaning import clean
from mujaz.reading.dates import iso
from mujaz.reading.decoding import decode
from mujaz.reading.draft import Draft
from mujaz.reading.metadata import address, headline, outlet
from mujaz.records import Rejected
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DECLARED = re.compile(rb"""\A[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
# Elements that end a line where a page would show one.
_BLOCKS = frozenset("p br div li h1 h2 h3 h4 h5 h6 blockquote tr figcaption".split())  # noqa: SIM905
_NO_WORDS = "//script | //style | //comment()"
_BLANK = re.compile(r"[^\S\n]*\n\s*")


def read_feed(data: bytes, *, name: str, path: str) -> Iterator[Draft | Rejected]:
    """Yield the article of each item, or why it has none."""
    feed = _parsed(data)
    source = outlet(feed.feed.get("title"), address(feed.feed.get("link")))
    for number, entry in enumerate(feed.entries, start=1):
        draft = _draft(entry, name=name, path=f"{path}:{number}", source=source)
        yield draft if draft.text else Rejected(draft.path, "has no text: the item is only a title")
    if _is_broken(feed):
        count = len(feed.entries)
        yield Rejected(
            path, f"is not well-formed XML: {count} items were made out, others may be missing"
        )


def _is_broken(feed: Any) -> bool:  # noqa: ANN401
    """Tell a feed cut off or garbled from one whose header alone is at fault."""
    from xml.sax import SAXException

    return isinstance(feed.get("bozo_exception"), SAXException)


def _parsed(data: bytes) -> Any:  # noqa: ANN401 - feedparser's dictionary is not typed
    import feedparser

    declared = _DECLARED.match(data)
    text = decode(data, declared=declared[1].decode("ascii") if declared else None)
    try:
        feed = feedparser.parse(_DECLARATION.sub("", text).encode("utf-8", "replace"))
    except Exception as error:  # it may raise anything on malformed input (feedparser#599)
        raise InputError(f"cannot be parsed as a feed: {type(error).__name__}") from error
    if not feed.entries:
        raise InputError("is no feed with items in it (read are RSS and Atom)")
    return feed


def _draft(entry: Any, *, name: str, path: str, source: str | None) -> Draft:  # noqa: ANN401
    bodies = [part.get("value", "") for part in entry.get("content", ())]
    longest = max([*bodies, entry.get("summary", "")], key=len)
    url = address(entry.get("link"))
    return Draft(
        text=_words(longest),
        name=name,
        path=path,
        title=headline(_words(entry.get("title", "")), source),
        source=source or outlet(None, url),
        url=url,
        published=iso(entry.get("published")) or iso(entry.get("updated")),
    )


def _words(markup: str) -> str:
    """Return the text of a piece of HTML, a line where a page would break one."""
    from lxml import html
    from lxml.etree import ParserError

    try:
        tree = html.fragment_fromstring(clean(markup), create_parent="div")
    except ParserError:
        return ""
    for element in tree.xpath(_NO_WORDS):
        element.drop_tree()
    for element in tree.iter():
        if element.tag in _BLOCKS:
            element.tail = f"\n{element.tail or ''}"
    return _BLANK.sub("\n", clean(tree.text_content())).strip()
