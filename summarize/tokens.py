"""Words of a text by Unicode letters, so that no script is favoured or lost.

Numbers keep their decimal point and lose their grouping, so that 1,200 and ١٢٠٠ are one.
"""

from __future__ import annotations

import re
from functools import cache

from summarize.normalise import normalise

GROUPING = "\u066c,"  # Arabic thousands separator, comma
POINTS = "\u066b."  # Arabic decimal separator, full stop
APOSTROPHES = "'\u2019"


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"\d+(?:[{GROUPING}]\d{{3}})*(?:[{POINTS}]\d+|,\d{{1,2}}(?!\d))?"
    return re.compile(rf"{number}|[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)?")


@cache
def _decimal_comma() -> re.Pattern[str]:
    """Return the comma of 63,6: grouping takes three digits at a time."""
    return re.compile(r",(?=\d{1,2}$)")


def tokens(text: str) -> list[str]:
    """Return the normalised words and numbers of `text`, in reading order."""
    return [word if word.isalpha() else _tidy(word) for word in _pattern().findall(normalise(text))]


def _tidy(word: str) -> str:
    """Return a number without grouping, a word without what follows its apostrophe."""
    if word[0].isdigit():
        word = _decimal_comma().sub(".", word)
        for char in GROUPING:
            word = word.replace(char, "")
        return word.replace(POINTS[0], ".")
    for char in APOSTROPHES:
        word = word.split(char)[0]
    return word
