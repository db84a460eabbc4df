"""Parts of numbers put together: `15 ألفا و300`, `two hundred and five`, `الخامس والعشرين`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.numbers_atoms import Atom

SMALL = ("unit", "ordinal")  # one to nine, or nineteen in English
LOOSE = ("soft", "decade", "time", "half", "fourth")  # never part of a larger number
HALVES = tuple(Decimal(n) + Decimal("0.5") for n in range(10))  # an hour and a half is 1.5
# A quarter is .25, and the quarter-finals are the round of eight.
FOURTHS = (*(Decimal(n) / 4 for n in range(1, 12) if n % 4), Decimal(8))
ALEF = "\u0627"
TEN, THOUSAND = 10, 1000
LAST_DECADE = 10_000  # the 9990s are the last that may be meant
CENTURY = Decimal(100)


class Number(NamedTuple):
    """A composed number; see `translate.numbers.Quantity`."""

    value: Decimal
    unit: str
    start: int
    end: int
    firm: bool
    others: tuple[Decimal, ...]


class _Open:
    """A number that may still grow."""

    parts: list[str]
    __slots__ = ("bare", "end", "group", "last", "others", "parts", "scale", "start", "total")

    def __init__(self, atom: Atom) -> None:
        self.start, self.end = atom.start, atom.end
        self.total, self.group, self.scale = Decimal(0), Decimal(0), Decimal(0)
        self.last, self.parts, self.others = "", [], atom.others
        self.bare = atom.kind in ("hundred", "scale", "scales")
        self.add(atom)

    def add(self, atom: Atom) -> None:
        """Take `atom` in, which `fits` has allowed."""
        value = atom.value
        if atom.kind in ("scale", "scales"):
            if self.last == "scale" and not atom.joins:
                self.total *= value  # a thousand million
            else:
                self.total += (self.group or 1) * value
            self.group, self.scale = Decimal(0), value
        elif atom.kind == "dual":
            self.total, self.scale = self.total + 2 * value, value
        elif atom.kind == "hundred" and self.last in (*SMALL, "ten", "digits") and not atom.joins:
            self.group *= value
        else:
            self.group += value
        self.last = {"scales": "scale", "dual": "scale", "hundreds": "hundred"}.get(
            atom.kind, atom.kind
        )
        self.parts.append(atom.kind)
        self.end = atom.end


def compose(parts: Sequence[Atom], text: str, language: str) -> list[Number]:
    """Return the numbers that `parts` make where they stand next to each other."""
    done: list[Number] = []
    grown: _Open | None = None
    fits = _fits_arabic if language == "ar" else _fits_english
    for i, atom in enumerate(parts):
        ahead = parts[i + 1] if i + 1 < len(parts) else None
        if _repeats(grown, atom, ahead):
            pass  # 340 million and 500 million
        elif grown and atom.kind not in LOOSE and fits(grown, atom, text[grown.end : atom.start]):
            grown.add(atom)
            continue
        if grown:
            done.append(_closed(grown, text, language))
        grown = None if atom.kind in LOOSE else _Open(atom)
        if grown is None:
            done.append(_loose(atom))
    if grown:
        done.append(_closed(grown, text, language))
    return done


def _repeats(grown: _Open | None, atom: Atom, ahead: Atom | None) -> bool:
    """Tell whether a scale as large as the number's own follows `atom`."""
    return (
        grown is not None
        and ahead is not None
        and grown.last == "scale"
        and ahead.kind in ("scale", "scales")
        and ahead.value >= grown.scale
        and atom.kind not in ("scale", "scales")
        and ahead.start - atom.end == 1
    )


def _fits_arabic(grown: _Open, atom: Atom, gap: str) -> bool:
    """Tell whether Arabic grammar lets `atom` go on with the number."""
    if gap.strip(" \u00a0") not in ("", "\u0648"):
        return False
    last, kind = grown.last, atom.kind
    if kind in ("scale", "scales") and not atom.joins:
        return last != "scale" or (atom.value > grown.scale and grown.group == 0)
    if not atom.joins:
        return (kind == "teen" and last in SMALL) or (kind == "hundred" and last == "unit")
    if last == "scale":
        return kind != "ordinal" and atom.value < grown.scale
    if last == "hundred":
        return kind in ("unit", "teen", "ten")
    return kind == "ten" and last in SMALL


