"""Light stems: the word without its clitics and endings, never a guessed root.

Arabic after light10 with two guards against stripping what belongs to the word: at
least `MIN_STEM` letters stay, and a first letter is kept where the background shows the
word under the article (al-wazir exists, so the waw of wazir is its own). English loses
only its plural.
"""

from __future__ import annotations

from functools import lru_cache

from summarize.data import words
from summarize.data.letters import CONJUNCTIONS, PARTICLES, PREFIXES, SUFFIXES

MIN_STEM = 3  # letters that stay; light10 keeps 2, which merges many three-letter words
MIN_AFTER_PARTICLE = 4  # bi-, li-, ka- are taken off longer words only


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the light stem of a normalised word."""
    if word[0].isdigit():
        return word
    if word.isascii():
        return _english(word)
    return _without_suffix(_without_prefix(word))


def _without_prefix(word: str) -> str:
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= MIN_STEM:
            return word[len(prefix) :]
    radical = words("radicals.txt")
    if word[0] in CONJUNCTIONS and len(word) > MIN_STEM and word not in radical:
        return _without_prefix(word[1:])
    if word[0] in PARTICLES and len(word) > MIN_AFTER_PARTICLE and word not in radical:
        return word[1:]
    return word


def _without_suffix(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM:
            return word[: -len(suffix)]
    return word


def _english(word: str) -> str:
    if len(word) > MIN_STEM + 1 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > MIN_STEM and word.endswith("s") and word[-2] not in "siu":
        return word[:-1]
    return word
