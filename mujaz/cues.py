"""Cue words found at the start of a line or within it, whatever their spelling.

Folding gives one spelling to what writers of Arabic use for one another; patterns are
built once from the words of `data_furniture`, which are folded the same way.
"""

from __future__ import annotations

import re
from functools import cache

from mujaz import data_furniture as data

_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return the text with one spelling for what writers use for one another."""
    folded = text.translate(data.DROPPED).translate(data.FOLDED).casefold()
    return _SPACES.sub(" ", folded).strip()


def after(row: str, cues: tuple[str, ...], *, behind: str) -> str | None:
    """Return what follows one of the cues at the start of a row; None where there is none."""
    found = _starts(cues, behind).match(row)
    return row[found.end() :].strip() if found else None


@cache
def _starts(cues: tuple[str, ...], behind: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{_alternatives(cues)})(?!\w)(?:{behind})")


@cache
def names(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds one of the cues as a word anywhere."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(cues)})(?!\w)")


def _alternatives(cues: tuple[str, ...]) -> str:
    return "|".join(
        sorted((re.escape(fold(cue)) for cue in cues), key=lambda cue: (-len(cue), cue))
    )


@cache
def folded(words: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
    """Return the words, folded."""
    return frozenset(map(fold, words))
