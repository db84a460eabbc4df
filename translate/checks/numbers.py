"""Numbers that stand on one side alone: changed digits, lost millions, another month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.lexicon_forms import word_list
from translate.numbers import readings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translate.checks.finding import Pair
    from translate.numbers import Quantity

EXPLANATION = (
    "A number, date, percentage or sum of money stands in one language and not in the other."
)
TWO = 2
LEAST_DUAL = 5  # letters of a word that may be a dual: its ending on three of its own
GROUPED = 10_000  # from here on a reader wants commas
HALF_DAY = 720  # minutes: 8:46 in the evening is 20:46
# ان, ين, تي, هما, اه, اها, يه, يها: endings that may mean two of a thing
DUAL = (
    "\u0627\u0646", "\u064a\u0646", "\u062a\u064a", "\u0647\u0645\u0627", "\u0627\u0647",
    "\u0627\u0647\u0627", "\u064a\u0647", "\u064a\u0647\u0627",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def numbers(pair: Pair) -> str | None:
    """Return which numbers one side has alone."""
    ar, en = readings(pair.ar, "ar"), readings(pair.en, "en")
    if not ar and not en:
        return None
    lost = _alone(ar, en)
    made = [q for q in _alone(en, ar) if not (q.value == TWO and _has_dual(pair.ar))]
    said = []
    if lost:
        said.append(f"The Arabic has {_told(lost)}; the English does not.")
    if made:
        said.append(f"The English has {_told(made)}; the Arabic does not.")
    return " ".join(said) or _unit_lost(ar, en)


def _alone(ours: tuple[Quantity, ...], theirs: tuple[Quantity, ...]) -> list[Quantity]:
    """Return the firm quantities of one side that the other side cannot be read to have."""
    mine = {(q.value, q.unit, q.others): q for q in ours if q.firm}
    others = {(q.value, q.unit, q.others): q for q in theirs}
    return [q for q in mine.values() if not any(_same(q, other) for other in others.values())]


def _same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may be the same thing said twice."""
    if "time" in (one.unit, other.unit):
        if one.unit == other.unit:
            return one.value % HALF_DAY == other.value % HALF_DAY
    elif one.value == other.value:
        return True
    elif "month" in (one.unit, other.unit):
        return False
    return (
        one.value in other.others
        or other.value in one.others
        or not set(one.others).isdisjoint(other.others)
    )


def _unit_lost(ar: tuple[Quantity, ...], en: tuple[Quantity, ...]) -> str | None:
    """Return the explanation of a percentage or currency that became another one."""
    for q in ar:
        if q.unit in ("", "ordinal", "month", "time"):
            continue
        units = {other.unit for other in en if _same(q, other)}
        if units and q.unit not in units and (q.unit == "percent" or "" not in units):
            return f"The Arabic says {_told([q])}; the English has the number with another unit."
    return None


def _told(quantities: Iterable[Quantity]) -> str:
    """Return quantities in words: `280, 5 percent and March`."""
    names = list(dict.fromkeys(_name(q) for q in quantities))
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _name(q: Quantity) -> str:
    """Return a quantity as an English reader writes it."""
    if q.unit == "month":
        return MONTHS[int(q.value) - 1]
    if q.unit == "time":
        return f"{int(q.value) // 60 or 12}:{int(q.value) % 60:02}"
    value = q.value.normalize()
    text = f"{value:f}"
    if value >= GROUPED:
        text = f"{value:,f}"
    return f"{text} {q.unit}" if q.unit not in ("", "ordinal") else text


def _has_dual(ar: str) -> bool:
    """Tell whether a word of the Arabic may be a dual."""
    return any(
        word.endswith(DUAL) and len(word) >= LEAST_DUAL for word, _, _ in word_list(ar, "ar")
    )
