"""Whether the vowels of two spellings allow them to be one name: Siraj for سراج, never Serge.

Arabic writes long vowels, so a long one between two consonants must have a vowel in English;
short ones are not written and ask for nothing. Consonants are those of `translate.names_match`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translate.data import affixes
from translate.lexicon_forms import stripped
from translate.names_match import SAME, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

CACHED_WORDS = 32_768
LONG = frozenset("\u0627\u0648\u064a")  # ا و ي
VOWELS = frozenset("aeiouwy")
SOUNDS = tuple((spelling, sound) for spelling, sound in SAME if spelling not in VOWELS)

Bones = tuple[str, tuple[bool, ...]]  # consonants, and before each whether a vowel stands there


def may_be(arabic: str, english: str, usual: Iterable[str] = ()) -> bool:
    """Tell whether an English word may spell a folded Arabic one as far as vowels go.

    Args:
        arabic: the folded word, prefixes and all.
        english: a word whose consonants may be those of the name.
        usual: the name's usual English; what has its very vowels passes.
    """
    bones, vowels = english_bones(english)
    forms = map(arabic_bones, stripped(arabic))
    told = [written for consonants, written in forms if consonants == bones]
    if not told:
        return True  # not the same consonants: nothing is known of vowels
    if any(_answers(written, vowels) for written in told):
        return True
    parts = (part for form in usual for part in form.replace("-", " ").split())
    return any(english_bones(part) == (bones, vowels) for part in parts)


def _answers(written: tuple[bool, ...], vowels: tuple[bool, ...]) -> bool:
    """Tell whether each long vowel between consonants has one in English."""
    return all(b or not a for a, b in zip(written[1:], vowels[1:], strict=True))


@lru_cache(maxsize=CACHED_WORDS)
def arabic_bones(word: str) -> Bones:
    """Return the consonants of a folded Arabic word with the long vowels before them."""
    return _bones(
        (affixes.SOUNDS.get(c, ""), c in LONG) for c in word.replace(affixes.CH, "\u0686")
    )


@lru_cache(maxsize=CACHED_WORDS)
def english_bones(word: str) -> Bones:
    """Return the consonants of an English name with the vowels before them."""
    letters = plain(word)
    for spelling, sound in SOUNDS:
        letters = letters.replace(spelling, sound)
    return _bones(("" if c in VOWELS else c, c in VOWELS) for c in letters)


def _bones(sounds: Iterable[tuple[str, bool]]) -> Bones:
    """Return consonants, doubled ones once, each with whether a vowel stands before it."""
    bones: list[str] = []
    vowels: list[bool] = []
    is_after_vowel = False
    for sound, is_vowel in sounds:
        is_after_vowel = is_after_vowel or is_vowel
        if sound and (not bones or bones[-1] != sound):
            bones.append(sound)
            vowels.append(is_after_vowel)
        if sound:
            is_after_vowel = False
    return "".join(bones), tuple(vowels)
