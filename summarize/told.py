"""Whether the words of a written sentence are those of the sentences it cites.

Each clause must be told by one cited sentence: every content word, inflection aside, and every
word that binds ("because", "against", "only"), in the same order and voice, as sure as there.
Whoever reads a summary cannot see which word was added, so there is no share that may be.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.inflection import uninflected
from summarize.quantities import numbers
from summarize.terms import is_stop
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

NOT_THERE = "a word is not there"
OTHERWISE = "its words stand otherwise there"
LESS_SURE = "one is surer than the other"
MONTH_AFTER = frozenset(("in", "of", "on", "by", "last", "next", "since", "until", "early", "late"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def untold(sentence: str, cited: Sequence[str]) -> tuple[str, str]:
    """Return why the cited sentences do not tell a sentence, in words and as kind; or "", ""."""
    there = [tokens(text) for text in cited]
    known = {uninflected(token) for found in there for token in found}
    used: set[int] = set()
    for clause in _breaks().split(sentence):
        said = tokens(clause)
        for token in said:
            if _claims(token) and uninflected(token) not in known:
                return f"the word {token!r} is not there", NOT_THERE
        teller = next((n for n, found in enumerate(there) if _tells(found, said)), None)
        if teller is None:
            return OTHERWISE, OTHERWISE
        if any(map(_claims, said)):
            used.add(teller)
    return _surer(tokens(sentence), [there[n] for n in sorted(used)])


def _surer(said: Sequence[str], told: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Compare the words that keep a thing from being sure or done."""
    own = _hedges(said)
    others = [_hedges(found) for found in told]
    every = frozenset().union(*others)
    sure = own <= every and all(own & other for other in others if other)
    return ("", "") if sure else (LESS_SURE, LESS_SURE)


def _hedges(found: Sequence[str]) -> frozenset[str]:
    return frozenset(
        uninflected(token)
        for n, token in enumerate(found)
        if token in words("hedges.txt") and not _is_month(found, n)
    )


def _is_month(found: Sequence[str], n: int) -> bool:
    """Tell whether "may" is the month: "in May", "3 May", "May 3"."""
    before, after = found[max(0, n - 1) : n], found[n + 1 : n + 2]
    if found[n] != "may":
        return False
    return bool(MONTH_AFTER & {*before}) or any(word[0].isdigit() for word in (*before, *after))


def _claims(token: str) -> bool:
    """Tell whether a word says something that can be wrong; numbers are looked at elsewhere."""
    if token in words("neutral.txt") or token[0].isdigit() or numbers(token):
        return False
    return not is_stop(token) or token in words("calendar.txt") or token in words("binding.txt")


def _tells(found: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether the words that claim something stand in the same order and voice there."""
    start = 0
    for n, token in enumerate(said):
        if not _claims(token) or token in words("calendar.txt"):
            continue  # the day may stand first or last
        same = (m for m in range(start, len(found)) if uninflected(found[m]) == uninflected(token))
        place = next((m for m in same if _one_voice(said, n, found, m)), None)
        if place is None:
            return False
        start = place + 1
    return True


def _one_voice(said: Sequence[str], n: int, found: Sequence[str], m: int) -> bool:
    """Tell whether neither "attacked" is told as "was attacked" nor the other way round.

    "200 injured in the flood" says that they were; "injured 200" and "injured the driver" do not.
    """
    one, other = said[n - 1 : n], found[m - 1 : m]
    passive, there = bool(BE & {*one}), bool(BE & {*other})
    if passive == there or not _verbal(said[n]):
        return True
    active = found if passive else said
    after = active[(m if passive else n) + 1 :][:1]
    return bool(after) and is_stop(after[0]) and after[0] not in ("the", "a", "an", "his", "its")


def _verbal(word: str) -> bool:
    return word != uninflected(word) and not word.endswith("s")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[;()\u2013\u2014]|[,:](?!\d)|\b(?:while|but)\b")
