"""Sentences of other texts that say nearly the same as a point: its further citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.records import Citation
from summarize.vectors import dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.candidates import Candidate
    from summarize.groups import Copies

COPIED = 0.9  # cosine from which a sentence is the same sentence taken over: no second voice
MOST = 4  # further citations of a point: what more would tell is not worth the clutter


def support(
    point: Candidate, others: Iterable[Candidate], texts: Sequence[Copies], *, threshold: float
) -> tuple[Citation, ...]:
    """Return the best confirming sentence of each other text, the nearest texts first.

    Copies of one text are one voice, and so is a sentence that two texts share word for
    word: `others` hold sentences of one story of each text.
    """
    best: dict[int, tuple[float, Candidate]] = {}
    for other in others:
        if other.text == point.text or not agree(point, other):
            continue
        cosine = dot(point.vector, other.vector)
        if threshold <= cosine < COPIED and cosine > best.get(other.text, (0.0, other))[0]:
            best[other.text] = (cosine, other)
    ranked = sorted(best.values(), key=lambda found: (-found[0], found[1].text))
    return tuple(cite(other, texts) for _, other in ranked[:MOST])


def cite(candidate: Candidate, texts: Sequence[Copies]) -> Citation:
    """Return where a candidate stands."""
    return Citation(texts[candidate.text].stories[0].id, candidate.sentence.index)


def agree(a: Candidate, b: Candidate) -> bool:
    """Tell whether two sentences give no different numbers: one's are among the other's."""
    ours, theirs = _numbers(a), _numbers(b)
    return ours <= theirs or theirs <= ours


def _numbers(candidate: Candidate) -> set[str]:
    return {c for c in candidate.concepts if isinstance(c, str) and c[0].isdigit()}
