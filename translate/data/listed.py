"""Word lists as they are best read in a source file: words with spaces between."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the set of the words that a text names."""
    return frozenset(words.split())
