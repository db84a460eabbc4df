"""`mujaz memory`: what was translated before, and what people corrected."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.memory import Memory

KINDS = click.Choice(["tmx", "tsv", "xliff"])
PLACE = click.option(
    "--memory",
    "place",
    type=click.Path(path_type=Path),
    help="File of the memory.  [default: the user's own]",
)
KIND = click.option("--format", "kind", type=KINDS, help="Format.  [default: by the file's name]")
WORST = 10  # lines of damage shown one by one


@click.group(epilog="Example: mujaz memory import corrected.tmx")
def memory() -> None:
    """Look after the translation memory.

    It keeps each sentence that was translated, for the model and settings that
    made it, and the corrections of people, which come before any model's.
    """


@memory.command("import", epilog="Example: mujaz memory import corrected.tsv")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@KIND
@click.option("--all", "everything", is_flag=True, help="Also pairs that a model made just so.")
@PLACE
def import_pairs(
    files: tuple[Path, ...], *, kind: str | None, everything: bool, place: Path | None
) -> None:
    """Take the pairs of TMX, TSV or XLIFF files as people's corrections.

    What an exported file says just as the model said it is no correction.
    """
    from translate.memory.exchange import read_pairs
    from translate.memory.pairs import correct

    read = [(file, read_pairs(file, kind)) for file in files]
    with opened(place, new=True) as store:
        for file, pairs in read:
            result = correct(store, pairs, everything=everything)
            click.echo(
                f"{file}: {result.added} corrections added, {result.changed} changed, "
                f"{result.unchanged} as they were"
                + (f", {result.empty} with an empty side left out" if result.empty else ""),
                err=True,
            )


@memory.command("export", epilog="Example: mujaz memory export pairs.tmx --corrections")
@click.argument("file", type=click.Path(path_type=Path))
@KIND
@click.option("--corrections", is_flag=True, help="Only what people wrote.")
@PLACE
def export_pairs(file: Path, *, kind: str | None, corrections: bool, place: Path | None) -> None:
    """Write the pairs to FILE (-: standard output) as TMX, TSV or XLIFF."""
    from mujaz.formats.place import placed
    from translate.memory import pairs as kept
    from translate.memory.exchange import kind_of, write_pairs

    to_stdout = str(file) == "-"
    chosen = kind or ("tsv" if to_stdout else kind_of(file))
    with opened(place) as store:
        found = kept.corrections(store) if corrections else kept.pairs(store)
        if to_stdout:
            left_out = write_pairs(found, sys.stdout.buffer, chosen)
        else:
            with placed(file) as sink:
                left_out = write_pairs(found, sink, chosen)
    if left_out:
        click.echo(
            f"{left_out} pairs hold control characters, which {chosen} cannot; "
            "--format tsv and xliff hold them",
            err=True,
        )


@memory.command(epilog="Example: mujaz memory stats")
@PLACE
def stats(*, place: Path | None) -> None:
    """Say what the memory holds."""
    from translate.memory.care import stats as count

    with opened(place) as store:
        found = count(store)
        click.echo(f"file          {store.path}")
    click.echo(f"size          {found.bytes:,} bytes")
    click.echo(f"corrections   {found.corrections:,}")
    click.echo(f"translations  {found.entries:,}")
    for context in found.contexts:
        click.echo(f"  {context.entries:,}  {context.signature}")


@memory.command(epilog="Example: mujaz memory prune --unused-days 90")
@click.option("--unused-days", type=click.IntRange(0), help="Those not used for so many days.")
@click.option("--keep", metavar="SIGNATURE", help="Those of other models; see mujaz memory stats.")
@PLACE
def prune(*, unused_days: int | None, keep: str | None, place: Path | None) -> None:
    """Remove machine translations; corrections are never removed."""
    from translate.memory.care import prune as remove

    if unused_days is None and keep is None:
        raise click.UsageError("say what may go: --unused-days N, --keep SIGNATURE or both")
    with opened(place) as store:
        gone = remove(store, unused_days=unused_days, keep=keep)
    click.echo(f"{gone:,} translations removed", err=True)


@memory.command(epilog="Example: mujaz memory verify")
@PLACE
def verify(*, place: Path | None) -> None:
    """Check that the memory is as it was written; exit status 1 where it is not."""
    from translate.memory.care import verify as check

    with opened(place) as store:
        damage = list(check(store))
        name = store.path
    for line in damage[:WORST]:
        click.echo(line, err=True)
    if damage:
        raise click.ClickException(f"{name} has {len(damage)} damaged places; export what is left")
    click.echo(f"{name} is sound", err=True)


@contextmanager
def opened(place: Path | None, *, new: bool = False) -> Iterator[Memory]:
    """Open the memory that is there; a new one only where it is asked for."""
    from translate.errors import InputError
    from translate.memory import Memory, default_path

    path = place or default_path()
    if not new and not path.exists():
        raise InputError(
            f"there is no translation memory at {path}; mujaz translate and mujaz build make one"
        )
    with Memory(path) as store:
        yield store