def _fits_english(grown: _Open, atom: Atom, gap: str) -> bool:
    """Tell whether English grammar lets `atom` go on with the number."""
    last, kind = grown.last, atom.kind
    if gap not in (" ", "-", "\u00a0", ""):
        return (
            gap.lower() in (" and ", "-and-")
            and last in ("hundred", "scale")
            and kind in ("unit", "ten", "ordinal", "teen")
            and "digits" not in grown.parts
        )
    if kind == "scale":
        return last != "scale" or (atom.value > grown.scale and grown.group == 0)
    if kind == "hundred":
        return last in (*SMALL, "digits") or (last == "scale" and grown.group == 0)
    if kind in SMALL and last == "ten":
        return atom.value < TEN
    return last in ("hundred", "scale") and kind in ("unit", "ten", "ordinal")


def _closed(grown: _Open, text: str, language: str) -> Number:
    """Return a finished number with its unit and other readings."""
    value = grown.total + grown.group
    unit = "ordinal" if grown.parts[0] == "ordinal" or grown.last == "ordinal" else ""
    others = grown.others
    if len(grown.parts) > 1:
        others = tuple(v * max(grown.scale, Decimal(1)) for v in others)
    tail = text[grown.end : grown.end + 3].lower()
    if language == "en" and grown.last == "digits":
        unit, others = _english_tail(tail, value, unit, others)
    if unit == "ordinal" and value > TEN:  # the nineteenth century is the 1800s
        others = (*others, (value - 1) * CENTURY)
    firm = _is_firm(grown, value, language)
    if grown.parts == ["scale"] and text[grown.end - 1] == ALEF:  # مليونا: a million, two million
        firm, others = False, (*others, 2 * value)
    if firm and language == "en" and "digits" not in grown.parts:
        firm = not _is_named(text, grown.start) and not _is_fraction(text, grown)
    return Number(value, unit, grown.start, grown.end, firm, others)


def _english_tail(
    tail: str, value: Decimal, unit: str, others: tuple[Decimal, ...]
) -> tuple[str, tuple[Decimal, ...]]:
    """Return unit and further readings from what is glued to digits: 19th, 1980s, 5m."""
    if tail[:2] in ("st", "nd", "rd", "th") and not tail[2:].isalpha():
        return "ordinal", others
    if value < LAST_DECADE and (tail[:1] == "s" or tail[:2] == "'s"):
        decade = value % 100 if value >= CENTURY else 1900 + value
        return unit, (*others, decade, value // 100 + 1)
    if tail[:1] == "m" and not tail[1:2].isalpha():
        return unit, (*others, value * 10**6)
    return unit, others


def _is_firm(grown: _Open, value: Decimal, language: str) -> bool:
    """Tell whether a translation must keep the number: not `one`, nor a bare `thousands`."""
    if grown.parts == ["digits"]:
        return bool(value)  # a clean sheet needs no zero
    if grown.bare and len(grown.parts) == 1:  # a hundred is firm; ألف is `wrote` as well
        return language == "ar" and grown.parts != ["scales"] and value != THOUSAND
    if grown.parts[0] == "ordinal" or grown.parts == ["unit"]:
        return value > (2 if "ordinal" in grown.parts else 1)
    return True


def _is_named(text: str, start: int) -> bool:
    """Tell whether a number word is part of a name: Six Flags, but not at a sentence's start."""
    if not text[start].isupper():
        return False
    following = text[start:].partition(" ")[2]
    return text[max(0, start - 2) : start].strip()[-1:].isalnum() or following[:1].isupper()


def _is_fraction(text: str, grown: _Open) -> bool:
    """Tell whether an ordinal is a share: a fifth, one fifth."""
    before = text[max(0, grown.start - 4) : grown.start].lower()
    return grown.parts == ["ordinal"] and before.endswith((" a ", "one ", "one-"))


def _loose(atom: Atom) -> Number:
    """Return an atom that stands alone."""
    others = atom.others
    if atom.kind == "decade":
        others = (atom.value + 1900, atom.value + 2000, atom.value + 1800)
    elif atom.kind in ("half", "fourth"):
        others = HALVES if atom.kind == "half" else FOURTHS
    unit = "time" if atom.kind == "time" else ""
    return Number(atom.value, unit, atom.start, atom.end, atom.kind in ("time", "decade"), others)
