"""Reads articles: `read(["seeds"])` gives the articles and what was left out, with reasons.

Formats: `.txt`, `.md` (front matter), `.html`, `.jsonl`; every encoding that Arabic news
is found in, told by the bytes. Bad input is a `Rejected`, never an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mujaz.records import Article, Rejected

__all__ = ["read"]


def read(inputs: Sequence[str | Path]) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    """Read files and folders; one that is not there is refused like any other."""
    from mujaz.reading import articles  # whoever only looks for files need not wait for parsers

    return articles.read(inputs)
