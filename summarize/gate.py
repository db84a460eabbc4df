"""Whether a written sentence says only what the cited sentences say.

Every number must stand in one of them beside the same things, every name must occur, every
office beside its holder, a denial must be a denial there, and every word that tells something
must be told there (`summarize/told.py`). A doubt is a no: a true sentence refused costs little,
a false one let through costs the reader's trust. Figures: `python -m benchmarks.gate`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.quantities import numbers, spans
from summarize.stem import stem
from summarize.terms import is_stop
from summarize.tokens import tokens
from summarize.told import untold
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

SIMILAR = 0.35  # cosine with the sentence that is cited first
BESIDE = 3  # words beside a number that say what it counts
IN_OFFICE = 4  # words before an office among which its holder is named
UNLIKE = "like none of the sentences"
KINDS = (
    "a number is not said so",
    "a name is not there",
    "a person does not hold that office there",
    "one denies what the other says",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a sentence."""

    cited: tuple[int, ...]  # positions of the sentences that support it; empty: refused
    reason: str = ""  # why it was refused, in words for the reader
    kind: str = ""  # the same without a word of the sentence, so that it may stand in a page


def judge(sentence: str, evidence: Sequence[str]) -> Verdict:
    """Return whether `evidence` supports `sentence`, and by which of its sentences."""
    cosines = [dot(text_vector(sentence), text_vector(other)) for other in evidence]
    near = [n for n, cosine in enumerate(cosines) if cosine >= SIMILAR]
    if not near:
        return Verdict((), UNLIKE, UNLIKE)
    near.sort(key=lambda n: (-cosines[n], n))
    cited = [evidence[n] for n in near]
    checks = (_numbers_reason, _names_reason, _offices_reason, _denial_reason)
    for check, kind in zip(checks, KINDS, strict=True):
        reason = check(sentence, cited)
        if reason:
            return Verdict((), reason, kind)
    reason, kind = untold(sentence, cited)
    return Verdict((), reason, kind) if reason else Verdict(tuple(near))


def _numbers_reason(sentence: str, cited: Sequence[str]) -> str:
    for value, beside in _counted(sentence):
        if not any(
            value == other and (not beside or beside & there)
            for text in cited
            for other, there in _counted(text)
        ):
            return f"the number {value:g} is not said so"
    return ""


def _counted(text: str) -> list[tuple[float, frozenset[str]]]:
    """Return the numbers of a text with the content stems after each, else before it."""
    found = tokens(text)
    every = list(spans(found))
    starts = [start for start, _, _ in every] + [len(found)]
    ends = [0] + [end for _, end, _ in every]
    counted = []
    for n, (start, end, value) in enumerate(every):
        after = _content(found[end : min(end + BESIDE, starts[n + 1])])
        before = _content(found[max(ends[n], start - BESIDE) : start])
        counted.append((value, after or before))
    return counted


def _content(found: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(token) for token in found if _claims(token) and not token[0].isdigit())


def _claims(token: str) -> bool:
    """Tell whether a word says something that can be wrong."""
    return not is_stop(token) or token in words("calendar.txt")


@cache
def _capitalised() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][\w'\u2019-]*")


def _names(text: str) -> list[str]:
    """Return the capitalised words of a text that claim something."""
    found = [part for word in _capitalised().findall(text) for part in tokens(word)]
    return [name for name in found if _claims(name)]


def _names_reason(sentence: str, cited: Sequence[str]) -> str:
    known = {token for text in cited for token in tokens(text)}
    stems = {stem(token) for token in known}
    for name in _names(sentence):
        if name not in known and stem(name) not in stems and not numbers(name):
            return f"the name {name!r} is not there"
    return ""


def _offices_reason(sentence: str, cited: Sequence[str]) -> str:
    there = {pair for text in cited for pair in _offices(text)}
    for office, name in sorted(_offices(sentence)):
        if (office, name) not in there:
            return f"{name!r} is not {office!r} there"
    return ""


def _offices(text: str) -> set[tuple[str, str]]:
    """Return each office with the names of its holder: those after it, else those before."""
    found = tokens(text)
    names = set(_names(text)) - words("offices.txt")
    held = set()
    for n, office in enumerate(found):
        if office in words("offices.txt"):
            after = list(takewhile(lambda token: token in names, found[n + 1 :]))
            before = [name for name in found[max(0, n - IN_OFFICE) : n] if name in names]
            held |= {(office, name) for name in after or before}
    return held


def _denial_reason(sentence: str, cited: Sequence[str]) -> str:
    def denies(text: str) -> bool:
        return any(token in words("negations.txt") for token in tokens(text))

    if denies(sentence) != denies(cited[0]):
        return "one denies what the other says"
    return ""
