"""What stands beside a number: percent signs, currencies; and the names of months."""

from __future__ import annotations

import re
from functools import cache

from translate.lexicon_forms import word_list
from translate.numbers_tables import month_firsts, month_words, unit_names

NEAR_BEFORE, NEAR_AFTER = 5, 40  # characters that hold `US$ ` and ` Canadian dollars`


@cache
def _after() -> re.Pattern[str]:
    names = sorted(unit_names(), key=len, reverse=True)
    either = "|".join(re.escape(name) for name in names)
    # One word of nationality may stand between: 5 Canadian dollars.
    return re.compile(rf"[ \u00a0-]?(?:(?!per\b|and\b|to\b|of\b)[a-z.]+ )?({either})(?!\w)")


@cache
def _before() -> re.Pattern[str]:
    signs = sorted(
        (n for n in unit_names() if not n.isalpha() or n == "eur"), key=len, reverse=True
    )
    return re.compile(rf"({'|'.join(re.escape(sign) for sign in signs)})\s?$")


def unit_at(text: str, start: int, end: int) -> str:
    """Return the unit of the number that stands at `text[start:end]`, "" where it has none."""
    match = _after().match(text[end : end + NEAR_AFTER].lower())
    if match is None:
        match = _before().search(text[max(0, start - NEAR_BEFORE) : start].lower())
    return unit_names()[match.group(1)] if match else ""


def months(text: str, language: str) -> list[tuple[int, int, int, bool]]:
    """Return (month, start, end, firm) for each name of a month, `end` after its last word."""
    table = month_words(language)
    firsts = month_firsts(language)
    listed = word_list(text, language)
    found = []
    for i, (word, start, end) in enumerate(listed):
        if word not in firsts or (language == "en" and not text[start].isupper()):
            continue
        pair = (word, listed[i + 1][0]) if i + 1 < len(listed) else ()
        if pair in table:
            found.append((table[pair][0], start, listed[i + 1][2], True))
        elif (word,) in table:
            month, firm = table[word,]
            found.append((month, start, end, firm or _beside_digit(text, start, end)))
    return found


def _beside_digit(text: str, start: int, end: int) -> bool:
    """Tell whether a digit stands next to a word: 3 May, March 2011."""
    return (
        text[max(0, start - 2) : start].strip().isdigit() or text[end : end + 2].strip().isdigit()
    )
