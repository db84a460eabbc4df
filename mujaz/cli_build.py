"""`mujaz build`: articles in, a briefing written, its address printed."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli_options import QUIET, TEMPLATES, IsoDate, engine_options, refuse_both

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.cli_options import Engine
    from mujaz.options import Options
    from mujaz.records import TopicStudy

UNCHANGED = "nothing has changed since it was built; --fresh builds it anew"


@click.command(epilog="Example: mujaz build seeds --out out --date 2026-11-21")
@click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="out",
    show_default=True,
    help="Folder that gets one folder a day.",
)
@click.option("--date", type=IsoDate(), help="Day of the briefing.  [default: today]")
@click.option("--title", help="Title of the briefing.  [default: made from the date]")
@engine_options
@click.option(
    "--points",
    type=click.IntRange(1, 50),
    default=5,
    show_default=True,
    help="Most points in the summary of a topic.",
)
@click.option("--compress", is_flag=True, help="Also give points in a shorter form, by deletion.")
@click.option(
    "--summarizer",
    metavar="command:PROGRAM|hf:MODEL",
    help="Let a program write summaries, held to the points.",
)
@click.option("--embeddings", metavar="MODEL", help="Compare articles by a local model, too.")
@TEMPLATES
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="Store of threads: topics go on over days.  [default: the user's own]",
)
@click.option("--no-store", is_flag=True, help="Take this day for itself.")
@click.option("--fresh", is_flag=True, help="Build even where nothing has changed.")
@QUIET
def build(  # noqa: PLR0913 - one parameter an option
    inputs: tuple[Path, ...],
    *,
    out: Path,
    date: str | None,
    title: str | None,
    engine: Engine,
    points: int,
    compress: bool,
    summarizer: str | None,
    embeddings: str | None,
    store: Path | None,
    no_store: bool,
    templates: Path | None,
    fresh: bool,
    quiet: bool,
) -> None:
    """Make a bilingual briefing of Arabic articles.

    INPUT is a file or a folder (.txt, .md, .html, .jsonl, .json, saved
    feeds); without one, seeds/ is read. Prints the path of the page it wrote.
    """
    begun = time.monotonic()
    from mujaz.options import Options
    from mujaz.output import check_out
    from mujaz.unchanged import decided, keep, look, recall

    refuse_both("store", given=store is not None, refused=no_store)
    sources = inputs or (Path("seeds"),)
    day = date or dt.date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    check_out(out, day, sources)
    warned: list[str] = []

    def warn(line: str) -> None:
        warned.append(line)
        click.echo(line, err=True)

    options = Options(
        date=day,
        title=title,
        model=engine.model,
        beam_size=engine.beam_size,
        threads=engine.threads,
        points=points,
        compress=compress,
        summarizer=summarizer,
        embeddings=embeddings,
        glossary=engine.glossary,
        memory=engine.memory,
        remember=engine.remember,
        follow=not no_store,
        store=store,
        warn=warn,
    )
    seen = look(sources, options, templates)
    said = None if fresh else recall(out / day, seen)
    if said is not None:
        tell((*said, UNCHANGED), quiet=quiet)
    else:
        before = decided(seen, day) if seen else ""
        said = make(sources, options, templates, out, quiet=quiet)
        if seen and not warned and decided(seen, day) == before:
            keep(out / day, seen, said)
    # not in the briefing: the same input gives the same bytes
    tell([f"done in {time.monotonic() - begun:.1f} s"], quiet=quiet)
    click.echo(out / day / "index.html")


def make(
    sources: Sequence[Path], options: Options, templates: Path | None, out: Path, *, quiet: bool
) -> tuple[str, ...]:
    """Write the briefing, and return what was said of it on stderr."""
    from mujaz.allocator import keep_small
    from mujaz.output import write
    from mujaz.pipeline import brief
    from mujaz.progress import Progress
    from mujaz.render import render

    keep_small()
    with Progress(quiet=quiet) as progress:
        briefing = brief(sources, options=options, progress=progress)
    left_out = [f"left out: {left.path} {left.reason}" for left in briefing.rejected]
    tell(left_out, quiet=quiet and bool(briefing.articles))
    if not briefing.articles:
        raise click.ClickException(nothing_read(len(briefing.rejected), sources))
    tell([briefing.signature], quiet=quiet)
    if options.summarizer and (line := verdicts(briefing.studies)):
        tell([f"summarizer: {line}"], quiet=quiet)
    write(render(briefing, templates=templates), out, options.date)
    return *left_out, briefing.signature


def tell(lines: Iterable[str], *, quiet: bool) -> None:
    """Print lines to stderr, unless nothing but errors is wanted there."""
    for line in () if quiet else lines:
        click.echo(line, err=True)


def verdicts(studies: Iterable[TopicStudy]) -> str:
    """Return how many sentences a writer got through, and why the others did not, if any."""
    studies = tuple(studies)
    passed = sum(not written.extractive for study in studies for written in study.summary)
    refused = Counter(refused.reason for study in studies for refused in study.refused)
    total = passed + refused.total()
    if not total:  # it wrote nothing: a warning said so
        return ""
    line = f"{passed} of {total} sentences let through, {refused.total()} refused"
    reasons = ", ".join(f"{reason}: {n}" for reason, n in sorted(refused.items()))
    return f"{line} ({reasons})" if reasons else line


def nothing_read(count: int, sources: Sequence[Path]) -> str:
    """Return the line that says why there is no briefing."""
    names = ", ".join(map(str, sources))
    if not count:
        return f"{names} holds no article; give .txt, .md, .html, .jsonl or .json files in Arabic"
    return f"nothing in {names} could be used; why stands above"
