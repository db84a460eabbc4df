"""A sentence beyond the model's comfort, cut at its joints and put together again.

Joints are tried from the strongest to the weakest, and the one nearest the middle is
taken, so that both halves are as long as they can be; where there is no joint a space will
do, and where there is no space the text is cut where it must be. The chunks, joined,
are the text: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from translate.data import joints
from translate.records import Hypothesis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Count = Callable[[str], int]

BLOCK = 4000  # characters halved at a time: keeps the time of a 20 MB sentence linear
LEAST_HALVED = 8  # words: halves of less are fragments, which models complete by inventing
MARGIN = 0.2  # of the text at either end where no cut is made while a joint lies between


def chunk(text: str, count: Count, most: int) -> tuple[str, ...]:
    """Return a text cut into chunks of at most `most` pieces; joined they are the text."""
    if not text:
        return ()
    if (
        len(text) < most or count(text) <= most
    ):  # but for the lone first `▁`, a piece holds a character
        return (text,)
    return tuple(_cut(text, count, most))


def halves(chunks: Iterable[str]) -> tuple[str, ...]:
    """Return the chunks, each long enough to lose nothing by it cut in two at its best joint."""
    cut: list[str] = []
    for part in chunks:
        at = _joint(part) if len(part.split()) >= LEAST_HALVED else len(part)
        cut += filter(None, (part[:at], part[at:]))
    return tuple(cut)


def join(chunks: Sequence[str], readings: Iterable[Hypothesis]) -> Hypothesis:
    """Return one reading of a text from those of its chunks, its score weighted by length."""
    readings = tuple(readings)
    if len(readings) == 1:
        return readings[0]
    whole = sum(map(len, chunks)) or 1
    score = sum(len(part) * reading.score for part, reading in zip(chunks, readings, strict=True))
    return Hypothesis(
        text=_sew(chunks, [reading.text for reading in readings]),
        score=score / whole,
        truncated=any(reading.truncated for reading in readings),
    )


def _cut(text: str, count: Count, most: int) -> Iterator[str]:
    """Yield the chunks of a text in their order."""
    start = 0
    while start < len(text):
        end = min(len(text), start + BLOCK)
        if end < len(text):  # a block ends at the best joint of its second half
            end = start + BLOCK // 2 + _joint(text[start + BLOCK // 2 : end], last=True)
        yield from _halved(text[start:end], count, most)
        start = end


def _halved(text: str, count: Count, most: int) -> Iterator[str]:
    """Yield a text's chunks, cut in two until each fits."""
    waiting = [text]
    while waiting:
        part = waiting.pop()
        if len(part) == 1 or len(part) < most or count(part) <= most:
            yield part
        else:
            at = _joint(part)
            waiting += (part[at:], part[:at])


def _joint(text: str, *, last: bool = False) -> int:
    """Return where a text is best cut in two: near its middle, or as late as can be."""
    wanted = len(text) if last else len(text) // 2
    for pattern, margin in _joints():
        lowest, highest = int(len(text) * margin), int(len(text) * (1 - margin))
        places = (match.end() for match in pattern.finditer(text, lowest, highest))
        best = min(places, key=lambda at: abs(at - wanted), default=0)
        if 0 < best < len(text):
            return best
    return max(1, len(text) // 2)


def _sew(chunks: Sequence[str], texts: Sequence[str]) -> str:
    """Return the readings as one sentence: full stops and capitals in its middle mended."""
    kept = [(chunk, text) for chunk, text in zip(chunks, texts, strict=True) if text]
    sewn: list[str] = []
    for number, (part, text) in enumerate(kept):
        last = number == len(kept) - 1
        begun = _lowered(text) if sewn and not _ends(sewn[-1]) else text
        sewn.append(begun if last else _opened(part, begun))
    return " ".join(sewn)


def _opened(part: str, text: str) -> str:
    """Return a reading without the full stop that its source has not."""
    part = part.rstrip()
    if part.endswith(joints.STOPS):
        return text
    bare = text.removesuffix(".") if not text.endswith("..") else text
    comma = part.endswith(joints.COMMAS) and not bare.rstrip("\"'”’»").endswith((",", ";", ":"))
    return bare + "," if comma else bare


def _ends(text: str) -> bool:
    return text.rstrip("\"')").endswith((".", "!", "?"))


def _lowered(text: str) -> str:
    """Return a text without the capital of a sentence's start, unless it is a name's."""
    first, _, _ = text.partition(" ")
    return text[:1].lower() + text[1:] if first.lower() in joints.ENGLISH_OPENERS else text


@cache
def _joints() -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return the kinds of joints, strongest first, each with the margin that it keeps."""
    words = "|".join(joints.CONJUNCTIONS)
    verbs = "|".join(joints.VERBS)
    return tuple(
        (re.compile(pattern), margin)
        for pattern, margin in (
            (r"(?:[.!?…]+|؟)[\"')\]]*\s+", MARGIN),
            (r"[؛;]\s*", MARGIN),
            (rf"[،,]\s+(?=(?:{words})\s|[وف](?:{verbs})\s)", MARGIN),
            (r"[،,:](?!\d)\s*|\s-\s", MARGIN),
            (rf"\s+(?=(?:{words})\s|[وف](?:{verbs})\s)", MARGIN),
            (r"\s+(?=و\w{3,})", MARGIN),
            (r"\s+", 0.0),
        )
    )
