"""Self-training: Arabic news without translations, translated by the model itself.

    python -m training.selftrain --text ../shared/corpus/mono_ar_news.txt.gz --out FOLDER

A model that learns from its own beam search, on text that it has not met and cut into other
pieces as it comes (`resample.py`), gains where pairs are few (He et al. 2020,
https://arxiv.org/abs/1909.13788). Its errors would be learnt with it: of the beam the first
hypothesis is taken in which no check finds anything, and a sentence without such a one is left
out, as are those that the model is least sure of.
Output: `OUT/raw/NNN.jsonl.gz`, the beams, to go on from; `OUT/news_selftrained.tsv.gz`, a source.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from training.corpus import write_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor

    from training.corpus import Pair

SOURCE = "news_selftrained"  # as recipes call it
SHORTEST, LONGEST = 4, 127  # pieces with `</s>`: longer ones fit no row of training
LEFT_OUT = 0.2  # of what passes the checks, the least sure; not compared with other shares
PART = 10_000  # sentences of a file of beams: a minute on two cores


class Beam(NamedTuple):
    """A sentence with its hypotheses and their scores, log-probability a piece, best first."""

    ar: str
    hypotheses: tuple[tuple[str, float], ...]


class Teacher:
    """A converted model and its segmentation."""

    def __init__(self, folder: Path, workers: int, beam: int) -> None:
        from ctranslate2 import Translator
        from sentencepiece import SentencePieceProcessor

        def segmentation(side: str) -> SentencePieceProcessor:
            return SentencePieceProcessor(model_file=str(folder / f"{side}.spm"))

        self.source, self.target = segmentation("source"), segmentation("target")
        self.shortlist = (folder / "vmap.txt").exists()
        self.beam = beam
        self.model: Translator = Translator(str(folder), inter_threads=workers, intra_threads=1)

    def translate(self, lines: list[str]) -> Iterator[Beam]:
        """Yield the beam of each line that is long enough and not too long."""
        cut = [[*pieces, "</s>"] for pieces in self.source.encode(lines, out_type=str)]
        chosen = [i for i, pieces in enumerate(cut) if SHORTEST <= len(pieces) <= LONGEST]
        results = self.model.translate_batch(
            [cut[i] for i in chosen],
            beam_size=self.beam,
            num_hypotheses=self.beam,
            return_scores=True,
            max_batch_size=3072,
            batch_type="tokens",
            max_decoding_length=LONGEST + 13,
            use_vmap=self.shortlist,
        )
        for i, result in zip(chosen, results, strict=True):
            texts = (self.target.decode(pieces) for pieces in result.hypotheses)
            scores = (round(score, 4) for score in result.scores)
            yield Beam(lines[i], tuple(zip(texts, scores, strict=True)))


def parts(path: Path) -> Iterator[list[str]]:
    """Yield the lines of a gzipped text, a file of beams at a time."""
    with gzip.open(path, "rt", encoding="utf-8") as text:
        while part := [line.strip() for line in islice(text, PART)]:
            yield part


def write_beams(path: Path, beams: Iterable[Beam]) -> None:
    """Write beams in one rename."""
    new = path.with_name(path.name + ".new")
    with gzip.open(new, "wt", encoding="utf-8", compresslevel=1) as out:
        out.writelines(json.dumps(beam, ensure_ascii=False) + "\n" for beam in beams)
    new.replace(path)


def read_beams(path: Path) -> Iterator[Beam]:
    """Yield what `write_beams` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            ar, hypotheses = json.loads(line)
            yield Beam(ar, tuple((en, score) for en, score in hypotheses))


def sound(beam: Beam) -> tuple[str, str, float] | None:
    """Return the sentence with the first hypothesis in which no check finds anything."""
    from translate.checks import check

    for en, score in beam.hypotheses:
        if en.strip() and "\t" not in en and not check(beam.ar, en):
            return beam.ar, en, score
    return None


def sound_in(path: Path) -> list[tuple[str, str, float]]:
    """Return the sound sentences of a file of beams."""
    found = (sound(beam) for beam in read_beams(path))
    return [one for one in found if one]


def surest(found: list[tuple[str, str, float]], left_out: float = LEFT_OUT) -> list[Pair]:
    """Return the pairs without the share that the model was least sure of, in their order."""
    if not found:
        return []
    least = sorted(score for _, _, score in found)[int(left_out * len(found))]
    once = {ar: en for ar, en, score in found if score >= least}
    return list(once.items())


def main(arguments: list[str] | None = None) -> None:
    """Translate what is not translated yet, then choose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="Arabic, a sentence a line, .gz")
    parser.add_argument("--out", type=Path, required=True, help="folder of the new source")
    parser.add_argument("--model", type=Path, default=Path("translate/models/compact-ar-en"))
    parser.add_argument("--beam", type=int, default=5)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    raw = options.out / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    teacher = Teacher(options.model, options.workers, options.beam)
    paths = []
    for number, part in enumerate(parts(options.text)):
        paths.append(raw / f"{number:03}.jsonl.gz")
        if not paths[-1].exists():
            write_beams(paths[-1], teacher.translate(part))
            sys.stderr.write(f"{paths[-1].name}: {len(part)} sentences\n")
    with ProcessPoolExecutor(options.workers) as pool:
        found = [one for part in pool.map(sound_in, paths) for one in part]
    pairs = surest(found)
    write_source(options.out, SOURCE, pairs)
    sys.stderr.write(f"{len(found)} sentences without a finding, {len(pairs)} kept\n")


if __name__ == "__main__":
    main()
