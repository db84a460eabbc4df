"""Speed of the translator, end to end, against the bare engine under it.

    python -m benchmarks.throughput [--transformers CHECKPOINT] [--threads] [--fresh N]

Bare is `ctranslate2.Translator.translate_batch` on the same sentences, already normalised,
cut into pieces and sorted by length, with the same settings and limits. Both run in turn, so
that what else the machine does meets both; the medians of five are compared, in seconds by
the clock and in seconds of all cores, which other work on the machine changes less.

`--fresh 2000`: as many sentences of news that nothing has seen, others in each round, with checks,
an empty memory and the ledger of names around the model; and with repair and glossary, too, which
ask the model again for what fails.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
import time
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from translate import Settings, Translator
from translate.engine import END
from translate.normalise import normalise
from translate.pieces import decoding_limit
from translate.shortlist import FILE as SHORTLIST

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).resolve().parents[2] / "shared/evaldata/translation/flores-dev.ar"
NEWS = DATA.parents[2] / "corpus" / "mono_ar_news.txt.gz"
ROUNDS = 5
BATCHES = (256, 512, 1024, 2048)  # source pieces; 512 was best on two cores
THREADS = ((2, 1), (1, 2), (1, 1))  # workers x threads in each; workers won by 5 to 15%
ONE_BY_ONE = 60  # sentences for the slowest contender

Seconds = tuple[float, float]  # by the clock, of all cores


def bare(translator: Translator, sentences: list[str]) -> Callable[[], int]:
    """Return a run of the bare engine; pieces are cut and sorted beforehand."""
    import ctranslate2

    settings = translator.settings
    model = ctranslate2.Translator(
        str(translator.folder), inter_threads=settings.workers, intra_threads=1
    )
    cut = translator.engine.cut([normalise(sentence) for sentence in sentences])
    batch = sorted(([*pieces, END] for pieces in cut), key=lambda pieces: (-len(pieces), pieces))
    groups = [(limit, list(group)) for limit, group in groupby(batch, key=_limit)]

    def run() -> int:
        handles = [
            handle
            for limit, group in groups
            for handle in model.translate_batch(
                group,
                asynchronous=True,
                max_batch_size=settings.max_batch_size,
                batch_type="tokens",
                beam_size=settings.decoding.beam_size,
                max_decoding_length=limit,
                disable_unk=True,
                use_vmap=(translator.folder / SHORTLIST).is_file(),
                return_scores=True,
            )
        ]
        return sum(len(handle.result().hypotheses[0]) for handle in handles)

    return run


def end_to_end(translator: Translator, sentences: list[str]) -> Callable[[], int]:
    """Return a run of the translator, from text to text."""
    return lambda: sum(len(each.en) for each in translator.translate(sentences))


def remembered(translator: Translator, sentences: list[str], *, whole: bool) -> Callable[[], int]:
    """Return a run with an empty memory and the ledger; `whole`: with repair and glossary, too."""
    from translate.glossary import starter
    from translate.glossing import Glossing
    from translate.ledger import build
    from translate.memory import Memory, Remembering
    from translate.repair import Repairing

    def run() -> int:
        with tempfile.TemporaryDirectory() as folder, Memory(Path(folder) / "memory") as memory:
            around = Glossing(Repairing(translator), starter()) if whole else translator
            made = Remembering(around, memory).translate(sentences)
        pairs = [(one.ar, one.en) for one in made]
        ledger = build(pairs, glossary=starter())
        return sum(len(ledger.unify(ar, en)) for ar, en in pairs)

    return run


def show_fresh(translator: Translator, count: int, rounds: int) -> None:
    """Print how the whole does on sentences that it has never seen, others in each round."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        known = [line.strip() for line in lines]
    known = known[-count * (rounds + 1) :]
    times: dict[str, list[Seconds]] = {}
    for number in range(rounds + 1):
        some = known[number * count : (number + 1) * count]
        runs = {
            "bare": bare(translator, some),
            "checks, memory, ledger": remembered(translator, some, whole=False),
            "repair and glossary, too": remembered(translator, some, whole=True),
        }
        for name, run in runs.items():
            seconds = timed(run)
            if number:  # the first round warms up
                times.setdefault(name, []).append(seconds)
    show(times, count, "bare")


