"""Which stops of a paragraph end a sentence: each kind of stop, and why it may not be one.

Every question is answered from a few characters around the stop, so that the time
grows with the text and not with its square.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from translate.data import sentences

NEAR = 32  # characters looked at on either side


@dataclass(frozen=True, slots=True)
class Stop:
    """A run of stops with what stands around it, unseen signs left out."""

    signs: str
    left: str  # what stands before it, the sentence's beginning at most
    right: str  # what stands behind its closing quotes and brackets
    closed: bool  # quotes or brackets close behind it
    inside: bool  # a quotation is closed that began within this sentence


def ends_sentence(stop: Stop) -> bool:
    """Tell whether a stop ends its sentence."""
    if not _has_words(stop.left) or stop.right.lstrip().startswith(("،", "؛", ":", "؟", "!")):
        return False
    if any(sign in sentences.QUERIES for sign in stop.signs):
        return stop.signs.endswith(".") or not (
            stop.inside and stop.right and not _opens_clause(stop.right)
        )
    if len(stop.signs) > 1 or stop.signs == "…":
        return not stop.right.strip()  # what trails off goes on
    return _full_stop(stop)


def _full_stop(stop: Stop) -> bool:
    """Tell whether a single full stop is one."""
    before, after = stop.left[-1:], stop.right[:1]
    if after == "," and before.isascii() and before.isalpha():
        return False  # Inc., and not the comma that joins scraped paragraphs
    glued = not stop.closed and after.isalnum()
    if glued and before.isdigit() and after.isdigit():
        return False  # 3.5, 19.1.2020, 10.30
    if glued and after.isascii() and (before.isascii() or after.islower()):
        return False  # a.b, v2.0, IDN names
    return not (_is_number(stop) or _is_short(stop, glued=glued) or _is_spelt(stop))


def _is_number(stop: Stop) -> bool:
    """Tell whether all that the sentence has so far is its number: `3.` or `2.1.`."""
    return bool(_section().fullmatch(stop.left.strip()))


def _is_short(stop: Stop, *, glued: bool) -> bool:
    """Tell whether the stop marks an abbreviation or an initial."""
    match = _last_token().search(stop.left)
    token = match[0] if match else ""
    if not token or not stop.right.strip():
        return False
    initial = len(token) == 1 and token.isalpha() and (not token.isascii() or token.isupper())
    if not initial and token not in sentences.ABBREVIATIONS:
        return False
    before = stop.left[: -len(token)].rstrip()
    is_unit = token in sentences.UNITS and before[-1:].isdigit()
    return glued or not is_unit


def _is_spelt(stop: Stop) -> bool:
    """Tell whether the stop parts letters of a spelt name: `سي.إن.إن`, `بي. بي. سي`."""
    left, right = _last_token().search(stop.left), _first_token().match(stop.right)
    if not left or not right or stop.closed:
        return False
    names = sentences.LETTER_NAMES
    first, second = left[0], right[1]
    return first in names and second in names


def _opens_clause(right: str) -> bool:
    """Tell whether a new sentence can begin here, behind a quoted question."""
    return right.lstrip().startswith(("و", "ف", *sentences.OPENERS, sentences.STRAIGHT))


def _has_words(left: str) -> bool:
    return any(character.isalnum() for character in left)


@cache
def _section() -> re.Pattern[str]:
    return re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[^\W\d_])[)\]]?")


@cache
def _last_token() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:ـ)?$")


@cache
def _first_token() -> re.Pattern[str]:
    return re.compile(r"\s?([^\W_]+)")
