"""Reads articles: `read(["seeds"])` gives the articles and what was left out, with reasons.

Formats: `.txt`, `.md` (front matter), `.html`, `.jsonl`; every encoding that Arabic news
is found in, told by the bytes. Bad input is a `Rejected`, never an exception.
"""

from __future__ import annotations

from mujaz.reading.articles import read

__all__ = ["read"]
