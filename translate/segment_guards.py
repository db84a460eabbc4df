"""Stretches of a paragraph in which no sentence ends: addresses, and what brackets hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from translate.data import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translate.segment_lines import Span

BRACKET_REACH = 300  # a bracket that closes later than this holds sentences, or was forgotten


def guards(text: str, start: int, end: int) -> Callable[[int], bool]:
    """Return the question whether a place of the paragraph is guarded."""
    spans = sorted((*_addresses(text, start, end), *_brackets(text, start, end)))
    starts: list[int] = []
    reach: list[int] = []  # the furthest end of all spans so far, as they may hold one another
    for low, high in spans:
        starts.append(low)
        reach.append(max(high, reach[-1]) if reach else high)

    def is_guarded(at: int) -> bool:
        number = bisect_right(starts, at) - 1
        return number >= 0 and at < reach[number]

    return is_guarded


def _addresses(text: str, start: int, end: int) -> Iterator[Span]:
    return (match.span() for match in _address().finditer(text, start, end))


def _brackets(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the insides of brackets that close again soon."""
    opened: list[tuple[str, int]] = []
    for match in _bracket().finditer(text, start, end):
        sign, at = match[0], match.start()
        if sign not in sentences.PAIRS:
            opened.append((sign, at))
        elif opened and opened[-1][0] == sentences.PAIRS[sign]:
            _, begun = opened.pop()
            if at - begun <= BRACKET_REACH:
                yield begun, at - _stops_before(text, begun, at)


def _stops_before(text: str, start: int, end: int) -> int:
    """Return how many stops stand right before a closing bracket, unless they fill it: `(!)`."""
    inside = text[start + 1 : end]
    bare = inside.rstrip(sentences.STOPS)
    return len(inside) - len(bare) if bare else 0


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[()\[\]{}]")


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern of web and mail addresses and names of hosts and files."""
    web = r"(?:https?://|www\.)[^\s«»“”\"<>()]*[^\s«»“”\"<>().,،؛:!?؟…]"
    label = "[A-Za-z0-9_+-]{1,64}"  # bounds keep the time linear
    start = r"(?<![A-Za-z0-9_+.@-])"
    mail = rf"{start}{label}(?:\.{label}){{0,8}}@{label}(?:\.{label}){{1,8}}"
    host = rf"{start}{label}(?:\.{label}){{0,8}}\.[A-Za-z]{{2,24}}(?:/[\w./%-]*\w)?(?![A-Za-z0-9])"
    return re.compile(f"{web}|{mail}|{host}")
