"""Says of a reading how far it can be trusted, and which checks it fails."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from translate.confidence import features, read_calibration

if TYPE_CHECKING:
    from pathlib import Path

    from translate.confidence import Calibration
    from translate.records import Hypothesis


LOW = "low-confidence"


class Verdict(NamedTuple):
    """What is thought of one reading of a sentence."""

    score: float  # 0..1
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Runs the checks on a reading and turns what is known of it into one number."""

    calibration: Calibration | None  # None: the model has none; its own probability must do

    @property
    def signature(self) -> str:
        """Return the versions of all that can change a verdict."""
        from translate.checks import VERSION

        fitted = self.calibration.signature if self.calibration else "uncalibrated"
        return f"checks {VERSION}.{fitted}"

    def __call__(self, ar: str, reading: Hypothesis) -> Verdict:
        """Return score and flags of a reading."""
        from translate.checks import Pair, check
        from translate.checks.low_confidence import low_confidence

        names = [found.name for found in check(ar, reading.text, truncated=reading.truncated)]
        score = self._score(ar, reading, len(names))
        if low_confidence(Pair(ar, reading.text, score)):
            names.append(LOW)
        return Verdict(score, tuple(names))

    def _score(self, ar: str, reading: Hypothesis, findings: int) -> float:
        if self.calibration is None:
            return math.exp(reading.score)
        return self.calibration.predict(features(ar, reading.text, reading.score, findings))


def judge_of(folder: Path) -> Judge:
    """Return the judge for a model folder."""
    return Judge(read_calibration(folder))
