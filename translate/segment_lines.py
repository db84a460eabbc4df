"""Lines of a text, and which of their breaks fall within a sentence.

News has one paragraph a line; mail and old agencies break lines at a fixed width. A break is
within a sentence where the line ends with a word or sign that cannot end one, or where the
block is filled: in nearly every line the next line's first word would not have fitted.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from translate.data import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

WRAP_WIDTH = 120  # longest line that anybody wraps at; unwrapped paragraphs are longer
WRAP_LEAST = 3  # lines; of two that fill alike it cannot be told
WRAP_SHARE = 0.8  # of a block's breaks that have to be filled
COMMAS = "،,؛"


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the spans of a text's paragraphs: lines, or several where a sentence runs on."""
    for is_blank, group in groupby(_lines(text), key=lambda span: not text[slice(*span)].strip()):
        if not is_blank:
            yield from _joined(text, list(group))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for match in _break().finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    """Yield the paragraphs of a block of lines that no blank line parts."""
    filled = _is_filled(text, lines)
    start, end = lines[0]
    for _, following in pairwise(lines):
        if not _goes_on(text, (start, end), following, filled=filled):
            yield start, end
            start = following[0]
        end = following[1]
    yield start, end


def _goes_on(text: str, before: Span, after: Span, *, filled: bool) -> bool:
    if _bullet().match(text, *after):
        return False
    tail = text[max(before[0], before[1] - 40) : before[1]].rstrip()
    if tail.endswith(tuple(sentences.STOPS + ":")):
        return False
    return filled or tail.endswith((*COMMAS, *sentences.OPENERS)) or _dangles(tail)


def _dangles(tail: str) -> bool:
    """Tell whether a line ends with a word that needs another behind it."""
    words = tail.split()
    return len(words) > 1 and words[-1] in sentences.NEVER_LAST


def _is_filled(text: str, lines: list[Span]) -> bool:
    """Tell whether a block was broken at a fixed width."""
    if len(lines) < WRAP_LEAST:
        return False
    width = max(end - start for start, end in lines)
    if width > WRAP_WIDTH:
        return False
    full = sum(
        end - start + 1 + _first_word(text, following) > width
        for (start, end), following in pairwise(lines)
    )
    return full >= WRAP_SHARE * (len(lines) - 1)


def _first_word(text: str, line: Span) -> int:
    return len(text[line[0] : line[0] + WRAP_WIDTH].split(maxsplit=1)[0])


@cache
def _break() -> re.Pattern[str]:
    return re.compile(sentences.LINE_BREAKS)


@cache
def _bullet() -> re.Pattern[str]:
    """Return the pattern of what begins an item of a list."""
    tight, loose = map(re.escape, (sentences.BULLETS, sentences.DASHES))
    return re.compile(rf"[^\S\n]*(?:[{tight}]|[{loose}]+\s|\d{{1,3}}[.)\-]\s|\w[.)]\s)")
