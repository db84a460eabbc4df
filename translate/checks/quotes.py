"""Quotation marks that stand on one side alone: words put in a mouth, or taken out of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "One language quotes somebody where the other does not."
LONG = 6  # words; shorter quotations are titles and irony, which translators treat freely


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile(
        r"«([^»]*)»|“([^”“]*)”|\"([^\"]*)\"|„([^“”]*)[“”]|(?<!\w)[‘'](?=\S)([^’']+(?:['’]\w[^’']*)*)[’'](?!\w)|''(.+?)''"
    )


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[«»“”„\"]|(?<!\w)[‘'](?=\S)|''|[’'](?!\w)")


def quotes(pair: Pair) -> str | None:
    """Return which side quotes more."""
    ar, en = _quoted(pair.ar), _quoted(pair.en)
    if any(n >= LONG for n in ar) and not _mark().search(pair.en):
        return "The Arabic has a quotation; the English has no quotation marks."
    if any(n >= LONG for n in en) and not _mark().search(pair.ar):
        return "The English has a quotation; the Arabic has no quotation marks."
    return None


def _quoted(text: str) -> list[int]:
    """Return how many words each quotation of `text` has."""
    return [sum(map(len, (part.split() for part in m if part))) for m in _quotation().findall(text)]
