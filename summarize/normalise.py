"""Text made comparable: one spelling of each Arabic letter, no marks, one kind of digit.

The result is only compared and counted, never shown: what a reader sees is the text
as written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from summarize.data.letters import FOLDED, MARKS


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(f"[{MARKS}]+")


@cache
def _folds() -> dict[int, str]:
    return str.maketrans(FOLDED)


def normalise(text: str) -> str:
    """Return `text` in lower case with marks dropped and letters and digits folded."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _marks().sub("", text).translate(_folds()).translate(_digits(text)).lower()


def _digits(text: str) -> dict[int, str]:
    """Return the table that turns the other scripts' digits in `text` into ASCII ones."""
    return {
        ord(char): str(unicodedata.digit(char))
        for char in set(text)
        if not char.isascii() and char.isdecimal()
    }
