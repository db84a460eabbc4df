"""Word lists and counts of the summary stage, read from the files beside this one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list `name`: space or line separated, `#` begins a comment."""
    text = (files(__name__) / name).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() for word in line.split("#")[0].split())
