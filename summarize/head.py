"""The one point of a topic that serves as its line at the head of a page.

It is the point nearest to what all texts of the topic tell, of few words; what other texts
confirm and what stands first wins over its equals. A line at the head is read first and alone,
so a point that is better translated wins over one that is somewhat nearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.tokens import tokens
from summarize.vectors import dot, text_vector
from translate.records import doubts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.groups import Group
    from summarize.records import Point

# Judgement, not tuned: what each does is in `tests/summarize/test_head.py`; read the heads of a few
# days again when one changes.
LINE_WORDS = 25  # a line longer than this is long
CONFIRMED = 0.1  # what each further citation adds
DOUBTED = 0.5  # worth of a point that a check of the translation flagged
# Power of a score for each unit of the setting `translation`: with the usual .2 the worth falls
# with the square, and a point translated a quarter worse must be 1.8 times as near to be taken
ALONE = 10.0


def head(points: Sequence[Point], group: Group, *, translation: float) -> int | None:
    """Return the position of the point for the head; None where there is no point."""
    centre = group.centre
    scores = [min(max(point.score, 0.0), 1.0) for point in points]
    best = max(scores, default=0.0) or 1.0

    def worth(n: int) -> float:
        point = points[n]
        told = dot(text_vector(point.ar), centre) * (1 + CONFIRMED * (len(point.citations) - 1))
        told *= min(1.0, LINE_WORDS / max(1, len(tokens(point.ar))))
        told *= DOUBTED if doubts(point.flags) else 1.0
        return float(told * (scores[n] / best) ** (ALONE * translation))

    return min(range(len(points)), key=lambda n: (-worth(n), n), default=None)
