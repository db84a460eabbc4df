"""`mujaz models`: which models there are, how to get one, and whether it is sound."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli_options import QUIET

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.convert import Wish
    from translate.registry import Installed

QUANTIZATIONS = ("auto", "int8", "int8_float32", "int16", "float16", "bfloat16", "float32")
_FILE = click.Path(path_type=Path)


@click.group(epilog="Example: mujaz models list")
def models() -> None:
    """List, pull, convert, verify, score and remove translation models."""


def _conversion_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that `pull` and `convert` share."""
    options = (
        click.option("--name", default="", help="Name of the new model.  [default: its own]"),
        click.option(
            "--quantization",
            type=click.Choice(QUANTIZATIONS),
            default="auto",
            show_default=True,
            help="How weights are stored; auto: what this processor runs fastest.",
        ),
        click.option("--languages", default="", help="Such as ar-en.  [default: as it states]"),
        click.option("--facts", type=_FILE, help="JSON file with licence, training_data, ..."),
        click.option("--into", type=_FILE, help="Folder to install in.  [default: the user's]"),
        click.option("--force", is_flag=True, help="Replace an installed model of that name."),
        QUIET,
    )
    for option in reversed(options):
        command = option(command)
    return command


@models.command("list", epilog="Example: mujaz models list | cut -f1")
def list_() -> None:
    """List the installed models: the best one is what `--model auto` takes."""
    from translate.errors import ModelMissing
    from translate.registry import find_best, list_models

    found = list_models()
    try:
        best = find_best().name
    except ModelMissing:
        best = ""
    rows = [_row(model, is_best=model.name == best) for model in found]
    _print_table(("name", "pair", "quantization", "MB", "score", "licence", "where"), rows)


@models.command(epilog="Example: mujaz models info compact-ar-en")
@click.argument("name", default="auto")
def info(name: str) -> None:
    """Print the card of a model."""
    from translate.card import format_card, read_card
    from translate.registry import find

    folder = find(name)
    fields = json.loads(format_card(read_card(folder)))
    click.echo(json.dumps({"folder": str(folder), **fields}, ensure_ascii=False, indent=2))


@models.command(epilog="Example: mujaz models pull Helsinki-NLP/opus-mt-tc-big-ar-en")
@click.argument("hub_id")
@click.option("--revision", help="Commit, branch or tag.  [default: the newest]")
@_conversion_options
def pull(hub_id: str, *, revision: str | None, **options: object) -> None:
    """Fetch a MarianMT model from the hub, convert, verify and install it.

    Stopped anywhere, it goes on where it was when called again.
    """
    from translate.pull import pull as run

    into, wish, report = _read_options(options)
    bars = not options["quiet"] and sys.stderr.isatty()
    folder = run(hub_id, into=into, wish=wish, revision=revision, report=report, bars=bars)
    click.echo(folder)


@models.command(epilog="Example: mujaz models convert opus-2020-07-03.zip --languages ar-en")
@click.argument("folder", type=_FILE)
@_conversion_options
def convert(folder: Path, **options: object) -> None:
    """Convert a checkpoint: a transformers or hub cache folder, an OPUS-MT folder or zip."""
    from translate.convert import convert as run

    into, wish, report = _read_options(options)
    click.echo(run(folder, into=into, wish=wish, report=report))


@models.command(epilog="Example: mujaz models verify compact-ar-en")
@click.argument("name", default="auto")
def verify(name: str) -> None:
    """Check a model's files, and that it translates as it did when it was converted."""
    from translate.registry import find
    from translate.verify import verify as run

    folder = find(name)
    card = run(folder)
    click.echo(f"{card.name}@{card.digest[:8]} is sound: {len(card.files)} files, ", nl=False)
    click.echo(f"{len(card.checks)} known sentences, {card.positions} positions")


@models.command(epilog="Example: mujaz models score compact-ar-en news.ar news.en")
@click.argument("name")
@click.argument("source", type=_FILE)
@click.argument("reference", type=_FILE)
@click.option("--dataset", default="", help="Name in the card.  [default: that of SOURCE]")
def score(name: str, source: Path, reference: Path, *, dataset: str) -> None:
    """Measure BLEU and chrF++ on two files, line by line, and write them into the card."""
    from translate.registry import find
    from translate.score import score as run

    dataset = dataset or source.stem
    card = run(find(name), source, reference, dataset=dataset)
    for each in card.scores:
        if each.dataset == dataset:
            click.echo(f"{each.metric}\t{each.value}\t{each.dataset}\t{each.signature}")


@models.command(epilog="Example: mujaz models remove opus-mt-ar-en")
@click.argument("name")
def remove(name: str) -> None:
    """Delete a model that was pulled or converted, and nothing else."""
    from translate.registry import remove as run

    click.echo(f"removed {run(name)}", err=True)


def _read_options(options: dict[str, object]) -> tuple[Path, Wish, Callable[[str], None]]:
    """Returns where to install, what is wished for, and where to tell about it."""
    from translate.card import parse_facts
    from translate.convert import Wish
    from translate.registry import user_folder

    facts, into = options["facts"], options["into"]
    wish = Wish(
        name=str(options["name"]),
        languages=_parse_languages(str(options["languages"])),
        quantization=str(options["quantization"]),
        facts=parse_facts(_read(facts), where=str(facts)) if isinstance(facts, Path) else {},
        replace=bool(options["force"]),
    )
    report = _ignore if options["quiet"] else _tell
    return (into if isinstance(into, Path) else user_folder()), wish, report


def _parse_languages(pair: str) -> tuple[str, str] | None:
    if not pair:
        return None
    source, _, target = pair.partition("-")
    if not (source.isalpha() and target.isalpha()):
        raise click.BadParameter(f"{pair!r} is no pair such as ar-en", param_hint="--languages")
    return source, target


def _read(path: Path) -> str:
    from translate.errors import InputError

    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error


def _row(model: Installed, *, is_best: bool) -> tuple[str, ...]:
    from translate.registry import rank

    where = "shipped" if model.shipped else str(model.folder)
    if model.card is None:
        return (model.name, "", "damaged", "", "", "", where)
    card, best = model.card, rank(model.card)
    told = "" if best < 0 else f"{best:.1f}"
    if is_best:
        told = f"{told} (auto)".strip()
    size = f"{card.size / 1e6:.0f}"
    return (
        model.name,
        "-".join(card.languages),
        card.quantization,
        size,
        told,
        card.licence,
        where,
    )


def _print_table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write a table to a terminal, tab-separated lines to anything else."""
    if not sys.stdout.isatty():
        for row in rows:
            click.echo("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*head)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _ignore(_: str) -> None:
    """Swallow what is told."""
