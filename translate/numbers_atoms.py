"""The smallest parts of numbers in a text: runs of digits, and words that count."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from translate.lexicon_forms import word_list
from translate.numbers_tables import number_words

if TYPE_CHECKING:
    from collections.abc import Collection

AND = "\u0648"  # و
GROUP = 3  # digits between separators


class Atom(NamedTuple):
    """One part of a number, and what it may be joined to."""

    kind: str  # digits, time, unit, teen, ten, hundred, hundreds, scale, scales, dual, ordinal ...
    value: Decimal
    start: int
    end: int
    joins: bool = False  # `and` stands before it
    others: tuple[Decimal, ...] = ()


@cache
def _digit_table() -> dict[int, int]:
    """Return Arabic-Indic and Eastern digits and separators -> ASCII, one for one."""
    table = {0x0660 + i: 48 + i for i in range(10)} | {0x06F0 + i: 48 + i for i in range(10)}
    # ٫ decimal, ٬ thousands, ، the Arabic comma where it serves for either
    return table | {0x066B: ord("."), 0x066C: ord(","), 0x060C: ord(",")}


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"(?=\d)(?:(?P<time>(?<![\d:])[0-2]?\d:[0-5]\d(?!\d))"
        r"|(?P<grouped>(?<![\d.,])\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3}){2,})(?!\d))"
        r"|(?P<spaced>(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+"
        r"|(?:\d{3}[ \u00a0\u202f])+\d{1,3})(?![\d]|[.,]\d))"
        r"|(?P<plain>\d+(?:\.\d+|,\d{1,2}(?!\d))?))"
    )


def western(text: str) -> str:
    """Return `text` with every digit and numeric separator in ASCII, as long as before."""
    return text.translate(_digit_table())


def atoms(text: str, language: str, *, skip: Collection[int] = ()) -> list[Atom]:
    """Return the parts of numbers in reading order, but for words that start at `skip`."""
    text = western(text)
    found = [_digit_atom(m, text) for m in _digits().finditer(text)]
    table = number_words(language)
    for word, start, end in word_list(text, language):
        if word in table and start not in skip:
            kind, value, joins = table[word]
            joins = joins or (language == "ar" and text[max(0, start - 3) : start] == f" {AND} ")
            found.append(Atom(kind, Decimal(value), start, end, joins))
    if language == "en":
        found += _letters(text)
    found.sort(key=lambda atom: atom.start)
    return found


def _digit_atom(match: re.Match[str], text: str) -> Atom:
    """Return what a run of digits says, with the other values it may stand for."""
    run, kind = match.group(), match.lastgroup
    joins = text[: match.start()].rstrip()[-1:] == AND
    if kind == "time":
        hours, minutes = map(int, run.split(":"))
        hour = (Decimal(hours), Decimal(hours % 12 + 12)) if not minutes else ()
        value = Decimal(hours % 12 * 60 + minutes)
        return Atom("time", value, match.start(), match.end(), joins, hour)
    others: tuple[Decimal, ...] = ()
    if kind == "spaced":
        run, others = _spaced(run.split())
    elif kind == "grouped":
        run = run.replace(",", "")
        run = run.replace(".", "") if run.count(".") > 1 else run
    else:
        run = run.replace(",", ".")
        whole, _, part = run.partition(".")
        if len(part) == GROUP:  # 1.200 is 1200 in Morocco
            others = (Decimal(whole + part),)
    before = text[match.start() - 1 : match.start()]
    kind = "soft" if before.isascii() and before.isalpha() else "digits"  # km2, G20
    return Atom(kind, Decimal(run), match.start(), match.end(), joins, others)


def _spaced(parts: list[str]) -> tuple[str, tuple[Decimal, ...]]:
    """Return digits grouped by spaces, `12 000`, or in the order of right to left, `000 12`."""
    backwards = any(len(part) < GROUP for part in parts[1:]) or parts[0].startswith("0")
    joined, turned = "".join(parts), "".join(reversed(parts))
    if backwards:
        joined, turned = turned, joined
    return joined, (*map(Decimal, parts), Decimal(turned))


@cache
def _roman_numerals() -> dict[str, int]:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return {t + u: 10 * i + j for i, t in enumerate(tens) for j, u in enumerate(units) if t + u}


@cache
def _letter_finder() -> re.Pattern[str]:
    return re.compile(r"\b[XVIL]+\b|(?<=Group )[A-L]\b")


def _letters(text: str) -> list[Atom]:
    """Return numbers written as letters: World War II, Louis XIV, Group B."""
    table = _roman_numerals()
    found = []
    for match in _letter_finder().finditer(text):
        letters = match.group()
        value = table.get(letters, ord(letters[0]) - 64)
        others = (Decimal(ord(letters) - 64),) if len(letters) == 1 else ()
        found.append(Atom("soft", Decimal(value), match.start(), match.end(), False, others))
    return found
