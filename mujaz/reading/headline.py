"""Settles a draft's title and date between what its format states and what its text says.

A title stated apart is put at the head of the text, if it is not there: so every title is
a sentence with offsets like any other. A date line at the head stands in for a date.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.furniture import is_date
from mujaz.reading.dates import iso

if TYPE_CHECKING:
    from mujaz.reading.draft import Draft

HEAD = 5  # rows in which a title or a date line is looked for
SHORTEST = 3  # words that a row must share with a title to be taken for it

_NOT_WORDS = re.compile(r"[\W_]+")


def settle(draft: Draft) -> Draft:
    """Return the draft with its title in its text, and a date if a line at the head gives one."""
    head = [row.strip() for row in draft.text.lstrip().split("\n")[: 2 * HEAD] if row.strip()][
        :HEAD
    ]
    if draft.published is None:
        draft = replace(draft, published=_dated(head))
    if draft.title is None:
        return draft
    title = _repeated(head, draft.title)
    if title is not None:
        return replace(draft, title=title)
    return replace(draft, text=f"{draft.title}\n\n{draft.text.lstrip()}")


def _repeated(head: list[str], title: str) -> str | None:
    """Return the row that is the title, or the title without the outlet's name around it."""
    wanted = _words(title)
    for row in head:
        words = _words(row)
        if words == wanted:
            return row
    first = _words(head[0]) if head else ""
    is_part = f" {wanted} ".startswith(f" {first} ") or f" {wanted} ".endswith(f" {first} ")
    return head[0] if is_part and len(first.split()) >= SHORTEST else None


def _dated(head: list[str]) -> str | None:
    return next(filter(None, (iso(row) for row in head if is_date(row))), None)


def _words(text: str) -> str:
    return _NOT_WORDS.sub(" ", text).strip()
