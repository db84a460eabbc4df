"""How far translations can be trusted: of a sentence, an article, a whole briefing.

A sentence's score predicts its chrF (0..1) against a good human translation. An article's is
the mean of its translated sentences, title and body, each weighing what its Arabic is long:
half a page that went wrong is not made good by ten short lines that did not. A briefing's is
the same over all its articles. `python -m benchmarks.confidence` measures all three.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from translate.records import CORRECTED, doubts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Briefing, Report, Sentence

BandName = Literal["good", "check", "poor"]

# Lower ends of the bands, in the chrF (0..1) that the score predicts. On FLORES dev by five-fold
# cross-validation with compact-ar-en@9755f4c0 they part 10, 530 and 457 sentences of mean chrF
# 67.5, 53.1 and 42.3: on such text that model is hardly ever good. News, which it was trained on,
# scores higher: of the 91 sentences of the seeds, read beside their Arabic, most below .63 have a
# wrong word. Again with another shipped model: `python -m benchmarks.confidence`, and read.
GOOD = 0.63
CHECK = 0.48

TRANSLATED = ("title", "body")


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a text's translation can be trusted."""

    score: float  # 0..1, as a sentence's
    band: BandName
    sentences: int  # that it is made of


def is_flagged(sentence: Sentence) -> bool:
    """Return whether a check doubts a sentence that was translated."""
    return sentence.kind in TRANSLATED and bool(doubts(sentence.flags))


def is_corrected(sentence: Sentence) -> bool:
    """Return whether a human wrote the translation."""
    return sentence.kind in TRANSLATED and CORRECTED in sentence.flags


def band_name(score: float, *, flagged: bool = False) -> BandName:
    """Return the band of a score; what a check doubts is never `good`."""
    if score >= GOOD and not flagged:
        return "good"
    return "check" if score >= CHECK else "poor"


def of_article(report: Report) -> Trust | None:
    """Return the trust in an article, or None where nothing of it was translated."""
    return _of_sentences(report.sentences)


def of_briefing(briefing: Briefing) -> Trust | None:
    """Return the trust in all articles together, or None where nothing was translated."""
    return _of_sentences(s for report in briefing.articles for s in report.sentences)


def _of_sentences(sentences: Iterable[Sentence]) -> Trust | None:
    """Return the mean of the translated ones, weighted by the length of their Arabic."""
    told = [sentence for sentence in sentences if sentence.kind in TRANSLATED and sentence.ar]
    if not told:
        return None
    letters = sum(len(sentence.ar) for sentence in told)
    score = sum(sentence.score * len(sentence.ar) for sentence in told) / letters
    return Trust(score, band_name(score), len(told))
