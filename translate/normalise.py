"""The model's own view of a sentence; a reader always sees the Arabic as written.

Signs that the model was not trained on become those that it was: digits, quotation
marks, letters in presentation forms. What no reader sees or needs goes: tashkeel, tatweel,
controls, odd spaces (https://www.unicode.org/charts/PDF/U0600.pdf).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from translate.data import characters


def normalise(text: str) -> str:
    """Return the text as the model gets it; doing it twice changes nothing more."""
    text = _presentation().sub(_plain, text)
    if characters.TATWEEL in text:
        text = _lone_tatweel().sub(characters.DASH, text)
    text = unicodedata.normalize("NFC", text.translate(_table()))
    return " ".join(text.split())


def _plain(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


@cache
def _presentation() -> re.Pattern[str]:
    return re.compile(f"{characters.PRESENTATION}+")


@cache
def _lone_tatweel() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){characters.TATWEEL}+(?!\S)")


@cache
def _table() -> dict[int, str | None]:
    """Return what becomes of single code points, in the form of `str.translate`."""
    spaces = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
    table: dict[int, str | None] = dict.fromkeys(spaces, " ")
    table |= dict.fromkeys(range(0xD800, 0xE000))  # half a sign: sentencepiece fails on it
    table |= dict.fromkeys(map(ord, characters.TASHKEEL + characters.UNSEEN))
    table[ord(characters.TATWEEL)] = None
    return table | {ord(sign): other for sign, other in characters.INSTEAD.items()}