def transformers(checkpoint: Path, sentences: list[str], size: int) -> Callable[[], int]:
    """Return a run of transformers' own beam search in batches of a size, sorted by length."""
    import torch
    from transformers import MarianMTModel, MarianTokenizer

    tokenizer = MarianTokenizer.from_pretrained(checkpoint)
    model: Any = MarianMTModel.from_pretrained(checkpoint).eval()
    batch = sorted(map(normalise, sentences), key=len, reverse=True)

    def run() -> int:
        letters = 0
        for start in range(0, len(batch), size):
            inputs = tokenizer(batch[start : start + size], return_tensors="pt", padding=True)
            with torch.inference_mode():
                made = model.generate(**inputs, num_beams=4, max_length=256)
            letters += sum(map(len, tokenizer.batch_decode(made, skip_special_tokens=True)))
        return letters

    return run


def compare(runs: dict[str, Callable[[], int]], rounds: int) -> dict[str, list[Seconds]]:
    """Return the seconds of each run, the runs taking turns."""
    for run in runs.values():
        run()  # the first one warms up
    times: dict[str, list[Seconds]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(timed(run))
    return times


def timed(run: Callable[[], int]) -> Seconds:
    """Return how many seconds a run takes, by the clock and of all cores."""
    clock, cores = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - clock, time.process_time() - cores


def show(times: dict[str, list[Seconds]], sentences: int, base: str) -> None:
    """Print sentences a second and the ratio to one of the runs."""
    unit, work = _medians(times[base])
    for name, seconds in times.items():
        took, worked = _medians(seconds)
        speed = f"{sentences / took:9.1f} sentences/s"
        print(f"{name:34}{took:8.2f} s{speed}{unit / took:8.3f}{work / worked:8.3f} of the cores")


def _medians(seconds: list[Seconds]) -> Seconds:
    return median(clock for clock, _ in seconds), median(cores for _, cores in seconds)


def show_threads(folder: Path, sentences: list[str]) -> None:
    """Print the bare engine's time for each way to use two cores, and each batch size."""
    import ctranslate2

    with Translator(folder) as translator:
        cut = translator.engine.cut([normalise(sentence) for sentence in sentences])
    batch = sorted(([*pieces, END] for pieces in cut), key=len, reverse=True)
    runs: dict[str, Callable[[], int]] = {}
    for workers, threads in THREADS:
        model = ctranslate2.Translator(str(folder), inter_threads=workers, intra_threads=threads)
        for size in BATCHES:
            name = f"{workers} workers x {threads}, batch {size}"
            runs[name] = _batch_run(model, batch, size)
    show(compare(runs, 3), len(sentences), next(iter(runs)))


def _batch_run(model: Any, batch: list[list[str]], size: int) -> Callable[[], int]:  # noqa: ANN401
    return lambda: len(
        model.translate_batch(batch, max_batch_size=size, batch_type="tokens", beam_size=4)
    )


def _limit(pieces: list[str]) -> int:
    return decoding_limit(len(pieces))


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--beam-size", type=int, default=4)
    parser.add_argument("--sentences", type=int, default=997)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--threads", action="store_true", help="compare threads and batch sizes")
    parser.add_argument("--fresh", type=int, default=0, metavar="N", help="so many new sentences")
    parser.add_argument("--transformers", type=Path, metavar="CHECKPOINT")
    options = parser.parse_args()
    sentences = options.data.read_text("utf-8").splitlines()[: options.sentences]
    from translate import Decoding

    settings = Settings(decoding=Decoding(beam_size=options.beam_size))
    with Translator(options.model, settings=settings) as translator:
        print(f"{translator.signature} | {settings.workers} workers | {len(sentences)} sentences")
        if options.threads:
            show_threads(translator.folder, sentences)
            return
        if options.fresh:
            show_fresh(translator, options.fresh, options.rounds)
            return
        runs = {"bare": bare(translator, sentences), "mujaz": end_to_end(translator, sentences)}
        show(compare(runs, options.rounds), len(sentences), "bare")
        if options.transformers:
            show_transformers(translator, sentences, options.transformers)


def show_transformers(translator: Translator, sentences: list[str], checkpoint: Path) -> None:
    """Print how transformers does on the same weights, in its best batches and one by one."""
    runs = {"mujaz": end_to_end(translator, sentences)}
    for size in (16, 32, 64):
        runs[f"transformers, batches of {size}"] = transformers(checkpoint, sentences, size)
    show(compare(runs, 1), len(sentences), "mujaz")
    few = sentences[:: max(1, len(sentences) // ONE_BY_ONE)]
    slow = {
        "mujaz": end_to_end(translator, few),
        "transformers, one by one": transformers(checkpoint, few, 1),
    }
    show(compare(slow, 1), len(few), "mujaz")


if __name__ == "__main__":
    main()
