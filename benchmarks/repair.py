"""What repair mends: `python -m benchmarks.repair [--model NAME] [--sentences N]`.

Translates FLORES-101 dev and the seeds plainly and with each further rung of the
ladder; shows the sentences that fail a check, by check, with BLEU and chrF, which
must not fall.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from sacrebleu.metrics import BLEU, CHRF

from mujaz.lines import lines
from mujaz.reading import read
from translate.repair import LADDER, WEIGHTS, Repairing, badness
from translate.translator import Translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.records import Translation

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT.parent / "shared" / "evaldata" / "translation"


def main() -> None:
    """Print a table for each of the two texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--sentences", type=int, default=997)
    given = parser.parse_args()
    ar, en = (
        (FOLDER / f"flores-dev.{language}").read_text(encoding="utf-8").splitlines()
        for language in ("ar", "en")
    )
    with Translator(given.model) as translator:
        print(f"FLORES-101 dev, the first {given.sentences} sentences")
        table(translator, ar[: given.sentences], en[: given.sentences])
        print("\nseeds")
        table(translator, seeds())


def seeds() -> list[str]:
    """Return the sentences of the seeds."""
    articles, _ = read([ROOT / "seeds"])
    return [line.ar for article in articles for line in lines(article) if line.kind != "furniture"]


def table(translator: Translator, ar: Sequence[str], references: Sequence[str] = ()) -> None:
    """Print a line for no repair and one for each height of the ladder."""
    print(f"{'':18} failing  badness  BLEU   chrF  seconds  by check")
    for height in range(len(LADDER) + 1):
        name = f"+ {LADDER[height - 1].name}" if height else "no repair"
        begun = time.perf_counter()
        made = Repairing(translator, ladder=LADDER[:height]).translate(ar)
        figures, found = row(made, references)
        print(f"{name:18} {figures} {time.perf_counter() - begun:7.1f}  {found}")


def row(made: Sequence[Translation], references: Sequence[str] = ()) -> tuple[str, str]:
    """Return the figures of a line, and the findings by check."""
    failing = sum(badness(one) > 0 for one in made)
    found = Counter(flag for one in made for flag in one.flags if flag in WEIGHTS)
    text = [one.en for one in made]
    quality = f"{'':6} {'':6}"
    if references:
        bleu = BLEU().corpus_score(text, [list(references)]).score
        quality = f"{bleu:6.2f} {CHRF().corpus_score(text, [list(references)]).score:6.2f}"
    whole = sum(badness(one) for one in made)
    return f"{failing:7} {whole:8} {quality}", " ".join(f"{k} {v}" for k, v in found.most_common())


if __name__ == "__main__":
    main()
