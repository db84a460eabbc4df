"""BLEU and chrF of the installed model on FLORES-101 dev, beside seven other systems.

    python -m benchmarks.quality [--checkpoint FOLDER] [--by-length]

`--checkpoint` also runs transformers' beam search on the unquantized weights, which must
be within 0.2 BLEU. `--by-length` joins sentences to longer and longer ones and shows where the
model begins to fail, and what cutting at the joints saves: `pieces.COMFORT` is read off it.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate import Translator
from translate.chunk import chunk, join
from translate.normalise import normalise
from translate.pieces import MAX_SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).resolve().parents[2] / "shared/evaldata/translation"
JOINED = (1, 2, 3, 4, 6, 8)  # sentences made into one
COMFORTS = (40, 60, 80, 120, 160, 240, MAX_SOURCE)
BATCH = 32


def scores(translations: list[str], references: list[str]) -> tuple[float, float]:
    """Return BLEU and chrF2."""
    bleu, chrf = metrics()
    return (
        bleu.corpus_score(translations, [references]).score,
        chrf.corpus_score(translations, [references]).score,
    )


def metrics() -> tuple[Any, Any]:
    """Return sacrebleu's BLEU and chrF2 with their defaults."""
    from sacrebleu.metrics import BLEU, CHRF

    return BLEU(), CHRF()


def signatures(translations: list[str], references: list[str]) -> Iterable[str]:
    """Yield the signatures under which the figures can be had again."""
    for metric in metrics():
        metric.corpus_score(translations, [references])
        yield str(metric.get_signature())


def transformers(checkpoint: Path, sentences: list[str], beam_size: int) -> list[str]:
    """Return what transformers' beam search makes of sentences, the longest first."""
    import torch
    from transformers import MarianMTModel, MarianTokenizer

    tokenizer = MarianTokenizer.from_pretrained(checkpoint)
    model: Any = MarianMTModel.from_pretrained(checkpoint).eval()
    order = sorted(range(len(sentences)), key=lambda number: -len(sentences[number]))
    made = [""] * len(sentences)
    for start in range(0, len(order), BATCH):
        numbers = order[start : start + BATCH]
        inputs = tokenizer([sentences[n] for n in numbers], return_tensors="pt", padding=True)
        with torch.inference_mode():
            output = model.generate(**inputs, num_beams=beam_size, max_length=256)
        for number, text in zip(
            numbers, tokenizer.batch_decode(output, skip_special_tokens=True), strict=True
        ):
            made[number] = text
    return made


def show_peers(folder: Path, mine: tuple[float, float], references: list[str]) -> None:
    """Print our scores among those of the other systems."""
    rows = {"mujaz": mine}
    for path in sorted(folder.glob("flores-dev.*.en")):
        lines = path.read_text("utf-8").splitlines()[: len(references)]
        rows[path.name.split(".")[1]] = scores(lines, references)
    print(f"{'':24}{'BLEU':>7}{'chrF2':>7}")
    for name, (bleu, chrf) in sorted(rows.items(), key=lambda row: row[1]):
        print(f"{name:24}{bleu:7.2f}{chrf:7.2f}")


def show_checkpoint(
    translator: Translator, checkpoint: Path, sentences: list[str], references: list[str]
) -> None:
    """Print what the unquantized weights reach in transformers, on our input and on the raw."""
    beam_size = translator.settings.decoding.beam_size
    for name, texts in (
        ("normalised", [normalise(sentence) for sentence in sentences]),
        ("as written", sentences),
    ):
        bleu, chrf = scores(transformers(checkpoint, texts, beam_size), references)
        print(f"{'transformers, ' + name:24}{bleu:7.2f}{chrf:7.2f}")


def show_lengths(translator: Translator, sentences: list[str], references: list[str]) -> None:
    """Print chrF for longer and longer sentences, cut at different lengths."""
    print(f"{'joined':>6}{'pieces':>8} | chrF2, cut beyond {COMFORTS} pieces")
    for count in JOINED:
        joined = [_one(sentences[at : at + count]) for at in range(0, len(sentences), count)]
        wanted = [" ".join(references[at : at + count]) for at in range(0, len(sentences), count)]
        pieces = sum(map(translator.engine.count, joined)) // len(joined)
        row = [scores(_translated(translator, joined, most), wanted)[1] for most in COMFORTS]
        print(f"{count:6}{pieces:8} | " + "".join(f"{chrf:7.2f}" for chrf in row), flush=True)


def _one(sentences: list[str]) -> str:
    """Return sentences as one: what a writer fond of commas makes of them."""
    return "، و".join(normalise(sentence).rstrip(". ") for sentence in sentences) + "."


def _translated(translator: Translator, texts: list[str], most: int) -> list[str]:
    chunks = [chunk(text, translator.engine.count, most) for text in texts]
    parts = iter(translator.engine.translate([part for each in chunks for part in each]))
    return [join(each, [next(parts)[0] for _ in each]).text for each in chunks]


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--sentences", type=int, default=997)
    parser.add_argument("--checkpoint", type=Path, metavar="FOLDER")
    parser.add_argument("--by-length", action="store_true")
    options = parser.parse_args()
    sentences, references = (
        (options.data / f"flores-dev.{language}").read_text("utf-8").splitlines()
        for language in ("ar", "en")
    )
    sentences, references = sentences[: options.sentences], references[: options.sentences]
    with Translator(options.model) as translator:
        print(f"{translator.signature} | {len(sentences)} sentences")
        if options.by_length:
            show_lengths(translator, sentences, references)
            return
        made = [each.en for each in translator.translate(sentences)]
        show_peers(options.data, scores(made, references), references)
        if options.checkpoint:
            show_checkpoint(translator, options.checkpoint, sentences, references)
        print("\n".join(signatures(made, references)))


if __name__ == "__main__":
    main()
