"""Plain text: the decoded file is the article, markup and all."""

from __future__ import annotations

from mujaz.reading.cleaning import clean
from mujaz.reading.decoding import decode
from mujaz.reading.draft import Draft


def read_plain(data: bytes, *, name: str, path: str) -> Draft:
    """Return the article that a text file is."""
    return Draft(text=clean(decode(data)), name=name, path=path)
