"""Cue words found at the start of a line or within it, whatever their spelling.

Folding gives one spelling to what writers of Arabic use for one another; patterns are
built once from the words of `data_furniture`, which are folded the same way.
"""

from __future__ import annotations

import re

from mujaz import data_furniture as data

_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return the text with one spelling for what writers use for one another."""
    folded = text.translate(data.DROPPED).translate(data.FOLDED).casefold()
    return _SPACES.sub(" ", folded).strip()
