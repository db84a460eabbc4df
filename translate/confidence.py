"""How far a translation can be trusted, as one number from 0 to 1.

The number predicts the chrF (0..1) that the sentence would have against a human
reference: a linear model over a few features of source, English and search, its
weights fitted by `python -m benchmarks.confidence --write` and kept beside the
model as `confidence.json`. Quality estimation without references, in its plainest
form: Specia et al. 2009, https://aclanthology.org/2009.eamt-1.5/.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from translate.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILE = "confidence.json"
NAMES = (
    "log-probability",  # mean over the pieces: what the model thinks of its own work
    "run",  # weight of the stretch of Arabic least shown in the English
    "unexplained",  # share of the English that no Arabic word explains
    "ratio",  # log of English over Arabic letters, its distance from the usual
    "words",  # log of the length in words: long sentences are harder
    "unknown",  # share of the Arabic words that no lexicon has: names, rare forms
    "repeated",  # share of English word pairs that came before in the sentence
    "findings",  # how many checks fail
)
USUAL_RATIO = 0.16  # log(English/Arabic letters), median of 2,000 news pairs


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted model of confidence: constant and one weight for each of NAMES."""

    constant: float
    weights: tuple[float, ...]
    least: float = 0.0  # what it predicts is held between these two
    most: float = 1.0

    def predict(self, features: Sequence[float]) -> float:
        """Return the confidence that the features speak for."""
        pairs = zip(self.weights, features, strict=True)
        predicted = self.constant + sum(weight * feature for weight, feature in pairs)
        return min(max(predicted, self.least), self.most)

    @property
    def signature(self) -> str:
        """Return a few letters that change when anything in it does."""
        text = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:6]


def features(ar: str, en: str, log_probability: float, findings: int) -> tuple[float, ...]:
    """Return the features of a sentence pair, in the order of NAMES."""
    from translate.checks.length import coverage, letters
    from translate.lexicon import look_up
    from translate.lexicon_forms import word_list

    words = [word for word, *_ in word_list(ar, "ar")]
    found = coverage(ar, en)
    ratio = math.log((letters(en) + 5) / (letters(ar) + 5))
    return (
        max(log_probability, -5.0),
        math.log1p(found.run),
        found.unexplained,
        abs(ratio - USUAL_RATIO),
        math.log1p(len(words)),
        sum(look_up(word) is None for word in words) / (len(words) + 1),
        _repeated(en.lower().split()),
        float(findings),
    )


def read_calibration(folder: Path) -> Calibration | None:
    """Return the calibration beside a model, or None where it has none."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        weights = tuple(float(fields["weights"][name]) for name in NAMES)
        return Calibration(
            float(fields["constant"]), weights, float(fields["least"]), float(fields["most"])
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{path} is no calibration of this version ({error!r}); make it again with: "
            "python -m benchmarks.confidence --write"
        ) from error


def format_calibration(calibration: Calibration, **facts: object) -> str:
    """Return the text of `confidence.json`, with facts on how it was fitted."""
    weights = dict(zip(NAMES, calibration.weights, strict=True))
    fields = asdict(calibration) | {"weights": weights} | facts
    return json.dumps(fields, indent=2) + "\n"


def _repeated(words: Sequence[str]) -> float:
    pairs = list(pairwise(words))
    return 1 - len(set(pairs)) / len(pairs) if pairs else 0.0
