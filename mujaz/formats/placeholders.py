"""Placeholders in texts of programs: kept as they are, at their place in the sentence.

%s  %(name)d  %1$s  {name}  {0:.2f}  ${total}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.formats.inline import Builder, Open, pieces

if TYPE_CHECKING:
    from mujaz.formats.records import Done, Unit

PLACEHOLDER = re.compile(
    r"%(?:\([^()\s]+\)|\d+\$)?[-+#0]*\d*(?:\.\d+)?[a-zA-Z@](?![a-zA-Z])|%%|\$?\{[^{}\s]*\}"
)


def unit_of(text: str) -> Unit:
    """Return a text as a unit whose marks are its placeholders, by their order."""
    builder = Builder()
    at = 0
    for number, found in enumerate(PLACEHOLDER.finditer(text)):
        builder.add(text[at : found.start()])
        builder.point(number, parts_words=True)
        at = found.end()
        if text[at : at + 1] == " " and builder.ends_in_space:
            at += 1
    builder.add(text[at:])
    return builder.unit()


def text_of(source: str, done: Done) -> str:
    """Return the English with the placeholders of its source."""
    kept = [found[0] for found in PLACEHOLDER.finditer(source)]
    out = ""
    is_point = False
    for piece in pieces(done.text, done.marks):
        if isinstance(piece, Open):
            out += (" " if out[-1:].isalnum() or is_point else "") + kept[piece.id]
            is_point = True
        elif isinstance(piece, str):
            out += (" " if is_point and piece[0].isalnum() else "") + piece
            is_point = False
    return out
