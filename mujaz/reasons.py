"""Reasons that the program gives in English, in Arabic: what is left out, flagged or refused.

A reason is a fixed sentence with a few parts that vary. The tables of `data_reasons.py` hold
the sentence in both languages, `{}` for each part; the parts are kept as they are, but for
those that have Arabic of their own. What no table knows has no Arabic, and is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mujaz.data_reasons import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

SLOT = "{}"
LONGEST = 2_000  # characters; a reason that quotes more is a hostile file's


def in_arabic(reason: str, table: Mapping[str, str]) -> str | None:
    """Return a reason of one or more sentences in Arabic, None where a part of it is unknown."""
    if len(reason) > LONGEST:
        return None
    for english, arabic in table.items():
        found = pattern(english).match(reason)
        if found is None:
            continue
        parts = [PARTS.get(part, part) for part in found.groups()]
        said = arabic.format(*parts)
        rest = reason[found.end() :]
        if not rest:
            return said
        if (more := in_arabic(rest, table)) is not None:
            return f"{said} {more}"
    return None


@cache
def pattern(english: str) -> re.Pattern[str]:
    """Return what finds a sentence of the table at the beginning of a reason.

    A part ends where the words after it begin; one at the sentence's end takes all there is.
    """
    fixed = [re.escape(part) for part in english.split(SLOT)]
    end = r"\Z" if english.endswith(SLOT) else r"(?: |\Z)"
    return re.compile("(.+?)".join(fixed) + end, re.DOTALL)
