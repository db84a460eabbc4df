"""Options that several commands have, and kinds of option."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET = click.option("-q", "--quiet", is_flag=True, help="Write nothing but errors to stderr.")
TEMPLATES = click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of templates that go before mujaz's own.",
)
ENGINE = (
    click.option(
        "--model",
        default="auto",
        show_default=True,
        help="Name or folder of a model; auto takes the best one installed.",
    ),
    click.option(
        "--beam-size",
        type=click.IntRange(1, 16),
        default=4,
        show_default=True,
        help="Hypotheses kept while decoding.",
    ),
    click.option(
        "--threads", type=click.IntRange(0), default=0, help="Cores to use.  [default: all]"
    ),
    click.option("--glossary", type=click.Path(path_type=Path), help="Terms to keep: a .tsv file."),
    click.option("--memory", type=click.Path(path_type=Path), help="Translation memory to use."),
    click.option("--no-memory", is_flag=True, help="Neither look into the memory nor add to it."),
)


class IsoDate(click.ParamType[str]):
    """A calendar day as ISO 8601 writes it."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the day as `2026-11-21`, or fail as wrong usage."""
        try:
            return dt.date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(f"{value!r} is no day; write it like 2026-11-21", param, ctx)


@dataclass(frozen=True, slots=True)
class Engine:
    """How sentences are translated, as the options of a command say it."""

    model: str
    beam_size: int
    threads: int  # 0: every core
    glossary: Path | None  # terms besides those that ship
    memory: Path | None  # None: the usual one
    remember: bool


def engine_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of translating; the command gets them as its `engine`."""

    @wraps(command)
    def run(  # noqa: PLR0913 - one parameter an option
        *args: object,
        model: str,
        beam_size: int,
        threads: int,
        glossary: Path | None,
        memory: Path | None,
        no_memory: bool,
        **others: object,
    ) -> None:
        refuse_both("memory", given=memory is not None, refused=no_memory)
        engine = Engine(model, beam_size, threads, glossary, memory, not no_memory)
        command(*args, engine=engine, **others)

    for option in reversed(ENGINE):
        run = option(run)
    return run


def refuse_both(name: str, *, given: bool, refused: bool) -> None:
    """Fail as wrong usage where an option and its opposite are both there."""
    if given and refused:
        raise click.UsageError(f"--{name} and --no-{name} contradict each other; give one of them")
