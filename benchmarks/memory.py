"""What the translation memory costs and saves: python -m benchmarks.memory [--model NAME].

Made-up sentences of 25 words for the store alone; the five seeds for a first and a
second run of the whole commands, each in a process of its own, as a reader starts it, by
the clock and in seconds of the processor, which do not grow so much with what else runs.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from translate.memory import Memory
from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Callable

ENTRIES = 100_000
WORDS = 25  # a sentence of news
ROUNDS = 5
FIRST_ROUNDS = 3  # each takes seconds
ROOT = Path(__file__).resolve().parent.parent
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def sentences(count: int) -> list[str]:
    """Return distinct made-up sentences, the same on every run."""
    dice = random.Random(1)
    words = ["".join(dice.choices(LETTERS, k=dice.randint(2, 8))) for _ in range(20_000)]
    return [f"{' '.join(dice.choices(words, k=WORDS))} {number}." for number in range(count)]


def worked(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that some work takes: others may be busy too."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def store(folder: Path) -> list[tuple[str, float]]:
    """Return the seconds for keeping and looking up, the file opened anew for each look-up."""
    given = sentences(ENTRIES)
    made = [Translation(one, one[::-1], 0.5, ("length",), 0, len(one)) for one in given]
    path = folder / "memory.sqlite3"
    with Memory(path) as memory:

        def keep() -> None:
            for at in range(0, ENTRIES, 1024):
                memory.add("context", made[at : at + 1024])

        kept = worked(keep)
    looked: list[float] = []
    for _ in range(ROUNDS):
        with Memory(path) as memory:
            found: list[Translation | None] = []
            looked.append(worked(lambda: found.extend(memory.look_up("context", given))))  # noqa: B023
            assert found == made
    size = path.stat().st_size / 2**20
    return [
        (f"keep {ENTRIES:,} sentences ({size:.0f} MiB), processor", kept),
        (
            f"look up {ENTRIES:,} sentences, processor, median of {ROUNDS}",
            statistics.median(looked),
        ),
        (f"look up {ENTRIES:,} sentences, processor, best of {ROUNDS}", min(looked)),
    ]


def commands(folder: Path, model: str) -> list[tuple[str, float, float]]:
    """Return seconds by the clock and of the processor of first and second runs, and of `--help`.

    A first run has neither memory nor compiled templates; Python's own cache is warm in all.
    A second build of what has not changed is skipped; `--fresh` makes it, from the memory.
    """
    mujaz = [sys.executable, "-m", "mujaz"]
    build = [*mujaz, "build", "seeds", "--date", "2026-11-21", "-q", "--out", str(folder / "out")]
    files = [
        *mujaz,
        "translate",
        "seeds",
        "--glob",
        "*.txt",
        "-q",
        "-o",
        str(folder / "translated"),
    ]
    table = []
    for name, arguments in (("build", build), ("translate", files)):
        whole = [*arguments, "--model", model]
        started([*whole, "--no-memory"], folder / "warming")
        first = [started(whole, folder / f"{name}-{n}") for n in range(FIRST_ROUNDS)]
        second = [started(whole, folder / f"{name}-0") for _ in range(ROUNDS)]
        table += [
            (f"mujaz {name} seeds, first run, median of {FIRST_ROUNDS}", *middle(first)),
            (f"mujaz {name} seeds, second run, median of {ROUNDS}", *middle(second)),
        ]
    anew = [
        started([*build, "--fresh", "--model", model], folder / "build-0") for _ in range(ROUNDS)
    ]
    table.append((f"mujaz build --fresh, from the memory, median of {ROUNDS}", *middle(anew)))
    helps = [started([*mujaz, "--help"], folder / "help") for _ in range(ROUNDS)]
    return [*table, (f"mujaz --help, median of {ROUNDS}", *middle(helps))]


def started(arguments: list[str], home: Path) -> tuple[float, float]:
    """Return the seconds of a process of its own whose user keeps what he keeps in `home`."""
    kept = {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    kept["PYTHONPYCACHEPREFIX"] = str(home.parent / "bytecode")
    environment = {**os.environ, **kept}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(arguments, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    clock = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def middle(runs: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the median of each column."""
    clock, processor = zip(*runs, strict=True)
    return statistics.median(clock), statistics.median(processor)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="auto")
    model = parser.parse_args().model
    with tempfile.TemporaryDirectory() as name:
        for label, processor in store(Path(name)):
            print(f"{label:<56}{processor:>8.2f} s")
        print(f"{'':<56}{'clock':>8}  {'processor':>11}")
        for label, clock, processor in commands(Path(name), model):
            print(f"{label:<56}{clock:>8.2f} s{processor:>11.2f} s")


if __name__ == "__main__":
    main()
