"""Fits and measures the confidence of a model: `python -m benchmarks.confidence [--write]`.

Predicts the chrF of each sentence of FLORES-101 dev from what is known without its
reference, by ridge regression; measured by five-fold cross-validation, with the
mean log-probability alone as the baseline. Texts of ten sentences in a row stand for articles,
the whole set for a briefing. `--write` fits on the whole set and puts `confidence.json` beside
the model.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sacrebleu.metrics import CHRF
from scipy.stats import spearmanr

from mujaz.trust import CHECK, GOOD
from translate.checks import check
from translate.checks.low_confidence import LEAST_SCORE
from translate.confidence import FILE, NAMES, Calibration, features, format_calibration
from translate.registry import find
from translate.translator import Translator

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "evaldata" / "translation"
FOLDS = 5
ARTICLE = 10  # sentences
RIDGE = 1.0  # on standardized features; from .1 to 30 the correlation stays within .002
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """Sentences with their translations, what is known of them, and how good they are."""

    ar: list[str]
    en: list[str]
    references: list[str]
    rows: Numbers  # (sentence, feature)
    chrf: Numbers  # 0..1


def main() -> None:
    """Print the table, and write the calibration where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    measured = measure(given.model)
    rows, chrf = measured.rows, measured.chrf
    predicted = cross_validate(rows, chrf)
    report(rows, chrf, predicted)
    report_texts(measured, predicted)
    if given.write:
        calibration = fit(rows, chrf)
        facts = {"set": "FLORES-101 dev", "spearman": round(rank(predicted, chrf), 3)}
        path = find(given.model) / FILE
        path.write_text(format_calibration(calibration, **facts), encoding="utf-8")
        print(f"wrote {path.name}")


def measure(model: str) -> Measured:
    """Return the sentences of the set, translated and measured."""
    ar = (FOLDER / "flores-dev.ar").read_text(encoding="utf-8").splitlines()
    references = (FOLDER / "flores-dev.en").read_text(encoding="utf-8").splitlines()
    metric = CHRF()
    with Translator(model, checked=False) as translator:
        found = translator.readings_of(ar, translator.settings.decoding)
    rows, scores = [], []
    for source, (reading, *_), reference in zip(ar, found, references, strict=True):
        findings = len(check(source, reading.text, truncated=reading.truncated))
        rows.append(features(source, reading.text, reading.score, findings))
        scores.append(metric.sentence_score(reading.text, [reference]).score / 100)
    made = [reading.text for reading, *_ in found]
    return Measured(ar, made, references, np.array(rows), np.array(scores))


def fit(rows: Numbers, chrf: Numbers) -> Calibration:
    """Return the ridge regression of chrF on the features."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = (rows - mean) / spread
    inner = scaled.T @ scaled + RIDGE * np.eye(rows.shape[1])
    weights = np.linalg.solve(inner, scaled.T @ (chrf - chrf.mean())) / spread
    constant = float(chrf.mean() - weights @ mean)
    least, most = np.quantile(chrf, (0.01, 0.99))
    return Calibration(
        round(constant, 5), tuple(round(float(w), 5) for w in weights),
        round(float(least), 3), round(float(most), 3),
    )  # fmt: skip


def cross_validate(rows: Numbers, chrf: Numbers) -> Numbers:
    """Return what is predicted of each sentence by a fit on the folds without it."""
    fold = np.arange(len(rows)) % FOLDS
    predicted = np.zeros(len(rows))
    for number in range(FOLDS):
        calibration = fit(rows[fold != number], chrf[fold != number])
        for place in np.flatnonzero(fold == number):
            predicted[place] = calibration.predict(rows[place])
    return predicted


def rank(predicted: Numbers, chrf: Numbers) -> float:
    """Return Spearman's correlation."""
    return float(spearmanr(predicted, chrf).statistic)


def report(rows: Numbers, chrf: Numbers, predicted: Numbers) -> None:
    """Print correlations, each feature's own, and the three bands."""
    print(f"Spearman with sentence chrF, {FOLDS}-fold: {rank(predicted, chrf):.3f}")
    print(f"  mean log-probability alone: {rank(rows[:, 0], chrf):.3f}")
    for place, name in enumerate(NAMES):
        print(f"  {name:16} {rank(rows[:, place], chrf):+.3f}")
    print(f"mean absolute error {np.abs(predicted - chrf).mean():.3f}")
    bands = (("good", GOOD, 2.0), ("check", CHECK, GOOD), ("poor", -1.0, CHECK))
    for name, low, high in (*bands, ("flagged", -1.0, LEAST_SCORE)):
        inside = (predicted >= low) & (predicted < high)
        mean = chrf[inside].mean() * 100 if inside.any() else float("nan")
        print(f"{name:7} {inside.sum():4} sentences, mean chrF {mean:.1f}")


def report_texts(measured: Measured, predicted: Numbers) -> None:
    """Print how the confidence of longer texts agrees with their chrF."""
    letters = np.array([len(ar) for ar in measured.ar], dtype=np.float64)
    metric = CHRF()

    def both(part: slice) -> tuple[float, float]:
        told = float(np.average(predicted[part], weights=letters[part]))
        score = metric.corpus_score(measured.en[part], [measured.references[part]]).score
        return told, score / 100

    starts = range(0, len(measured.ar) - ARTICLE + 1, ARTICLE)
    pairs = np.array([both(slice(start, start + ARTICLE)) for start in starts])
    print(
        f"{len(pairs)} texts of {ARTICLE} sentences: Spearman {rank(*pairs.T):.3f}, mean absolute"
    )
    print(f"  error {np.abs(pairs[:, 0] - pairs[:, 1]).mean():.3f}")
    told, score = both(slice(None))
    print(f"the whole: predicted {told:.3f}, chrF {score:.3f}")


if __name__ == "__main__":
    main()
