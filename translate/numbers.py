"""Quantities of a text: how much, of what unit, and where, in Arabic or English.

Digits of either script, number words (compound, dual, ordinal), scales,
percentages, currencies, clock times, and months by their Levantine, Egyptian,
Maghrebi and English names. What a text merely allows (`dozens`, `both`, an
Arabic dual) is a reading too, but not a firm one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from translate.numbers_atoms import atoms
from translate.numbers_compose import compose
from translate.numbers_units import months, unit_at

if TYPE_CHECKING:
    from translate.numbers_compose import Number

Language = Literal["ar", "en"]
CENTURY, THOUSAND = 100, 1000
SCALES = tuple(Decimal(10) ** n for n in (12, 9, 6, 3))
FIRST_YEAR, LAST_YEAR = 1500, 2100  # before the dash of 1998-99
CACHED_TEXTS = 2048  # sentences; repair asks for the same source again and again


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text writes it: `text[start:end]` is what says it, unit left out."""

    value: Decimal
    unit: (
        str  # "" plain, "percent", "dollar" and so on, "month", "time" (minutes past 12), "ordinal"
    )
    start: int
    end: int
    firm: bool = True  # False: a reading the text allows, not one that a translation must keep
    others: tuple[Decimal, ...] = ()  # what the same writing may mean besides: 1960s, sixties


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Return the firm quantities of `text` in reading order."""
    return tuple(q for q in readings(text, language) if q.firm)


@lru_cache(maxsize=CACHED_TEXTS)
def readings(text: str, language: Language) -> tuple[Quantity, ...]:
    """Return every quantity that `text` states or allows, in reading order."""
    dates = months(text, language)
    taken = {i for _, start, end, _ in dates for i in range(start, end)}
    found = [Quantity(Decimal(m), "month", s, e, firm) for m, s, e, firm in dates]
    numbers = compose(atoms(text, language, skip=taken), text, language)
    found += [_quantity(number, text) for number in numbers]
    return tuple(sorted(_ranged(found, text), key=lambda q: (q.start, q.end)))


def _quantity(number: Number, text: str) -> Quantity:
    """Return a composed number with the unit that stands before or after it."""
    unit = number.unit or unit_at(text, number.start, number.end)
    firm = number.firm or (bool(unit) and unit != "ordinal")
    return Quantity(number.value, unit, number.start, number.end, firm, number.others)


@cache
def _between() -> re.Pattern[str]:
    # to, or, and, up to; إلى U+0625 0644 0649, أو U+0623 0648, و U+0648
    return re.compile(r"\s*(?:-|–|to|or|and|\u0625\u0644\u0649|\u0623\u0648|\u0648)\s*")


def _ranged(found: list[Quantity], text: str) -> list[Quantity]:
    """Let the first number of `two or three million` stand for two million as well."""
    found.sort(key=lambda q: q.start)
    for i, (first, second) in enumerate(pairwise(found)):
        scale = _scale(second.value)
        gap = text[first.end : second.start]
        if (
            FIRST_YEAR <= first.value <= LAST_YEAR
            and second.value < CENTURY
            and gap in ("-", "–", "/")
        ):
            century = first.value - first.value % 100
            found[i + 1] = replace(second, others=(*second.others, second.value + century))
        if (
            scale > 1
            and first.value < THOUSAND
            and _between().fullmatch(text, first.end, second.start)
        ):
            found[i] = replace(first, others=(*first.others, first.value * scale))
    return found


def _scale(value: Decimal) -> Decimal:
    """Return the scale word that `value` is likely written with."""
    return next((scale for scale in SCALES if value >= scale), Decimal(1))
