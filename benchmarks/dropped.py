"""Fits the check of dropped content: `python -m benchmarks.dropped [--pairs FOLDER] [--take N]`.

Parallel text that no evaluation set holds, a `NAME.tsv.gz` a source, Arabic and English parted
by a tab. Of each pair as it is and with a clause dropped (as `benchmarks.checks` plants it), seven
in ten are fitted and the rest measured: recall where two in a hundred whole pairs are flagged.
Prints the constants of `translate/checks/length.py`; the threshold is then chosen there.
"""

from __future__ import annotations

import argparse
import gzip
import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.checks import clause, read
from translate.checks import Pair
from translate.checks.length import coverage, measures, room

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpus"
# News has the greater part, for it is what is translated.
SOURCES = {
    "news_translated": 9000,
    "un_conflibert": 1500,
    "xquad": 900,
    "mt_geneval": 1500,
    "news_timesofpalestine": 1500,
    "web_politics": 1500,
    "docs_essays": 1500,
}
LEAST_WORDS = 12  # of the English: a shorter one has no clause to drop
FITTED = 0.7
FALSE_ALARMS = (0.01, 0.02, 0.03)
NAMES = ("run", "ratio", "words", "unexplained", "hole", "hole's words", "digits")
FIRST = 4  # of them the first regression knows
Numbers = npt.NDArray[np.float64]
Two = tuple[str, str]


def main() -> None:
    """Print the constants and what they are worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=FOLDER)
    parser.add_argument("--take", type=float, default=1.0, help="share of the pairs")
    given = parser.parse_args()
    pairs = [
        pair
        for name, count in SOURCES.items()
        for pair in source(given.pairs / f"{name}.tsv.gz", int(count * given.take))
    ]
    random.Random(1).shuffle(pairs)
    rows, dropped = table(pairs)
    print(f"{len(rows) // 2} pairs, each whole and with a clause dropped")
    fit("FIRST", rows[:, :FIRST], dropped)
    weights, constant = fit("SECOND", rows, dropped)
    whole, _ = table(read()[::2], plant=False)
    sums = whole @ weights + constant
    print(f"2% of the developing half of FLORES dev from {np.quantile(sums, 0.98):.2f} up")
    report_first(rows, dropped)


def source(path: Path, count: int) -> list[Two]:
    """Return so many pairs of a file, drawn the same on every run."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        cut = (line.rstrip("\n").split("\t") for line in lines)
        pairs = [(ar, en) for ar, en in cut if len(en.split()) >= LEAST_WORDS]
    random.Random(path.name).shuffle(pairs)
    return pairs[:count]


def table(pairs: Iterable[Two], *, plant: bool = True) -> tuple[Numbers, Numbers]:
    """Return a row of measures for each pair, whole and cut in turn, and which are cut."""
    rows, dropped = [], []
    for number, (ar, en) in enumerate(pairs):
        cut = clause(ar, en, random.Random(f"c{number}")) if plant else en
        if cut is None:
            continue
        for text in (en, cut) if plant else (en,):
            pair = Pair(ar, text)
            first = measures(pair, coverage(ar, text))
            rows.append((*first, *room(pair).measures))
            dropped.append(text is not en)
    return np.array(rows), np.array(dropped)


def fit(name: str, rows: Numbers, dropped: Numbers) -> tuple[Numbers, float]:
    """Print a regression's constants and its recall on what it was not fitted on."""
    border = int(FITTED * len(rows))
    scale = StandardScaler().fit(rows[:border])
    model = LogisticRegression(max_iter=1000)
    model.fit(scale.transform(rows[:border]), dropped[:border])
    weights = model.coef_[0] / scale.scale_
    constant = float(model.intercept_[0] - weights @ scale.mean_)
    print(f"{name} = ({', '.join(f'{w:.2f}' for w in weights)})  # {', '.join(NAMES)}")
    print(f"{name}_CONSTANT = {constant:.2f}")
    sums, is_cut = rows[border:] @ weights + constant, dropped[border:].astype(bool)
    for rate in FALSE_ALARMS:
        least = np.quantile(sums[~is_cut], 1 - rate)
        print(f"  recall {np.mean(sums[is_cut] >= least):.3f} at {rate:.0%} false alarms")
    return weights, constant


def report_first(rows: Numbers, dropped: Numbers) -> None:
    """Print what the first regression alone lets through to the second, as it stands now."""
    from translate.checks.length import FIRST as WEIGHTS
    from translate.checks.length import FIRST_CONSTANT, HOPELESS

    asked = rows[:, :FIRST] @ np.array(WEIGHTS) + FIRST_CONSTANT >= HOPELESS
    is_cut = dropped.astype(bool)
    share, kept = np.mean(asked[~is_cut]), np.mean(asked[is_cut])
    print(f"asked further: {share:.2f} of whole pairs, {kept:.3f} of those with a clause dropped")


if __name__ == "__main__":
    main()
