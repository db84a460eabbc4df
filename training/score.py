"""Step 7: convert an export by CTranslate2 and score it on a pair of files by sacrebleu.

Output: a line in `RUN/scores.jsonl`. The pair of files is never trained or tuned on.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from ctranslate2 import Translator

from training.options import add_common
from training.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Score:
    """What sacrebleu says, with what it says it by."""

    model: str
    sentences: int
    bleu: float
    bleu_signature: str
    chrf: float
    chrf_signature: str


def convert(folder: Path, out: Path, quantization: str) -> None:
    """Convert a Marian folder for CTranslate2."""
    from ctranslate2.converters import TransformersConverter  # torch and transformers: slow

    TransformersConverter(str(folder)).convert(str(out), quantization=quantization, force=True)


def load(folder: Path, threads: int) -> Translator:
    """Return CTranslate2's translator."""
    return Translator(str(folder), intra_threads=threads)


def translate(translator: Translator, pieces: Pieces, lines: list[str], beam: int) -> list[str]:
    """Return the translations of sentences."""
    # CTranslate2 adds no `</s>` to the source of a model converted from transformers
    source = [[*pieces.source.encode(line, out_type=str)[:254], "</s>"] for line in lines]
    results = translator.translate_batch(
        source, beam_size=beam, max_batch_size=4096, batch_type="tokens", max_decoding_length=256
    )
    return [pieces.target.decode(result.hypotheses[0]) for result in results]


def measure(name: str, found: list[str], references: list[str]) -> Score:
    """Return BLEU and chrF of translations."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    bleu, chrf = BLEU(), CHRF()
    scores = [round(m.corpus_score(found, [references]).score, 2) for m in (bleu, chrf)]
    return Score(
        name, len(found), scores[0], str(bleu.get_signature()), scores[1], str(chrf.get_signature())
    )


def main(arguments: list[str] | None = None) -> None:
    """Convert, translate, score, and write the translations beside the log."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument("--model", type=Path, help="Marian folder (default: RUN/export)")
    parser.add_argument(
        "--source", type=Path, default=Path("../shared/evaldata/translation/flores-dev.ar")
    )
    parser.add_argument(
        "--reference", type=Path, default=Path("../shared/evaldata/translation/flores-dev.en")
    )
    parser.add_argument("--quantization", default="int8")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    folder = options.model or options.run / "export"
    lines = options.source.read_text("utf-8").splitlines()
    with tempfile.TemporaryDirectory() as work:
        convert(folder, Path(work) / "ct2", options.quantization)
        translator = load(Path(work) / "ct2", options.threads)
        found = translate(translator, Pieces(folder), lines, options.beam)
    score = measure(folder.name, found, options.reference.read_text("utf-8").splitlines())
    (options.run / f"translations-{folder.name}.txt").write_text("\n".join(found) + "\n", "utf-8")
    with (options.run / "scores.jsonl").open("a", encoding="utf-8") as out:
        out.write(json.dumps(asdict(score)) + "\n")
    sys.stdout.write(json.dumps(asdict(score)) + "\n")


if __name__ == "__main__":
    main()
