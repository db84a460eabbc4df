"""How much a decoded text looks like Arabic, letter by letter.

A wrong single-byte encoding still gives letters, but rare ones, or Latin ones amid
Arabic words; the mean log-frequency of what is not ASCII tells them apart.
"""

from __future__ import annotations

import math
import re
from itertools import islice

from mujaz.reading.data import ARABIC_PUNCTUATION, LETTER_PER_MILLE

# Log-probabilities of what the letter table does not hold. Real news scores about -2.95
# (the entropy of its letters); `MIXED` is a Latin letter inside an Arabic word.
PUNCTUATION, FOREIGN, MIXED, CONTROL = -4.0, -7.0, -11.0, -14.0
# Lowest mean that still counts as Arabic. Of 3,000 news sentences in the right encoding two
# lay below (-4.6, -4.44; -4.1 next); UTF-8, Russian, Greek, Hebrew or Chinese bytes read as one
# of the Arabic encodings gave -4.66 at best. A few German umlauts come to -4.3, but leave a text
# that `script` refuses. Re-run tests/mujaz/test_reading_decoding.py after a change.
LOWEST = -4.4
SAMPLE = 300  # runs outside ASCII, about as many words; eight decided every time

_RUN = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[\w\u064b-\u0652]+")
_ARABIC = re.compile(r"[\u0620-\u065f\u066e-\u06d3]")
_LETTERS = {letter: math.log(share / 1000) for letter, share in LETTER_PER_MILLE.items()}


def plausibility(text: str) -> float | None:
    """Return the mean log-frequency of the characters outside ASCII; None where there are none."""
    sample = " ".join(found[0] for found in islice(_RUN.finditer(text), SAMPLE))
    scores = [_single(char) for char in _WORD.sub(" ", sample) if not char.isascii()]
    for word in _WORD.findall(sample):
        mixed = _ARABIC.search(word) is not None
        scores += [_letter(char, mixed=mixed) for char in word]
    return sum(scores) / len(scores) if scores else None


def _letter(char: str, *, mixed: bool) -> float:
    if char in _LETTERS:
        return _LETTERS[char]
    if char.isdecimal() or char == "_":
        return PUNCTUATION
    if not mixed:
        return FOREIGN
    return FOREIGN if _ARABIC.match(char) else MIXED


def _single(char: str) -> float:
    if char in ARABIC_PUNCTUATION or char in _LETTERS:
        return PUNCTUATION
    return FOREIGN if char.isprintable() else CONTROL
