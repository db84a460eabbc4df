"""The memory with several processes, and with one that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from translate.memory import Memory
from translate.memory.care import stats, verify

if TYPE_CHECKING:
    from pathlib import Path

# Translates batch after batch and says after each which one it has kept.
PROGRAM = """
import sys
from pathlib import Path
from tests.translate.memory_fakes import FakeTranslator
from translate.memory import Memory
path, first, batches = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with Memory(path) as memory:
    for batch in range(first, first + batches):
        given = (f"\u062c\u0645\u0644\u0629 {batch} {number}" for number in range(50))
        memory.add("context", FakeTranslator().translate(given))
        print(batch, flush=True)
"""


def sentences(batch: int) -> list[str]:
    """Return the sentences of a batch of the program."""
    return [f"جملة {batch} {number}" for number in range(50)]


def start(root: Path, path: Path, first: int, batches: int) -> subprocess.Popen[str]:
    """Start the program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(first), str(batches)],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_two_processes_write_at_once(root: Path, tmp_path: Path) -> None:
    """Both make the file, both write into it, nothing of either is lost."""
    path = tmp_path / "memory.sqlite3"
    both = [start(root, path, first, 40) for first in (0, 20)]  # they share half of it
    for process in both:
        _, said = process.communicate(timeout=120)
        assert (process.returncode, said) == (0, "")
    with Memory(path) as memory:
        assert list(verify(memory)) == []
        assert stats(memory).entries == 60 * 50


def test_a_kill_at_any_moment_loses_nothing_that_was_kept(root: Path, tmp_path: Path) -> None:
    """What the process said it had kept is there; the file is sound and goes on being used."""
    path = tmp_path / "memory.sqlite3"
    for moment in (0.0, 0.013, 0.05):  # in the first batch, and at two moments later on
        process = start(root, path, 0, 100_000)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        kept = [0, *map(int, process.stdout.read().split())]
        process.stdout.close()
        process.stderr.close()
        assert process.wait(timeout=60) == -signal.SIGKILL
        with Memory(path) as memory:
            assert list(verify(memory)) == []
            for batch in kept:
                assert None not in memory.look_up("context", sentences(batch))
