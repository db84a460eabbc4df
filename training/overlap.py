"""Runs of words that training text shares with evaluation text."""

from __future__ import annotations

import gzip
import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

WORD = re.compile(r"\w+")
# tashkeel and tatweel come and go between copies of one text
MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
TAG = re.compile(r"<[^>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def words(text: str) -> list[str]:
    """Return the words of a text in the form in which they are compared."""
    return WORD.findall(MARKS.sub("", text).lower())


def runs(text: str, length: int) -> Iterator[int]:
    """Yield a hash of each run of `length` words."""
    found = words(text)
    for start in range(len(found) - length + 1):
        yield hash(tuple(found[start : start + length]))


def read_text(path: Path) -> str:
    """Return a file's text, JSON escapes and HTML tags taken away."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = raw.decode("utf-8", errors="ignore")
    if "json" in path.name:
        text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace("\\n", "\n")
    if path.suffix in {".html", ".htm"}:
        text = html.unescape(TAG.sub(" ", text))
    return text


def evaluation_files(folders: Iterable[Path]) -> list[Path]:
    """Return the text files under the folders, saved models and tables of numbers aside."""
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]


def evaluation_runs(files: Iterable[Path], length: int) -> set[int]:
    """Return every run of `length` words within a line of the files."""
    return {
        run for path in files for line in read_text(path).splitlines() for run in runs(line, length)
    }


def overlaps(texts: Iterable[str], seen: set[int], length: int) -> bool:
    """Tell whether any text shares a run of words with the evaluation text."""
    return any(run in seen for text in texts for run in runs(text, length))
