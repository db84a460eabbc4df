"""`mujaz translate`, once its options are read: one file after the other, and what to say."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from translate.errors import InputError, MujazError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mujaz.cli_options import Engine
    from mujaz.formats.job import Tools
    from mujaz.formats.plan import Job
    from mujaz.formats.records import Tally
    from mujaz.progress import Progress

STEPS = 100  # of the progress bar


@dataclass(frozen=True, slots=True)
class Run:
    """What holds for every file of a run."""

    tools: Tools
    to: str | None  # None: the format of the input
    fields: tuple[str, ...]
    quiet: bool


@contextmanager
def open_tools(engine: Engine, max_batch_size: int | None) -> Iterator[Tools]:
    """Open a translator as the options want it, and what aligns its words."""
    from mujaz.allocator import keep_small
    from mujaz.formats.job import Tools
    from translate.align import attention_of
    from translate.settings import Decoding, Settings
    from translate.stack import open_stack

    keep_small()
    settings = Settings(Decoding(beam_size=engine.beam_size), threads=engine.threads)
    if max_batch_size is not None:
        settings = replace(settings, max_batch_size=max_batch_size)
    with open_stack(
        engine.model,
        settings=settings,
        memory=engine.memory,
        glossary=engine.glossary,
        remember=engine.remember,
        warn=say,
    ) as translator:
        yield Tools(translator, attention_of(translator))


@contextmanager
def resumable(tools: Tools, place: Path) -> Iterator[Tools]:
    """Keep what is translated beside the output until all of it is done."""
    from translate.memory import Memory, Remembering

    path = place.with_name(f"{place.name}.resume")
    with Memory(path) as memory:
        yield replace(tools, translator=Remembering(tools.translator, memory, warn=say))
    path.unlink()


def say(line: str) -> None:
    """Write a line to stderr."""
    click.echo(line, err=True)


def run_all(jobs: Sequence[Job], run: Run) -> None:
    """Translate every file; one that fails does not stop the others."""
    failed = 0
    for job in jobs:
        try:
            guarded(job, run)
        except MujazError as error:
            if len(jobs) == 1:
                raise
            failed += 1
            say(f"Error: {error}")
    if failed:
        raise click.ClickException(f"{failed} of {len(jobs)} files were not translated, see above")


def guarded(job: Job, run: Run) -> None:
    """Translate one file; a disk that fails on the way is an error of ours, in one line."""
    try:
        run_one(job, run)
    except BrokenPipeError:  # the reader has seen enough: click ends quietly
        raise
    except OSError as error:
        if job.place is None:
            drop_output()
        raise OutputError(f"{job.name} was not translated to its end: {error.strerror}") from error


def drop_output() -> None:
    """Let nothing more go to a standard output that failed, not even when the program ends."""
    import os

    real = sys.__stdout__
    if real is not None and sys.stdout is real:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, real.fileno())
        os.close(nowhere)


def run_one(job: Job, run: Run) -> None:
    """Translate one file to its place."""
    from mujaz.formats.job import require_arabic, require_change, translate_source
    from mujaz.formats.records import Source
    from mujaz.formats.writers import writer_of
    from mujaz.progress import Progress

    with ExitStack() as stack:
        source = Source(job.name, stack.enter_context(reading(job)), run.fields)
        progress = stack.enter_context(Progress(quiet=run.quiet))
        sink = stack.enter_context(writing(job))
        bar = Bar(progress, job.path.stat().st_size if job.path else 0)
        writer = writer_of(run.to, job.name)
        tally = translate_source(source, job.form, writer, sink, run.tools, advance=bar.advance)
        require_change(job.name, tally)
        if job.path:
            require_arabic(job.name, tally)
    if not run.quiet and (said := summary(job, tally)):
        model, _, _ = run.tools.translator.signature.partition(" | ")
        say(f"{said}; {model}" if tally.arabic else said)


@contextmanager
def reading(job: Job) -> Iterator[BinaryIO]:
    """Open the input; standard input as bytes, whatever the locale says."""
    if job.path is None:
        yield sys.stdin.buffer
        return
    try:
        stream = job.path.open("rb")
    except OSError as error:
        raise InputError(f"{job.path} cannot be read: {error.strerror}") from error
    with stream:
        yield stream


@contextmanager
def writing(job: Job) -> Iterator[BinaryIO]:
    """Open the output: a file that appears whole or not at all, or standard output."""
    from mujaz.formats.place import placed

    if job.place:
        with placed(job.place) as sink:
            yield sink
    else:
        yield sys.stdout.buffer


class Bar:
    """Turns bytes done into steps of the progress bar; none where the size is not known."""

    def __init__(self, progress: Progress, size: int) -> None:
        self._progress = progress
        self._size = size
        self._done = 0.0
        self._shown = 0
        if size:
            progress.stage("translating", STEPS)

    def advance(self, size: float) -> None:
        """Count bytes as done."""
        if self._size:
            self._done += size
            steps = int(self._done / self._size * STEPS) - self._shown
            self._shown += steps
            self._progress.advance(steps)


def summary(job: Job, tally: Tally) -> str:
    """Return the line that says what came of a file, or nothing where there was nothing in it."""
    if tally.sentences and not tally.arabic and not job.place:
        return f"{job.name} has no Arabic in it and was passed on as it is"
    if not tally.sentences and not job.place:
        return ""
    count = "1 sentence" if tally.sentences == 1 else f"{tally.sentences} sentences"
    flagged = f", {tally.flagged} to check (--to jsonl names them)" if tally.flagged else ""
    return f"{job.place or job.name}: {count}{flagged}"
