"""`mujaz translate`: single files and standard input, each in its own format."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli_options import QUIET, engine_options
from mujaz.formats.registry import NAMES
from mujaz.formats.writers import TARGETS

if TYPE_CHECKING:
    from mujaz.cli_options import Engine
    from mujaz.formats.plan import Job


@click.command(epilog="Example: mujaz translate article.txt -o article.en.txt")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...|-")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="File or folder to write to.")
@click.option(
    "--to", type=click.Choice(TARGETS), help="Format to write.  [default: that of the input]"
)
@click.option("--jsonl", is_flag=True, help="The same as --to jsonl: an object a sentence.")
@click.option(
    "--from", "source", type=click.Choice(NAMES), help="Format to read.  [default: by the name]"
)
@click.option("--in-place", is_flag=True, help="Overwrite the files themselves.")
@click.option(
    "--glob", "pattern", default="**/*", show_default=True, help="Which files of a folder."
)
@click.option(
    "--field", "fields", multiple=True, help="Key or column to translate.  [default: all]"
)
@engine_options
@click.option("--max-batch-size", type=click.IntRange(1), help="Source pieces a batch.")
@click.option("--resume", is_flag=True, help="Go on where a run that was cut off stopped.")
@QUIET
def translate(  # noqa: PLR0913 - one parameter an option
    inputs: tuple[str, ...],
    *,
    out: Path | None,
    to: str | None,
    jsonl: bool,
    source: str | None,
    in_place: bool,
    pattern: str,
    fields: tuple[str, ...],
    engine: Engine,
    max_batch_size: int | None,
    resume: bool,
    quiet: bool,
) -> None:
    """Translate files, folders or standard input (-) from Arabic to English.

    Text gives one English line for each line; other files keep their format:
    .md .html .docx .odt .epub .srt .vtt .json .jsonl .csv .tsv .po .xlf .tmx.
    A run that was cut off goes on where it stopped, since what was translated
    is in the memory; --resume does that without one.
    """
    from mujaz.cli_translate_run import Run, open_tools, resumable, run_all
    from mujaz.formats.plan import Wish, plan
    from mujaz.formats.registry import format_named
    from mujaz.formats.writers import suffix_of

    if resume and not engine.remember and out is None:
        raise click.UsageError("--resume with --no-memory keeps its notes beside -o; give one")
    to = chosen(to, jsonl=jsonl, out=out, in_place=in_place)
    form = format_named(source) if source else None
    jobs = plan(inputs, Wish(out, in_place, suffix_of(to), form, pattern))
    refuse_terminal(jobs, to)
    with ExitStack() as stack:
        tools = stack.enter_context(open_tools(engine, max_batch_size))
        if resume and not engine.remember and out:
            tools = stack.enter_context(resumable(tools, out))
        run_all(jobs, Run(tools, to, fields, quiet))


def chosen(to: str | None, *, jsonl: bool, out: Path | None, in_place: bool) -> str | None:
    """Return the format to write, or fail as wrong usage where two options disagree."""
    if jsonl and to not in (None, "jsonl"):
        raise click.UsageError(f"--jsonl and --to {to} ask for two formats; give one of them")
    if in_place and out is not None:
        raise click.UsageError("--in-place and -o name two places; give one of them")
    to = "jsonl" if jsonl else to
    if in_place and to:
        raise click.UsageError(f"--in-place keeps the format; use -o with --to {to}")
    return to


def refuse_terminal(jobs: list[Job], to: str | None) -> None:
    """Fail as wrong usage where a binary file would be written to standard output."""
    for job in jobs:
        is_there = job.path is None or job.path.exists()  # reading says so where it is not
        if job.form.is_binary and job.place is None and not to and is_there:
            raise click.UsageError(
                f"{job.name} is no text; add -o FILE, or --to text (or another format)"
            )
