"""Saved web pages: the article's text, title, date, outlet and address, by trafilatura.

The bytes are decoded here, because trafilatura trusts neither a page's declaration nor
letter frequency, and handed on as UTF-8. https://trafilatura.readthedocs.io/
"""

from __future__ import annotations

import logging
import re
from typing import Any

from mujaz.reading.cleaning import clean
from mujaz.reading.dates import iso
from mujaz.reading.decoding import decode
from mujaz.reading.draft import Draft
from mujaz.reading.metadata import address, headline, outlet
from translate.errors import InputError

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# A row of nothing but bars and dashes; a bar at either end of a line.
_FRAME = re.compile(
    r"^[ \t]*\|[ \t|:-]*$\n?|^(?:[ \t]*\|)+[ \t]*|(?:[ \t]*\|)+[ \t]*$", re.MULTILINE
)
_HEAD = 4096  # bytes in which a page has to declare its encoding; the standard says 1024
# Five saved pages have 900 to 1,600. The time that trafilatura takes grows with the square:
# 900,000 never closed paragraphs took three minutes.
MOST_TAGS = 20_000
# Characters that an article has at least: trafilatura's own figure, and one for a flash.
USUAL, SHORT = 250, 40
_NO_NEWS = ("//nav", "//noscript", "//template")
_TALKERS = ("trafilatura", "htmldate", "courlan", "readability", "justext", "charset_normalizer")
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}


def read_page(data: bytes, *, name: str, path: str) -> Draft:
    """Return the article that a saved page holds."""
    tags = data.count(b"<")
    if tags > MOST_TAGS:
        raise InputError(f"is too large: {tags:,} tags, read are up to {MOST_TAGS:,}")
    html = decode(data, declared=_declared(data), lenient=True)
    found = _extract(html)
    text = _without_frames(clean(found.text or "")) if found else ""
    if not text.strip():
        raise InputError("holds no article: no running text was found in the page")
    if "\ufffd" in text:
        raise InputError("is damaged: bytes inside the article's text are not valid UTF-8")
    url = address(found.url)
    source = outlet(found.sitename, url) or outlet(found.hostname, url)
    return Draft(
        text=text,
        name=name,
        path=path,
        title=headline(found.title, source),
        source=source,
        url=url,
        published=iso(found.date),
    )


def _without_frames(text: str) -> str:
    """Take off the bars that trafilatura draws around the cells of a table."""
    return _FRAME.sub("", text)


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def _extract(html: str) -> Any:  # noqa: ANN401 - trafilatura's Document is not typed
    """Return what trafilatura finds; a text of one line is sought again as a short article.

    Below its usual length trafilatura takes the whole page, menus and all, as one line.
    """
    for talker in _TALKERS:  # a library may log, but only `cli` speaks to the reader
        logging.getLogger(talker).addHandler(logging.NullHandler())
    data = html.encode("utf-8", "replace")
    try:
        found = _run(data, shortest=USUAL)
        if found and "\n" not in found.text.strip():
            found = _run(data, shortest=SHORT) or found
    except Exception as error:  # hostile markup makes its many parsers raise anything
        raise InputError(f"cannot be parsed as a page: {type(error).__name__}") from error
    return found


def _run(data: bytes, *, shortest: int) -> Any:  # noqa: ANN401
    import trafilatura
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(shortest))
    return trafilatura.bare_extraction(
        data,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dict(_DATES),
        prune_xpath=list(_NO_NEWS),
        config=settings,
    )
