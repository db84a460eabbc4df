"""The reading stage: files and folders in, articles and refusals out.

Whatever the order of the inputs, both come out in the order of their paths.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.reading.draft import Draft
from mujaz.reading.feed import read_feed
from mujaz.reading.finding import FEEDS, contents, find
from mujaz.reading.headline import settle
from mujaz.reading.identity import identify
from mujaz.reading.jsonlines import read_array, read_lines
from mujaz.reading.markdown import read_markdown
from mujaz.reading.page import read_page
from mujaz.reading.plain import read_plain
from mujaz.reading.script import why_not_arabic
from mujaz.records import Rejected
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mujaz.reading.finding import Found
    from mujaz.records import Article

# Characters of one article: the longest of 1,679 news articles had 8,600, a long novel has a
# million; beyond it a file is no article but a collection.
LONGEST = 1_000_000
# Bytes: a character has at most four; pages carry ten times their text in markup (the longest
# of five saved pages: 115 kB); lines hold many articles. Markdown is slow to parse where it is
# hostile (500 kB of opened and never closed emphasis: 10 s), and long only then.
LIMITS = {
    ".html": 10_000_000,
    ".htm": 10_000_000,
    ".jsonl": 200_000_000,
    ".ndjson": 200_000_000,
    ".json": 50_000_000,
    ".md": 500_000,
    ".markdown": 500_000,
    ".xml": 20_000_000,
    ".rss": 20_000_000,
    ".atom": 20_000_000,
}
LIMIT = 4 * LONGEST

_PAGES = (b"<!doctype html", b"<html")


def read(inputs: Sequence[str | Path]) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    """Read files and folders; one that is not there is refused like any other."""
    found, refused = find(inputs)
    outcomes = [outcome for item in found for outcome in _read_file(item)]
    drafts = [outcome for outcome in outcomes if isinstance(outcome, Draft)]
    rejected = [outcome for outcome in outcomes if isinstance(outcome, Rejected)]
    in_order = sorted((*refused, *rejected), key=lambda item: _order(item.path))
    return identify(sorted(drafts, key=lambda item: _order(item.path))), tuple(in_order)


def _order(path: str) -> tuple[str, int]:
    """Sort `file.jsonl:10` after `file.jsonl:9`."""
    name, _, number = path.rpartition(":")
    return (name, int(number)) if number.isdecimal() else (path, 0)


def _read_file(item: Found) -> Iterator[Draft | Rejected]:
    """Yield the articles of a file, checked, or the reasons why there are none."""
    suffix = item.path.suffix.lower()
    try:
        data = contents(item.path, limit=LIMITS.get(suffix, LIMIT))
        for outcome in _parse(data, suffix=suffix, item=item):
            yield _checked(outcome) if isinstance(outcome, Draft) else outcome
    except InputError as error:
        yield Rejected(item.shown, str(error))


def _parse(data: bytes, *, suffix: str, item: Found) -> Iterator[Draft | Rejected]:
    name = item.path.stem
    if suffix in {".jsonl", ".ndjson"}:
        yield from read_lines(data, name=name, path=item.shown)
    elif suffix in FEEDS:
        yield from read_feed(data, name=name, path=item.shown)
    elif suffix == ".json":
        yield from read_array(data, name=name, path=item.shown)
    elif suffix in {".html", ".htm", ".xhtml"} or (not suffix and _is_page(data)):
        yield read_page(data, name=name, path=item.shown)
    elif suffix in {".md", ".markdown"}:
        yield read_markdown(data, name=name, path=item.shown)
    else:
        yield read_plain(data, name=name, path=item.shown)


def _is_page(data: bytes) -> bool:
    return data[:256].lstrip().lower().startswith(_PAGES)


def _checked(draft: Draft) -> Draft | Rejected:
    """Refuse what is no Arabic article; make the title of the others part of their text."""
    if len(draft.text) > LONGEST:
        return Rejected(
            draft.path, f"is too large: {len(draft.text):,} characters, read are up to {LONGEST:,}"
        )
    reason = why_not_arabic(draft.text)
    return Rejected(draft.path, reason) if reason else settle(draft)
