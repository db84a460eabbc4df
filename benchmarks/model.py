"""The shipped model by length of sentence and on news, beside its starter and transformers.

    python -m benchmarks.model [--starter FOLDER] [--checkpoint FOLDER] [--news PAIRS.tsv]
        [--show 20 --beside opusmt]

Every contender runs in a process of its own, so that its peak of memory is its own. Speeds
are seconds by the clock of one run after the other: compare them with each other alone.
`--news` takes pairs `Arabic<TAB>English`, such as the held-out ones of a training run.
`--show` prints random sentences of FLORES dev with their reference and translations.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.quality import DATA, scores, transformers

LENGTHS = (0, 15, 20, 25, 30, 35, 1000)  # Arabic words
BEAM_SIZE = 4
TIMED = 200  # sentences for transformers, which takes minutes for all
SEED = 7


@dataclass(frozen=True, slots=True)
class Run:
    """What a contender made of the sentences, and what it took."""

    name: str
    translations: list[str]
    seconds: float
    megabytes: float  # peak of its process


def main() -> None:
    """Print the tables."""
    options = parse()
    if options.contender:
        contend(options.contender, options.folder)
        return
    sentences, references = (
        (DATA / f"flores-dev.{language}").read_text("utf-8").splitlines()
        for language in ("ar", "en")
    )
    shipped = run("mujaz", "product", "auto", sentences)
    show_speeds(shipped, sentences, references, options)
    show_lengths(shipped, sentences, references)
    if options.news:
        show_news(options.news)
    show_sentences(shipped, sentences, references, options)


def parse() -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starter", type=Path, metavar="FOLDER", help="Marian checkpoint")
    parser.add_argument("--checkpoint", type=Path, metavar="FOLDER", help="of the shipped model")
    parser.add_argument("--news", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--beside", default="opusmt", help="a peer whose output lies beside")
    parser.add_argument("--contender", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


def contend(kind: str, folder: str) -> None:
    """Translate the JSON list on standard input; the process of one contender."""
    sentences: list[str] = json.load(sys.stdin)
    if kind == "product":
        from translate import Translator

        with Translator(folder) as translator:
            began = time.perf_counter()
            made = [each.en for each in translator.translate(sentences)]
    else:
        began = time.perf_counter()
        made = transformers(Path(folder), sentences, BEAM_SIZE)
    seconds = time.perf_counter() - began
    json.dump([made, seconds, peak_megabytes()], sys.stdout)


def peak_megabytes() -> float:
    """Return the peak of this program; ru_maxrss also holds that of the one that started it."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def run(name: str, kind: str, folder: str, sentences: list[str]) -> Run:
    """Return what a contender makes of the sentences."""
    command = [sys.executable, "-m", "benchmarks.model", "--contender", kind, "--folder", folder]
    done = subprocess.run(
        command, input=json.dumps(sentences), capture_output=True, text=True, check=True
    )
    made, seconds, peak = json.loads(done.stdout)
    return Run(name, made, seconds, peak)


def show_speeds(
    shipped: Run, sentences: list[str], references: list[str], options: argparse.Namespace
) -> None:
    """Print scores, speed and memory of every contender."""
    runs = [shipped]
    if options.starter:
        with tempfile.TemporaryDirectory() as work:
            from translate.convert import Wish, convert

            wish = Wish(name="starter", quantization="int8")
            starter = convert(options.starter, into=Path(work), wish=wish)
            runs.append(run("starter", "product", str(starter), sentences))
    if options.checkpoint:
        few = run("mujaz", "product", "auto", sentences[:TIMED])
        other = run("transformers", "transformers", str(options.checkpoint), sentences[:TIMED])
        runs += [few, other]
    print(f"{'':16}{'sentences':>10}{'BLEU':>7}{'chrF':>7}{'a second':>10}{'peak MB':>9}")
    for each in runs:
        count = len(each.translations)
        bleu, chrf = scores(each.translations, references[:count])
        speed = count / each.seconds
        print(f"{each.name:16}{count:10}{bleu:7.2f}{chrf:7.2f}{speed:10.1f}{each.megabytes:9.0f}")


def show_lengths(shipped: Run, sentences: list[str], references: list[str]) -> None:
    """Print scores by the number of Arabic words."""
    print(f"\n{'Arabic words':16}{'sentences':>10}{'BLEU':>7}{'chrF':>7}")
    for least, below in pairwise(LENGTHS):
        chosen = [i for i, ar in enumerate(sentences) if least <= len(ar.split()) < below]
        if chosen:
            bleu, chrf = scores(
                [shipped.translations[i] for i in chosen], [references[i] for i in chosen]
            )
            name = f"{least} to {below - 1}" if below < LENGTHS[-1] else f"{least} and more"
            print(f"{name:16}{len(chosen):10}{bleu:7.2f}{chrf:7.2f}")


def show_news(path: Path) -> None:
    """Print scores on pairs of news."""
    pairs = [line.split("\t")[:2] for line in path.read_text("utf-8").splitlines()]
    made = run("news", "product", "auto", [ar for ar, _ in pairs])
    bleu, chrf = scores(made.translations, [en for _, en in pairs])
    print(f"\n{'held-out news':16}{len(pairs):10}{bleu:7.2f}{chrf:7.2f}")


def show_sentences(
    shipped: Run, sentences: list[str], references: list[str], options: argparse.Namespace
) -> None:
    """Print random sentences with what was wanted and what came."""
    path = DATA / f"flores-dev.{options.beside}.en"
    beside = path.read_text("utf-8").splitlines() if options.show else []
    for i in sorted(random.Random(SEED).sample(range(len(sentences)), options.show)):
        print(f"\n{i + 1} source:    {sentences[i]}\n  reference: {references[i]}")
        print(f"  ours:      {shipped.translations[i]}\n  {options.beside + ':':10} {beside[i]}")


if __name__ == "__main__":
    main()
