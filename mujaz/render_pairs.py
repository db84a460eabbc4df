"""A sentence or point in both languages with its marks, and what the checks say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.data_pages import FLAGS
from mujaz.data_reasons import FOUND
from mujaz.reasons import in_arabic
from mujaz.render_bidi import clean
from mujaz.render_marks import band_of, flag_of
from mujaz.render_views import Pair
from translate.records import doubts

if TYPE_CHECKING:
    from mujaz.records import Sentence
    from mujaz.render_views import Flag
    from summarize.records import Label, Point

CHECKED = 10_000  # characters of a pair; news has no sentence of a tenth of that


def pair_of(part: Sentence | Point, short: Label | None = None) -> Pair:
    """Return a sentence or point with its marks, in its shorter form where one is given."""
    found = reasons(part)
    flags = tuple(explained(flag_of(name), found.get(name)) for name in part.flags)
    band = band_of(part.score, flagged=bool(doubts(part.flags)))
    shown = short or part
    quiet = band.name == "good" and not flags
    return Pair(clean(shown.en), clean(shown.ar), band, flags, quiet)


def explained(flag: Flag, reason: str | None) -> Flag:
    """Return a flag with what was found in its very sentence."""
    if reason is None:
        return flag
    return replace(flag, reason=clean(reason), reason_ar=in_arabic(clean(reason), FOUND))


def reasons(part: Sentence | Point) -> dict[str, str]:
    """Return flag -> what a check finds in this very pair; the checks are asked anew."""
    doubted = set(doubts(part.flags)) & set(FLAGS)
    if not part.en or len(part.ar) + len(part.en) > CHECKED or not doubted:
        return {}
    from translate.checks import check

    return {finding.name: finding.explanation for finding in check(part.ar, part.en)}
