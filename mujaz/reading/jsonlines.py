"""JSON Lines: an article a line, named `file.jsonl:3` where it is shown or refused.

    {"id": "a1", "title": "...", "text": "...", "url": "...", "source": "...", "date": "..."}

The text may be called `text`, `body` or `content`, the date `published` or `date`; other
keys are for other readers and passed over. https://jsonlines.org/
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mujaz.reading.cleaning import clean
from mujaz.reading.dates import iso
from mujaz.reading.decoding import decode
from mujaz.reading.draft import Draft
from mujaz.reading.metadata import address, headline, outlet
from mujaz.records import Rejected
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXT_KEYS = ("text", "body", "content")
DATE_KEYS = ("published", "date", "published_at", "datetime")


def read_lines(data: bytes, *, name: str, path: str) -> Iterator[Draft | Rejected]:
    """Yield the article of each line, or why it has none; blank lines count but say nothing."""
    for number, line in enumerate(_split(data), start=1):
        shown = f"{path}:{number}"
        try:
            text = line if isinstance(line, str) else decode(line)
            if text.strip():
                yield _draft(text, name=f"{name}-{number}", path=shown)
        except InputError as error:
            yield Rejected(shown, str(error))


def read_array(data: bytes, *, name: str, path: str) -> Iterator[Draft | Rejected]:
    """Yield the article of each object in a JSON array, or of the one object that a file is."""
    try:
        whole = json.loads(decode(data))
    except (RecursionError, ValueError) as error:
        raise InputError("is not JSON, or holds several documents: name it .jsonl") from error
    records = whole if isinstance(whole, list) else [whole]
    lines = [json.dumps(record) for record in records]
    yield from read_lines("\n".join(lines).encode(), name=name, path=path)


def _split(data: bytes) -> Sequence[str | bytes]:
    """Return the lines, decoded together where that is possible, else each for itself."""
    try:
        return decode(data).split("\n")
    except InputError:
        return data.split(b"\n")


def _draft(line: str, *, name: str, path: str) -> Draft:
    record = _parsed(line)
    url = address(record.get("url") or record.get("link"))
    source = outlet(record.get("source"), url)
    return Draft(
        text=clean(_text(record)),
        name=str(record["id"]) if isinstance(record.get("id"), str | int) else name,
        path=path,
        title=headline(record.get("title"), source),
        source=source,
        url=url,
        published=_published(record),
    )


def _parsed(line: str) -> dict[str, object]:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg.lower()} at column {error.colno}") from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number too long
        raise InputError(
            "is not JSON that can be read: it is nested or numbered too far"
        ) from error
    if not isinstance(record, dict):
        raise InputError(f"is no JSON object but a {type(record).__name__}")
    return record


def _text(record: dict[str, object]) -> str:
    for key in TEXT_KEYS:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value
    present = [key for key in TEXT_KEYS if key in record]
    if present:
        raise InputError(f'has no text: "{present[0]}" is empty or no string')
    raise InputError(f"has no text: none of {', '.join(TEXT_KEYS)} is among its keys")


def _published(record: dict[str, object]) -> str | None:
    dates = (iso(record.get(key)) for key in DATE_KEYS)
    return next(filter(None, dates), None)
