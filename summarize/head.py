"""The one point of a topic that serves as its line at the head of a page.

It is the point nearest to what all texts of the topic tell, of few words and well translated;
what other texts confirm and what stands first wins over its equals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.tokens import tokens
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.groups import Group
    from summarize.records import Point

# Judgement, not tuned: what each does is in `tests/summarize/test_head.py`; read the heads of a few
# days again when one changes.
LINE_WORDS = 25  # a line longer than this is long
CONFIRMED = 0.1  # what each further citation adds
DOUBTED = 0.5  # worth of a point that a check of the translation flagged


def head(points: Sequence[Point], group: Group, *, translation: float) -> int | None:
    """Return the position of the point for the head; None where there is no point."""
    centre = group.centre

    def worth(n: int) -> float:
        point = points[n]
        told = dot(text_vector(point.ar), centre) * (1 + CONFIRMED * (len(point.citations) - 1))
        told *= min(1.0, LINE_WORDS / max(1, len(tokens(point.ar))))
        told *= DOUBTED if point.flags else 1.0
        return told * (1 - translation * (1 - min(max(point.score, 0.0), 1.0)))

    return min(range(len(points)), key=lambda n: (-worth(n), n), default=None)
