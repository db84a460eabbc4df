"""Counts that a sentence reports: how many of what, as news writes it.

Only numbers beside a word of `data/quantities.tsv` are taken: precision comes before
recall, for a wrong row of a table costs more trust than a missing one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.data.letters import CONJUNCTIONS, OF_A_PEOPLE
from summarize.stem import stem
from summarize.terms import is_stop
from summarize.tokens import tokens
from summarize.tolls import toll

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TENS = range(20, 100, 10)
AT_LEAST = 4  # words after a number among which "at least" is of it: "40 people at (the) least"
REACH = 2  # words between a number and what it counts: "the death of no fewer than 40"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what."""

    kind: str  # as in `data/quantities.tsv`
    value: float
    vague: bool  # "more than", "about", "at least"
    least: bool = False  # a lower bound: "more than", "at least"
    whose: str = ""  # stem of the people that the counted are of: "Russian" of 23 diplomats


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the counts that a sentence reports, in reading order, each once."""
    found = tokens(text)
    seen: dict[tuple[str, float, str], Quantity] = {}
    for start, end, value in spans(found):
        kind = _kind(found, start, end) or _toll(found, start, end)
        if kind:
            least = _is_least(found, start, end)
            vague = any(word in _words("vague") for word in found[max(0, start - REACH) : start])
            whose = _whose(found, end)
            seen.setdefault(
                (kind, value, whose), Quantity(kind, value, vague or least, least, whose)
            )
    return tuple(seen.values())


def _is_least(found: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a number is a lower bound: "more than 40", "40 people at least"."""
    bounds = _words("least")
    modifiers = found[_before_modifiers(found, start) : start]
    if any(word in bounds for word in modifiers) or (start and found[start - 1] in bounds):
        return True
    return any(word in bounds for word in found[end + 1 : end + AT_LEAST])


def _whose(found: Sequence[str], end: int) -> str:
    """Return the stem of the adjective of a people after what a number counts, "" without one."""
    word = found[end + 1] if end + 1 < len(found) else ""
    if not word.endswith(OF_A_PEOPLE) or is_stop(word) or is_stop(found[end]):
        return ""
    return stem(word)


def numbers(text: str) -> frozenset[float]:
    """Return all numbers of a sentence, whatever they count."""
    return frozenset(value for _, _, value in spans(tokens(text)))


def is_counted(text: str) -> bool:
    """Tell whether a number word stands in a text: "million dollars" is an amount."""
    roles = ("value", "times")
    return any(word in _words(role) for word in tokens(text) for role in roles)


def spans(found: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield the numbers of a sentence with the span of tokens that each takes."""
    n = 0
    while n < len(found):
        value = _value(found[n])
        start = n
        n += 1
        if value is None:
            continue
        if (
            n < len(found)
            and value < min(TENS)
            and _value(found[n]) in TENS
            and not found[n][0].isdigit()
        ):
            value += _value(found[n]) or 0  # five-and-twenty
            n += 1
        while n < len(found) and found[n] in _words("times"):
            value *= _words("times")[found[n]]
            n += 1
        yield start, n, round(value, 6)  # 16.6 thousand millions, not a rounding error more


def _value(token: str) -> float | None:
    if token[0].isdigit():
        return float(token)
    bare = token[1:] if token.startswith(CONJUNCTIONS[0]) else token
    return _words("value").get(token, _words("value").get(bare))


def _kind(found: Sequence[str], start: int, end: int) -> str | None:
    """Return what the number at `start` to `end` counts; None where no word beside it says."""
    near = takewhile(lambda word: word not in _words("mixed"), found[end : end + REACH])
    after = [_kinds("after").get(word) for word in near]
    if end == start + 1 and _is_year(found[start]):
        return None
    counted = next((kind for kind in after if kind), None)
    if counted:
        return counted
    first = _before_modifiers(found, start)
    before = [_kinds("before").get(word) for word in found[max(0, first - REACH) : first]]
    opened = next((kind for kind in reversed(before) if kind), None)
    if opened is None or _is_rank(found, end):
        return None
    return opened


def _toll(found: Sequence[str], start: int, end: int) -> str | None:
    """Return the kind of a toll: "the number of dead in the fall of a bridge rose to nine"."""
    roles = {
        role: _words(role) for role in ("toll", "risen", "up_to", "reached", "persons", "mixed")
    }
    first = _before_modifiers(found, start)
    return toll(found, first, end, roles=roles, kinds=_kinds("toll"))


def _before_modifiers(found: Sequence[str], start: int) -> int:
    """Return where "more than", "no fewer than" and the like begin before a number."""
    n = start
    while n and found[n - 1] in _words("between"):
        n -= 1
    if n and found[n - 1] in _words("vague"):
        return n - 1
    return n if any(word in _words("fewer") for word in found[n:start]) else start


def _is_year(token: str) -> bool:
    return token.isdigit() and 1900 <= int(token) <= 2100  # noqa: PLR2004 - years of news


def _is_rank(found: Sequence[str], end: int) -> bool:
    """Tell whether a number is followed by a word that makes it a date, a time or an age."""
    return end < len(found) and found[end] in _words("other")


@cache
def _kinds(place: str) -> dict[str, str]:
    """Return the kind of each word that stands `before` or `after` a number."""
    rows = (line.split("\t") for line in _lines("quantities.tsv"))
    return {word: kind for kind, where, listed in rows if where == place for word in listed.split()}


@cache
def _words(role: str) -> dict[str, float]:
    """Return the number words of a role with their values."""
    rows = (line.split("\t") for line in _lines("numerals.tsv"))
    return {word: float(n) for kind, n, listed in rows if kind == role for word in listed.split()}


def _lines(name: str) -> list[str]:
    text = (files("summarize.data") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
