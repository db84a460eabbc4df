"""Words as the search index has them: one form for all spellings of an Arabic word.

`templates/search.js` does the same to what a reader types, with the same tables; the
tests hold both to the same cases.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from mujaz.site import data_folding as data


def words(text: str) -> list[str]:
    """Return the words of a text in the form in which they are looked up."""
    return [_bare().sub("", word)[: data.LONGEST] for word in _word().findall(fold(text))]


def fold(text: str) -> str:
    """Return the text with one letter for all that stand for it, without marks, in lower case."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_before())
    text = _marks().sub("", unicodedata.normalize("NFKD", text))
    return text.translate(_after())


def tables() -> dict[str, object]:
    """Return the tables as the search page hands them to its script."""
    names = ("BEFORE", "AFTER", "MARKS", "WORD", "ARTICLE", "LONGEST")
    return {name.lower(): getattr(data, name) for name in names}


@cache
def _before() -> dict[int, str]:
    return str.maketrans(data.BEFORE)


@cache
def _after() -> dict[int, str]:
    return str.maketrans(data.AFTER)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(data.MARKS)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(data.WORD)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(data.ARTICLE)
