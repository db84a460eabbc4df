"""Characters that the formats go by."""

from __future__ import annotations

import re

# A letter of the Arabic script: U+0620-U+064A, U+066E-U+06D3, U+06D5, U+06FA-U+06FC, the
# supplements and extensions, and the presentation forms. Digits and marks are no letters.
ARABIC = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06fc"
    "\u0750-\u077f\u0870-\u0887\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]"
)
# What some reader or other takes for the end of a line, besides \n itself.
LINE_BREAKS = re.compile("[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
# Ends of sentences: full stop, !, ?, U+061F question mark, U+06D4, ellipsis, with what closes them.
END = "[.!?\u061f\u06d4\u2026][\"'\u00bb\u201d\u2019)\\]]*"
SENTENCE_END = re.compile(END + r"\s*$")
SENTENCE_ENDS = re.compile(END + r"\s+")


def has_arabic(text: str) -> bool:
    """Return whether a text holds a letter of the Arabic script."""
    return ARABIC.search(text) is not None
