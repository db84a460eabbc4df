"""Peak memory of `mujaz translate` on long texts: python -m benchmarks.peak [--real 1 2 4].

Arabic news sentences, one a line, up to 50 MB. With the real model a few megabytes, for 50 would
take hours; then all 50 with an engine that echoes in its place, so that everything else (reading,
segmenting, checks, repair, glossary, memory, writing) meets the whole of it. The resident memory
of the process is sampled; flat means that a text four times as long takes no more.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from translate.align import BEGINS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engine import Alignment
    from translate.records import Hypothesis
    from translate.settings import Decoding
    from translate.translator import Progress

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "corpus" / "mono_ar_news.txt.gz"
MEGABYTE = 1 << 20
EVERY = 0.2  # seconds between two samples
MOST = 400  # MB that the shipped model may take
QUARTERS = 4


class Echo:
    """An engine that answers at once, in words that pass and fail the checks by turns."""

    def count(self, text: str) -> int:
        """Return about as many pieces as a model would cut."""
        return len(text) // 3

    def translate(
        self,
        texts: Sequence[str],
        decoding: Decoding | None = None,
        *,
        progress: Progress | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return one reading of each text."""
        from translate.records import Hypothesis

        del decoding
        if progress is not None:
            progress(len(texts))
        return [
            (Hypothesis(f"He said so {len(text)} times, according to them.", -0.5),)
            for text in texts
        ]

    def align(self, sources: Sequence[str], targets: Sequence[str]) -> list[Alignment]:
        """Return an attention that looks everywhere alike."""
        from translate.engine import END, Alignment

        found = []
        for ar, en in zip(sources, targets, strict=True):
            left = (*(f"{BEGINS}{word}" for word in ar.split()), END)
            right = tuple(f"{BEGINS}{word}" for word in en.split())
            found.append(Alignment(left, right, ((1 / len(left),) * len(left),) * len(right)))
        return found

    def close(self) -> None:
        """Do nothing."""


def sentences() -> Iterator[str]:
    """Yield news sentences, again and again with a number, so that none comes twice."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        known = [line.strip() for line in lines]
    for turn in itertools.count():
        yield from (f"{one} {turn}" if turn else one for one in known)


def write(path: Path, megabytes: float) -> None:
    """Write a text of that size."""
    left = megabytes * MEGABYTE
    with path.open("w", encoding="utf-8") as sink:
        for one in sentences():
            sink.write(f"{one}\n")
            left -= len(one.encode()) + 1
            if left <= 0:
                return


def command(source: Path, out: Path) -> list[str]:
    """Return the arguments of `mujaz translate`, with a memory of its own."""
    return ["translate", str(source), "-o", str(out), "--memory", f"{out}.sqlite3", "-q"]


def measure(arguments: list[str]) -> tuple[list[float], float]:
    """Return the samples of a process's resident megabytes, and its seconds."""
    begun = time.perf_counter()
    with subprocess.Popen(arguments, cwd=ROOT) as process:
        samples = []
        while process.poll() is None:
            samples.append(resident(process.pid))
            time.sleep(EVERY)
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    return [sample for sample in samples if sample], time.perf_counter() - begun


def resident(pid: int) -> float:
    """Return the resident megabytes of a process, 0 once it has ended."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0.0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def row(name: str, samples: list[float], seconds: float) -> None:
    """Print the peak, and the peak of each quarter of the run."""
    size = max(1, len(samples) // QUARTERS)
    quarters = [max(samples[at : at + size]) for at in range(0, size * QUARTERS, size)]
    told = " ".join(f"{quarter:6.0f}" for quarter in quarters)
    print(f"{name:24}{max(samples):8.0f} MB   quarters {told}   {seconds:6.0f} s", flush=True)


def main() -> None:
    """Print the table; exit 1 where the peak is above what is promised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", type=float, nargs="*", default=[1, 2, 4], help="megabytes")
    parser.add_argument("--echo", type=float, nargs="*", default=[12.5, 50], help="megabytes")
    parser.add_argument("--as-echo", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.as_echo:
        echo(*given.as_echo)
        return
    peak = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind, megabytes in [
            *(("model", m) for m in given.real),
            *(("echo", m) for m in given.echo),
        ]:
            source, out = folder / f"{kind}{megabytes}.txt", folder / f"{kind}{megabytes}.en.txt"
            write(source, megabytes)
            start = [sys.executable, "-m"]
            mine = [*start, "mujaz", *command(source, out)]
            theirs = [*start, "benchmarks.peak", "--as-echo", str(source), str(out)]
            samples, seconds = measure(mine if kind == "model" else theirs)
            row(f"{kind}, {megabytes:g} MB", samples, seconds)
            peak = max(peak, *samples)
    raise SystemExit(peak > MOST)


def echo(source: Path, out: Path) -> None:
    """Run the command with the echo in the model's place."""
    from mujaz.cli import cli
    from translate.translator import Translator

    Translator.engine = Echo()  # type: ignore[assignment]  # the whole point
    cli(command(source, out))


if __name__ == "__main__":
    main()
