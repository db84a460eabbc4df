"""Whether two spellings are the same name: Mohammed, Muhammad; Gaddafi, Qadhafi; Iraq, Iraqis.

Names are compared by what transliterators agree on: consonants, with the
letters that stand for the same Arabic ones made equal.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translate.data import affixes
from translate.lexicon_forms import stripped

if TYPE_CHECKING:
    from collections.abc import Callable

CACHED_WORDS = 32_768
SAME = (
    ("tch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("ph", "f"), ("gh", "j"), ("kh", "k"),
    ("dh", "d"), ("th", "t"), ("dj", "j"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("g", "j"),
    ("ce", "s"), ("ci", "s"), ("cy", "s"), ("c", "k"), ("v", "f"), ("z", "s"), ("p", "b"),
    ("w", ""), ("y", ""), ("h", ""),
)  # fmt: skip
LEAST_FUZZY = 4  # consonants of a name that may differ in one
MOST_LETTERS = 4  # that two spellings of a name may differ in length
ADJECTIVES = frozenset(("an", "sh", "se", "ch"))  # endings: Libyan, Turkish, Chinese, French
# What an adjective of a place adds to it or lacks: Iraqi, Libyan, Somali of Somalia.
ADDED = frozenset(("i", "n", "an", "ian", "ese", "ish", "is", "ns", "ians", "a"))
LEAST_PREFIX = 4  # letters that a name and its adjective share: Turkey, Turkish


@cache
def _finder() -> Callable[[str], list[str]]:
    return re.compile(r"[^\W\d_]+(?:['’`ʿ][^\W\d_]+)*").findall


@lru_cache(maxsize=2048)
def capitalised(text: str) -> tuple[str, ...]:
    """Return the words of an English text that begin with a capital, possessive endings cut."""
    return tuple(
        w[:-2] if w.endswith(("'s", "’s")) else w for w in _finder()(text) if w[0].isupper()
    )


@lru_cache(maxsize=CACHED_WORDS)
def plain(word: str) -> str:
    """Return a word in lower case without accents and apostrophes."""
    word = word.lower()
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
    return "".join(c for c in word if "a" <= c <= "z")


@lru_cache(maxsize=CACHED_WORDS)
def skeleton(word: str) -> str:
    """Return the consonants of a name, doubled ones once; an initial vowel as `a`."""
    word = plain(word)
    first = "a" if word[:1] in ("a", "e", "i", "o", "u") else ""
    for spelling, sound in SAME:
        word = word.replace(spelling, sound)
    bones = re.sub(r"[aeiou]+", "", word)
    return first + re.sub(r"(.)\1+", r"\1", bones)


@lru_cache(maxsize=CACHED_WORDS)
def is_same(one: str, other: str) -> bool:
    """Tell whether two words may be one name, or a name and its adjective."""
    a, b = plain(one), plain(other)
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) >= LEAST_PREFIX and long.startswith(short[: max(LEAST_PREFIX, len(short) - 2)]):
        return True
    x, y = skeleton(one), skeleton(other)
    if x == y:
        return len(x) > 1 or abs(len(a) - len(b)) <= 1
    return min(len(x), len(y)) >= LEAST_FUZZY and within_one(x, y)


@lru_cache(maxsize=CACHED_WORDS)
def is_same_name(one: str, other: str) -> bool:
    """Tell whether two words are one name in two spellings; its adjective is another word."""
    a, b = plain(one), plain(other)
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in ADDED:
        return False
    if ("q" in a) != ("q" in b):  # Gaddafi, Qadhafi
        a, b = a.replace("gh", "q").replace("g", "q"), b.replace("gh", "q").replace("g", "q")
    x, y = skeleton(a), skeleton(b)
    if x == y and (within_one(a, b) or (len(x) > 1 and abs(len(a) - len(b)) <= MOST_LETTERS)):
        return True
    ends = {a[-2:], b[-2:]} & ADJECTIVES
    return not ends and len(x) == len(y) >= LEAST_FUZZY and a[:1] == b[:1] and within_one(x, y)


def within_one(x: str, y: str) -> bool:
    """Tell whether one letter added, left out or changed makes two strings equal."""
    if abs(len(x) - len(y)) > 1:
        return False
    start = 0
    while start < min(len(x), len(y)) and x[start] == y[start]:
        start += 1
    return (
        x[start + 1 :] == y[start + 1 :]
        or x[start:] == y[start + 1 :]
        or x[start + 1 :] == y[start:]
    )


@lru_cache(maxsize=CACHED_WORDS)
def arabic_skeleton(word: str) -> str:
    """Return the consonants of a folded Arabic word in the letters that `skeleton` uses."""
    bones = "".join(affixes.SOUNDS.get(c, "") for c in word.replace(affixes.CH, "\u0686"))
    first = "a" if word.startswith(affixes.VOWELS_FIRST) else ""
    return first + re.sub(r"(.)\1+", r"\1", bones)


@lru_cache(maxsize=CACHED_WORDS)
def skeletons(arabic: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the skeletons of a folded word with and without prefixes, and the fuzzy ones."""
    found = {arabic_skeleton(form) for form in stripped(arabic)}
    if affixes.QAF in arabic:  # Maiteeq is Maetig in Libya
        found |= {
            arabic_skeleton(form.replace(affixes.QAF, affixes.GHAYN)) for form in stripped(arabic)
        }
    found |= {bones[1:] for bones in found if bones[:1] == "a"}
    return (
        frozenset(bones for bones in found if len(bones) > 1),
        frozenset(bones for bones in found if len(bones) >= LEAST_FUZZY),
    )


@lru_cache(maxsize=2048)
def english_skeletons(text: str) -> tuple[tuple[str, str], ...]:
    """Return each capitalised word of an English text with its skeleton, acronyms left out."""
    pairs = ((word, skeleton(word)) for word in capitalised(text) if not word.isupper())
    return tuple((word, bones) for word, bones in pairs if len(bones) > 1)


@lru_cache(maxsize=CACHED_WORDS)
def sounds_like(arabic: str, english: str) -> bool:
    """Tell whether an English word spells a folded Arabic word, consonant for consonant."""
    same, _ = skeletons(arabic)
    bones = skeleton(english)
    return bones in same or bones[1:] in same


def heard(arabic: str, text: str) -> list[str]:
    """Return the capitalised words of an English text that may spell a folded Arabic word."""
    same, fuzzy = skeletons(arabic)
    return [
        word
        for word, bones in english_skeletons(text)
        if bones in same
        or bones[1:] in same
        or (len(bones) >= LEAST_FUZZY and any(within_one(bones, own) for own in fuzzy))
    ]
