"""Arabic letters that stand in the English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "Part of the Arabic was left as it is."
SHOWN = 3  # words named in an explanation


@cache
def _arabic() -> re.Pattern[str]:
    return re.compile(
        r"[\u0620-\u065F\u066E-\u06D3\u06FA-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]+"
    )


def untranslated(pair: Pair) -> str | None:
    """Return the Arabic words that stand in the English."""
    if pair.en.isascii():
        return None
    words = _arabic().findall(pair.en)
    if not words:
        return None
    more = f" and {len(words) - SHOWN} more" if len(words) > SHOWN else ""
    return f"Left in Arabic: {', '.join(words[:SHOWN])}{more}."
