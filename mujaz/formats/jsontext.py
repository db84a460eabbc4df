"""JSON and JSON Lines: every string value that holds Arabic, or those of chosen keys.

Only the strings change; order, numbers, spaces and keys stay byte for byte.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from mujaz.formats.data import has_arabic
from mujaz.formats.decoding import decoded, texts
from mujaz.formats.records import Unit
from mujaz.formats.text import stretches
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]')


class Value(NamedTuple):
    """A string of the source that is translated."""

    start: int
    end: int


class Values:
    """JSON text, one document or several lines."""

    def __init__(self, source: str, size: int, fields: frozenset[str]) -> None:
        self.size = size
        self._source = source
        self._values: list[Value] = []
        self.units: list[Unit] = []
        for key, found in strings(source):
            text = json.loads(found[0], strict=False)
            if has_arabic(text) and (not fields or key in fields):
                self._values.append(Value(*found.span()))
                self.units.append(Unit(text))

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the text with its values in English."""
        out, at = [], 0
        for value, english in zip(self._values, done, strict=True):
            out += [
                self._source[at : value.start],
                json.dumps(english.text, ensure_ascii=False),
            ]
            at = value.end
        return "".join([*out, self._source[at:]]).encode("utf-8", "replace")


def strings(source: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each string value with the key that it stands under, however deep in lists."""
    outer: list[tuple[bool, str]] = []
    is_object, key, awaits_key = False, "", False
    for found in TOKEN.finditer(source):
        sign = found[0]
        if sign in "{[":
            outer.append((is_object, key))
            is_object = awaits_key = sign == "{"
        elif sign in "}]":
            is_object, key = outer.pop() if outer else (False, "")
            awaits_key = False
        elif sign == ",":
            awaits_key = is_object
        elif sign[0] == '"' and awaits_key:
            key, awaits_key = json.loads(sign, strict=False), False
        elif sign[0] == '"':
            yield key, found


def read(source: Source) -> Iterator[Values]:
    """Yield the one document of a JSON file."""
    data = source.stream.read()
    text = decoded(data, source.name)
    check(text, source.name)
    yield Values(text, len(data), frozenset(source.fields))


def read_lines(source: Source) -> Iterator[Values]:
    """Yield the lines of a JSON Lines file in stretches."""
    number = 0
    for text, size in stretches(texts(source.stream, source.name), longest=None):
        for line in text.split("\n")[: None if not text.endswith("\n") else -1]:
            number += 1
            if line.strip():
                check(line, f"{source.name}:{number}")
        yield Values(text, size, frozenset(source.fields))


def check(text: str, name: str) -> None:
    """Raise where a text is no JSON."""
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no JSON: {error}") from error
