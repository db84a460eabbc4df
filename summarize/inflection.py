"""English words without their inflection: plural, -ed and -ing, and irregular forms by a list.

Only inflection is taken off, never a suffix that makes another word: "builder" does not build.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarize.data import words
from summarize.stem import stem

LEAST = 3  # letters that stay: "red" and "king" have no ending


@lru_cache(maxsize=50_000)
def uninflected(word: str) -> str:
    """Return what all inflected forms of an English word have in common."""
    if not (word.isascii() and word.isalpha()):
        return stem(word)
    if word in _irregular():
        return _irregular()[word]
    base = stem(word)
    if base in _irregular():
        return _irregular()[base]
    for ending, instead in (("ied", "y"), ("ed", ""), ("ing", "")):
        start = base.removesuffix(ending)
        if start != base and len(start) + len(instead) >= LEAST and _vowel().search(start):
            return _single(start + instead)
    return _single(base)


def _single(word: str) -> str:
    """Return a word without a last e, and with one consonant where two end it."""
    if word.endswith("e") and len(word) > LEAST:
        return word[:-1]
    if word[-2:-1] == word[-1:] and len(word) > LEAST:
        return word[:-1]
    return word


@cache
def _vowel() -> re.Pattern[str]:
    return re.compile("[aeiouy]")


@cache
def _irregular() -> dict[str, str]:
    """Return the first form of each irregular one."""
    groups = (listed.split("_") for listed in words("irregular.txt"))
    return {form: forms[0] for forms in groups for form in forms}
