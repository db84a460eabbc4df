"""`mujaz translate`, once its options are read: one file after the other, and what to say."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from translate.errors import InputError, MujazError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mujaz.formats.plan import Job
    from mujaz.formats.records import Tally
    from mujaz.progress import Progress
    from translate.translator import Translates, Translator

STEPS = 100  # of the progress bar


@dataclass(frozen=True, slots=True)
class Run:
    """What holds for every file of a run."""

    translator: Translates
    to: str | None  # None: the format of the input
    fields: tuple[str, ...]
    quiet: bool


def open_translator(
    model: str, beam_size: int, max_batch_size: int | None, threads: int | None
) -> Translator:
    """Return a translator as the options want it."""
    from translate.settings import Decoding, Settings
    from translate.translator import Translator

    given = {"max_batch_size": max_batch_size, "threads": threads}
    known = {name: value for name, value in given.items() if value is not None}
    return Translator(model, settings=Settings(Decoding(beam_size=beam_size), **known))


@contextmanager
def remembering(translator: Translates, path: Path | None) -> Iterator[Translates]:
    """Put the translation memory before a translator; one that was asked for must work."""
    from translate.memory import Memory, Remembering, default_path

    try:
        memory = Memory(path or default_path())
    except OutputError as error:
        if path:
            raise
        say(f"{error}; the translation goes on without it")
        yield translator
        return
    with memory:
        yield Remembering(translator, memory, warn=say)


def say(line: str) -> None:
    """Write a line to stderr."""
    click.echo(line, err=True)


def run_all(jobs: Sequence[Job], run: Run) -> None:
    """Translate every file; one that fails does not stop the others."""
    failed = 0
    for job in jobs:
        try:
            run_one(job, run)
        except MujazError as error:
            if len(jobs) == 1:
                raise
            failed += 1
            say(f"Error: {error}")
    if failed:
        raise click.ClickException(f"{failed} of {len(jobs)} files were not translated, see above")


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
        tally = translate_source(
            source, job.form, writer, sink, run.translator, advance=bar.advance
        )
        require_change(job.name, tally)
        if job.path:
            require_arabic(job.name, tally)
    if not run.quiet and (said := summary(job, tally)):
        say(said)


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
    """Return the line that says what came of a file, or nothing where the output says it."""
    if job.place:
        flagged = f", {tally.flagged} to check (--jsonl names them)" if tally.flagged else ""
        return f"{job.place}: {tally.sentences} sentences{flagged}"
    if tally.sentences and not tally.arabic:
        return f"{job.name} has no Arabic in it and was passed on as it is"
    return ""
