"""The walk over a paragraph: each stop with what stands around it, judged once.

Quotation marks are counted on the way, addresses and closed brackets are passed over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from translate.data import sentences
from translate.segment_guards import guards
from translate.segment_stops import NEAR, Stop, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTE_REACH = 400  # characters back to where a quotation may have been opened
UNSEEN = f"[{sentences.UNSEEN}]*"


def boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where sentences end within a paragraph, closing quotes and brackets included."""
    begun = start
    label = _label().match(text, start, end)
    if label and label.end() < end:
        begun = label.end()
        yield begun
    is_guarded = guards(text, start, end)
    quotes, counted, passed = 0, start, begun
    for match in _stop().finditer(text, begun, end):
        if match.start() < passed or is_guarded(match.start()):
            continue
        quotes += text.count(sentences.STRAIGHT, counted, match.start())
        counted = match.start()
        behind = _tail(odd=quotes % 2 == 1).match(text, match.end(), end)
        passed = after = behind.end() if behind else match.end()
        if ends_sentence(_stop_at(text, match, begun=begun, after=after, end=end)):
            yield after
            begun = after


def _stop_at(text: str, match: re.Match[str], *, begun: int, after: int, end: int) -> Stop:
    """Return a stop with its surroundings."""
    tail = _seen(text[match.end() : after])
    return Stop(
        signs="".join(_seen(match[0] + tail).split()).rstrip(sentences.CLOSING),
        left=_seen(text[max(begun, match.start() - NEAR) : match.start()]),
        right=_seen(text[after : min(end, after + NEAR)]),
        closed=bool(tail.strip()),
        inside=bool(tail.strip()) and _opens_inside(text, begun, match.start()),
    )


def _opens_inside(text: str, begun: int, at: int) -> bool:
    """Tell whether the last quotation before a place began behind other words of its sentence."""
    lowest = max(begun, at - QUOTE_REACH)
    opened = max(text.rfind(sign, lowest, at) for sign in sentences.OPENERS + sentences.STRAIGHT)
    return opened > begun and any(map(str.isalnum, text[max(begun, opened - NEAR) : opened]))


def _seen(text: str) -> str:
    return _unseen().sub("", text)


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{sentences.UNSEEN}]")


@cache
def _stop() -> re.Pattern[str]:
    """Return the pattern of a run of stops; `. . .` is one run."""
    stops = f"[{re.escape(sentences.STOPS)}]"
    return re.compile(rf"{stops}(?:{UNSEEN}[^\S\r\n]?{UNSEEN}{stops})*")


@cache
def _tail(*, odd: bool) -> re.Pattern[str]:
    """Return the pattern of what closes behind a stop; `odd`: a straight quote stands open."""
    closers, stops = f"[{re.escape(sentences.CLOSERS)}]", f"[{re.escape(sentences.STOPS)}]"
    straight = r'"(?=[\s.,،؛:)»\]]|$)'
    if odd:
        straight = rf'{straight}|"|[^\S\r\n]"(?!\w)'
    return re.compile(rf"(?:{UNSEEN}(?:[^\S\r\n]?{closers}|{stops}|{straight}))*{UNSEEN}")


@cache
def _label() -> re.Pattern[str]:
    """Return the pattern of what stands before a colon and is no part of the sentence.

    A dateline with its time (`..., 05:01 GMT SOURCE:`), or two or three words before a
    question that more text follows; a heading that stands alone is left whole.
    """
    plain = r"[^:.!؟?\n]"
    asking = "|".join(sorted(sentences.ASKING))
    dateline = rf"{plain}{{0,60}}\b\d{{1,2}}:\d\d\b{plain}{{0,40}}:(?=\s)"
    topic = rf"\s*[^\s:.]+(?: [^\s:.]+){{0,2}}:(?=\s+(?:{asking})\s{plain}{{1,200}}؟\s*\w)"
    return re.compile(rf"(?:{dateline}|{topic})")
