"""A title that a format states apart is put at the head of the text, if it is not there.

So every title is a sentence of the text with offsets like any other, and is not lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.reading.draft import Draft

_NOT_WORDS = re.compile(r"[\W_]+")


def with_title(draft: Draft) -> dict[str, str]:
    """Return the fields of the draft that change: its text, where the title is put before it."""
    if draft.title is None or _starts_with(draft.text, draft.title):
        return {}
    return {"text": f"{draft.title}\n\n{draft.text.lstrip()}"}


def _starts_with(text: str, title: str) -> bool:
    """Tell whether the first line is the title, but for punctuation and spaces."""
    first = text.lstrip().partition("\n")[0]
    return words_of(first) == words_of(title)


def words_of(text: str) -> str:
    """Return the words of a line alone, for comparing."""
    return _NOT_WORDS.sub(" ", text).strip()
