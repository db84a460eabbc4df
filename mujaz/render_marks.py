"""Counts in words, bands of confidence and explained flags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.data_counts import COUNTS
from mujaz.data_pages import BANDS, FLAGS, OF_A_HUNDRED, UNKNOWN_FLAG
from mujaz.render_bidi import shorten
from mujaz.render_views import Band, Flag, TrustView, Words
from mujaz.trust import band_name
from translate.records import CORRECTED

if TYPE_CHECKING:
    from mujaz.trust import Trust

BARS = {"good": 3, "check": 2, "poor": 1}
FLAG_LIMIT = 60  # characters of an unknown flag's name; the longest known one has 14
FEW, MANY = range(3, 11), range(11, 100)  # by the last two digits, CLDR plural rules for ar


def band_of(score: float, *, flagged: bool) -> Band:
    """Return the band of a score; what a check doubts is never `good`."""
    return band(band_name(score, flagged=flagged))


def band(name: str) -> Band:
    """Return the band of that name."""
    label, text = BANDS[name]
    return Band(name, BARS[name], label, text)


def all_bands() -> tuple[Band, ...]:
    """Return the three bands, best first."""
    return tuple(band(name) for name in BANDS)


def flag_of(name: str) -> Flag:
    """Return the flag with its explanation; one that is unknown shows its name."""
    shown = shorten(name, FLAG_LIMIT)
    key = re.sub(r"[\s_]+", "-", shown.lower())
    label, text = FLAGS.get(key, (Words(shown, shown), UNKNOWN_FLAG))
    anchor = re.sub(r"[^a-z0-9-]", lambda match: f"{ord(match.group()):x}", key)
    return Flag(shown, f"mark-{anchor}", label, text, good=key == CORRECTED)


def trust_view(trust: Trust | None) -> TrustView | None:
    """Return a confidence in words: its band, and its number of a hundred."""
    if trust is None:
        return None
    number = round(100 * trust.score)
    words = Words(OF_A_HUNDRED.en.format(n=number), OF_A_HUNDRED.ar.format(n=number))
    return TrustView(band(trust.band), number, words)


def count(n: int, noun: str) -> Words:
    """Return `n` of a noun as both languages say it."""
    english, arabic = COUNTS[noun]
    return Words(english[n != 1].format(n=n), arabic[arabic_category(n)].format(n=n))


def arabic_category(n: int) -> int:
    """Return which of the six Arabic plural forms a number takes."""
    if n in (0, 1, 2):
        return n
    if n % 100 in FEW:
        return 3
    return 4 if n % 100 in MANY else 5
