"""What the three bands of confidence are worth: sentence chrF++ by band.

    python -m benchmarks.bands

Reads every third sentence of FLORES dev from the evaluation data beside the repository.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean

from mujaz.render_marks import CHECK, GOOD, band_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "evaldata" / "translation"
STEP = 3


def main() -> None:
    """Translate, score each sentence, print a row a band."""
    from sacrebleu.metrics import CHRF

    from translate import Translator

    if not DATA.is_dir():
        sys.exit(f"{DATA} is not there; the evaluation data lies beside the repository")
    arabic, english = (
        (DATA / f"flores-dev.{lang}").read_text(encoding="utf-8").splitlines()[::STEP]
        for lang in ("ar", "en")
    )
    translator = Translator()
    metric = CHRF(word_order=2)
    scored: dict[str, list[float]] = {"good": [], "check": [], "poor": []}
    for found, reference in zip(translator.translate(arabic), english, strict=True):
        band = band_of(found.score, flagged=False).name
        scored[band].append(metric.sentence_score(found.en, [reference]).score)
    print(f"{translator.signature}; good from {GOOD}, check from {CHECK}")
    for name, scores in scored.items():
        print(f"{name:6} {len(scores):5} sentences, mean chrF++ {mean(scores or [0]):5.1f}")


if __name__ == "__main__":
    main()
