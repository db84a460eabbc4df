"""A headline out of a sentence: its main clause, where one ends early enough.

Nothing is added or moved: what stands is a stretch of the sentence as written, without the
place and dash that agencies begin with.
"""

from __future__ import annotations

import re
from functools import cache

from summarize.data import words
from summarize.normalise import normalise
from summarize.standalone import is_whole

FEWEST, MOST = 5, 12  # words of a headline: the middle four fifths of Arabic outlets' titles
EDGES = " \u060c\u061b,;.-\u2013\u2014:"


@cache
def dateline() -> re.Pattern[str]:
    """Return the pattern of `Moscow - `, `Dubai, UAE (CNN)-- ` at the beginning."""
    word = r"[^\s.\"\u00ab]+"
    agency = r"(?:\([^)]*\)\s*)?"
    return re.compile(rf"^{word}(?:\s+{word}){{0,4}}?\s*{agency}[-\u2013\u2014]+\s+")


def headline(sentence: str) -> str | None:
    """Return the beginning of `sentence` that can be its headline; None: there is none."""
    text = dateline().sub("", sentence.strip(), count=1)
    found = text.split()
    if len(found) <= MOST:
        return text.strip(EDGES) if is_whole(text) else None
    for end in range(MOST, FEWEST - 1, -1):
        head = " ".join(found[:end]).rstrip(EDGES)
        last, after = (normalise(found[n]).strip(EDGES) for n in (end - 1, end))
        if after in words("joints.txt") and last not in words("particles.txt") and is_whole(head):
            return head
    return None
