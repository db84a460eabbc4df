"""Loops of the decoder: a word or phrase over and over, which the Arabic does not say.

The oldest complaint about neural translation: Opus-MT#49, EasyNMT#38,
LibreTranslate#46, CTranslate2#836.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translate.checks.finding import Pair

EXPLANATION = "A phrase is repeated that the Arabic says once: the translation ran in a loop."
LONGEST = 12  # words of a phrase that comes back at once
# Times that a phrase of so many words stands in a row before it is a loop. A single word may
# come twice (had had, Duran Duran), a phrase of four or more never does in good English.
TIMES = {1: 3, 2: 3, 3: 3}
TIMES_LONGER = 2
SCATTERED = 4  # times that the same four words come back anywhere,
SHARE = 0.4  # making up this much of the sentence: a list may say `with a value of` four times
LONG_WORDS = 9  # characters a word, spaces counted, from which words themselves may stutter
LETTERS = 5  # times that a piece of up to ten characters repeats inside a word


@cache
def _stutter() -> re.Pattern[str]:
    return re.compile(rf"([^\W\d_].{{0,9}}?)\1{{{LETTERS - 1}}}")


@cache
def _words() -> Callable[[str], list[str]]:
    return re.compile(r"\w+").findall


def repetition(pair: Pair) -> str | None:
    """Return the phrase that the English repeats and the Arabic does not."""
    words = _words()(pair.en.lower())
    found = _row(words) or _scattered(words)
    if found is None:
        stutter = _stutter().search(pair.en) if len(words) < len(pair.en) // LONG_WORDS else None
        return f'The English repeats "{stutter.group(1)}".' if stutter else None
    size, times = found
    source = _words()(pair.ar)
    again = _row(source) or _scattered(source)
    if again is not None and again[1] >= times:
        return None
    phrase = _phrase(words, size)
    return f'The English says "{phrase}" {times} times; the Arabic does not repeat itself so.'


def _row(words: Sequence[str]) -> tuple[int, int] | None:
    """Return (words in the phrase, times) of a phrase that repeats in a row."""
    total = len(words)
    if len(set(words)) == total:
        return None
    for size in range(1, min(LONGEST, total // 2) + 1):
        run = 0
        for i in range(total - size):
            run = run + 1 if words[i] == words[i + size] else 0
            if run and run >= size * (TIMES.get(size, TIMES_LONGER) - 1):
                return size, _length(words, i, size) // size + 1
    return None


def _length(words: Sequence[str], i: int, size: int) -> int:
    """Return how far the run that has reached word `i` goes on in all."""
    first = last = i
    while first > 0 and words[first - 1] == words[first - 1 + size]:
        first -= 1
    while last + 1 + size < len(words) and words[last + 1] == words[last + 1 + size]:
        last += 1
    return last - first + 1


def _scattered(words: Sequence[str]) -> tuple[int, int] | None:
    """Return (4, times) where the same four words come back again and again."""
    if len(words) < 4 * SCATTERED:
        return None
    times = Counter(zip(words, words[1:], words[2:], words[3:], strict=False)).most_common(1)[0][1]
    return (4, times) if times >= SCATTERED and 4 * times >= SHARE * len(words) else None


def _phrase(words: Sequence[str], size: int) -> str:
    """Return the phrase of `size` words that comes back most."""
    grams = Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
    return " ".join(grams.most_common(1)[0][0])
