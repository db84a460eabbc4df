"""What the translation memory costs and saves: python -m benchmarks.memory [--model NAME].

Made-up sentences of 25 words for the store alone; the five seeds for a first and a
second run of the whole command, each in a process of its own, as a reader starts it.
"""

from __future__ import annotations

import argparse
import os
import random
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
ROOT = Path(__file__).resolve().parent.parent
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def sentences(count: int) -> list[str]:
    """Return distinct made-up sentences, the same on every run."""
    dice = random.Random(1)
    words = ["".join(dice.choices(LETTERS, k=dice.randint(2, 8))) for _ in range(20_000)]
    return [f"{' '.join(dice.choices(words, k=WORDS))} {number}." for number in range(count)]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of the clock that some work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


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
        kept = worked(
            lambda: [memory.add("context", made[at : at + 1024]) for at in range(0, ENTRIES, 1024)]
        )
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


def command(folder: Path, model: str) -> list[tuple[str, float]]:
    """Return the seconds of `mujaz translate` on the seeds: first run, second run, `--help`."""
    mujaz = [sys.executable, "-m", "mujaz"]
    whole = [*mujaz, "translate", "seeds", "--glob", "*.txt", "-o", str(folder / "out"), "-q"]
    whole += ["--model", model]
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "data")}

    def run(arguments: list[str]) -> float:
        return timed(
            lambda: subprocess.run(
                arguments, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
            )
        )

    return [
        ("mujaz translate seeds, first run", run(whole)),
        ("mujaz translate seeds, second run, best of 5", min(run(whole) for _ in range(ROUNDS))),
        ("mujaz --help, best of 5", min(run([*mujaz, "--help"]) for _ in range(ROUNDS))),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="auto")
    model = parser.parse_args().model
    with tempfile.TemporaryDirectory() as name:
        for label, seconds in (*store(Path(name)), *command(Path(name), model)):
            print(f"{label:<62}{seconds:>8.2f} s")


if __name__ == "__main__":
    main()
