"""Shorter points that invent nothing: the same stretch taken out of both languages.

Taken out are the dateline at the beginning, what stands in brackets, a relative clause between
commas, and an attribution at the end; each only where both sides have it once, and only where
what is left is a whole sentence that lost the same numbers in both languages.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from summarize.headline import dateline
from summarize.normalise import normalise
from summarize.standalone import MIN_WORDS, is_whole
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

Pair: TypeAlias = tuple[str, str]  # Arabic, English

COMMAS = "\u060c,"
FULL_STOP = "."
MOST_TAKEN = 0.5  # share of the words that all cuts together may take
MUCH_SHORTER = 1 / 3  # of two cuts that are one stretch; Arabic says in two words what takes five


def compress(ar: str, en: str) -> Pair:
    """Return a pair with all cuts made that both languages allow, else the pair as it is."""
    whole = short = (ar, en)
    for cut_ar, cut_en in _cuts():
        one, other = cut_ar(short[0]), cut_en(short[1])
        if one and other and _is_sound((one, other), short, whole):
            short = (one, other)
    return short


def _cuts() -> tuple[tuple[Callable[[str], str | None], Callable[[str], str | None]], ...]:
    """Return the cuts, for Arabic and for English; each returns None where it finds nothing."""
    return (
        (_without_dateline, _without_dateline),
        (_without_brackets, _without_brackets),
        (lambda text: _without_clause(text, "ar"), lambda text: _without_clause(text, "en")),
        (lambda text: _without_source(text, "ar"), lambda text: _without_source(text, "en")),
    )


def _is_sound(short: Pair, before: Pair, whole: Pair) -> bool:
    """Tell whether a pair can stand for the one before the cut."""
    lost = [_numbers(old) - _numbers(new) for old, new in zip(before, short, strict=True)]
    taken = [_taken(old, new) for old, new in zip(before, short, strict=True)]
    if min(taken) < MUCH_SHORTER * max(taken):
        return False
    return lost[0] == lost[1] and all(
        is_whole(new) and len(tokens(new)) >= max(MIN_WORDS, (1 - MOST_TAKEN) * len(tokens(old)))
        for new, old in zip(short, whole, strict=True)
    )


def _taken(old: str, new: str) -> int:
    return len(tokens(old)) - len(tokens(new))


def _numbers(text: str) -> Counter[str]:
    return Counter(token for token in tokens(text) if token[0].isdigit())


def _without_dateline(text: str) -> str | None:
    match = dateline().match(text.strip())
    if match is None:
        return None
    rest = text.strip()[match.end() :]
    return rest[:1].upper() + rest[1:]


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def _without_brackets(text: str) -> str | None:
    """Return the text without its one bracket; two cannot be matched across languages."""
    found = _brackets().findall(text)
    return _brackets().sub("", text) if len(found) == 1 else None


def _without_clause(text: str, language: str) -> str | None:
    """Return the text without its one relative clause between two commas, the commas too."""
    commas = [match.start() for match in _commas().finditer(text)]
    found = [
        (start, end)
        for start, end in pairwise(commas)
        if _first(text[start + 1 : end]) in _openings("clauses.tsv")[language]
    ]
    if len(found) != 1:
        return None
    ((start, end),) = found
    return f"{text[:start].rstrip()} {text[end + 1 :].lstrip()}"


@cache
def _commas() -> re.Pattern[str]:
    """Return the pattern of a comma that belongs to no number."""
    return re.compile(rf"(?<!\d)[{COMMAS}]|[{COMMAS}](?!\d)")


def _first(text: str) -> str:
    return next(iter(normalise(text).split()), "")


def _without_source(text: str, language: str) -> str | None:
    """Return the text without the attribution that ends it."""
    body = text.rstrip().rstrip(FULL_STOP)
    start = max(body.rfind(comma) for comma in COMMAS)
    if start < 0:
        return None
    if _first(body[start + 1 :]) not in _openings("attributions.tsv")[language]:
        return None
    return body[:start].rstrip() + FULL_STOP


@cache
def _openings(name: str) -> dict[str, frozenset[str]]:
    """Return the words that a stretch of each language may begin with, from a table of them."""
    text = (files("summarize.data") / name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {language: frozenset(words.split()) for language, words in rows}
