"""English words cut to stems, so that `negotiated` answers to `negotiation`.

Lighter than Porter's stemmer and four times as fast; irregular forms are left
to the lexicon, which lists them (`went`, `go`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translate.lexicon_forms import word_list

if TYPE_CHECKING:
    from collections.abc import Callable

CACHED_WORDS = 65_536
CACHED_TEXTS = 2048
# Longest first; four letters stay before the long ones, three before the short.
LEAST_LONG, LEAST_SHORT = 4, 3
LONG = (
    "izations", "isations", "ization", "isation", "ational", "erials", "ations", "atives",
    "ically", "erial", "ation", "ative", "ating", "ators", "ments", "ities", "ously",
    "ated", "ates", "ator", "ment", "ness", "tion", "sion", "ions", "ings", "ists", "ical",
    "ious", "ates", "izes", "ises", "ized", "ised", "ally",
    "ate", "ion", "ive", "ize", "ise", "ity", "ism", "ist", "ian", "ous", "ers", "ors", "ial",
    "als", "ry", "er", "or", "al", "ic", "an",
)  # fmt: skip
SHORT = ("ying", "ies", "ied", "ing", "ed", "es", "ly", "s", "e", "y")


@cache
def _finder() -> Callable[[str], list[str]]:
    return re.compile(r"[^\W\d_]+").findall


def english_words(text: str) -> list[str]:
    """Return the words of an English text in lower case, `US` alone kept apart from `us`."""
    return _finder()(text.replace("US", "usa").replace("U.S.", "usa").lower())


def stems(text: str) -> frozenset[str]:
    """Return the stems of all words of an English text."""
    return frozenset(map(stem, english_words(text)))


@lru_cache(maxsize=CACHED_TEXTS)
def positions(text: str) -> dict[str, tuple[int, ...]]:
    """Return stem -> the places of the words with that stem among those of `word_list`."""
    found: dict[str, tuple[int, ...]] = {}
    for i, (word, start, end) in enumerate(word_list(text, "en")):
        one = stem("usa" if text[start:end] == "US" else word)
        found[one] = (*found.get(one, ()), i)
    return found


@lru_cache(maxsize=CACHED_WORDS)
def stem(word: str) -> str:
    """Return the stem of an English word in lower case."""
    for suffix in LONG:
        if word.endswith(suffix) and len(word) - len(suffix) >= LEAST_LONG:
            return _undoubled(word[: -len(suffix)])
    for suffix in SHORT:
        if word.endswith(suffix) and len(word) - len(suffix) >= LEAST_SHORT:
            return _undoubled(word[: -len(suffix)])
    return word


def _undoubled(base: str) -> str:
    """Return `stopp` as `stop`, and `studi` as `stud`."""
    if len(base) > LEAST_SHORT and (base[-1] == base[-2] or base[-1] in "ieu"):
        return base[:-1]
    return base
