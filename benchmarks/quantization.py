"""What quantization costs in quality, and what it gains in size and speed.

Converts a checkpoint in every way, translates FLORES dev with the bare engine, beam 4 (no
checks, no second try: the weights alone are compared) and prints a table. Fails
where int8 loses more than 0.3 BLEU against float32:

    python -m benchmarks.quantization CHECKPOINT [--sentences 997]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from translate.convert import Wish, convert
from translate.engine import Engine
from translate.normalise import normalise
from translate.quantize import QUANTIZATIONS
from translate.score import measure, read_pair

ROOT = Path(__file__).resolve().parent.parent
FLORES = ROOT.parent / "shared" / "evaldata" / "translation"
CHECKPOINT = ROOT.parent / "shared" / "models" / "compact-ar-en"
ALLOWED = 0.3  # BLEU that int8 may lose


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    quantization: str
    megabytes: float
    seconds: float
    bleu: float
    chrf: float
    same: float  # share of sentences translated as float32 translates them


def main() -> int:
    """Print the table; return 1 where int8 loses too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", nargs="?", type=Path, default=CHECKPOINT)
    parser.add_argument("--sentences", type=int, default=997)
    parser.add_argument("--only", nargs="*", default=QUANTIZATIONS)
    options = parser.parse_args()
    arabic, english = read_pair(FLORES / "flores-dev.ar", FLORES / "flores-dev.en")
    pair = arabic[: options.sentences], english[: options.sentences]
    names = ["float32", *(name for name in options.only if name != "float32")]
    rows = measure_all(options.checkpoint, names, *pair)
    print(f"{'stored as':14}{'MB':>7}{'seconds':>9}{'BLEU':>7}{'chrF++':>8}{'same as float32':>17}")
    for row in rows:
        print(
            f"{row.quantization:14}{row.megabytes:7.1f}{row.seconds:9.1f}{row.bleu:7.1f}"
            f"{row.chrf:8.1f}{row.same:17.1%}"
        )
    bleu = {row.quantization: row.bleu for row in rows}
    lost = bleu["float32"] - bleu.get("int8", bleu["float32"])
    print(f"int8 against float32: {-lost:+.1f} BLEU (at most -{ALLOWED} is allowed)")
    return int(lost > ALLOWED + 1e-9)


def measure_all(
    checkpoint: Path, names: list[str], arabic: list[str], english: list[str]
) -> list[Row]:
    """Return a row for each way to store the weights, float32 first."""
    rows: list[Row] = []
    plain: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            wish = Wish(name=name, quantization=name)
            model = convert(checkpoint, into=Path(folder), wish=wish)
            seconds, found = translate(model, arabic)
            plain = plain or found
            bleu, chrf = measure(found, english, dataset="flores101-dev")
            same = sum(a == b for a, b in zip(found, plain, strict=True)) / len(found)
            size = (model / "model.bin").stat().st_size / 1e6
            rows.append(Row(name, size, seconds, bleu.value, chrf.value, same))
    return rows


def translate(model: Path, arabic: list[str]) -> tuple[float, list[str]]:
    """Return the seconds it took, loading left out, and the English."""
    engine = Engine(model)
    texts = [normalise(sentence) for sentence in arabic]
    start = time.perf_counter()
    found = [hypotheses[0].text for hypotheses in engine.translate(texts)]
    return time.perf_counter() - start, found


if __name__ == "__main__":
    sys.exit(main())
