"""`mujaz threads`: the topics that go on over days, and corrections of them by hand."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli_options import IsoDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.thread_records import Thread
    from summarize.thread_store import ThreadStore

STORE = click.option(
    "--store",
    "place",
    type=click.Path(path_type=Path),
    help="File of the store.  [default: the user's own]",
)


@click.group(epilog="Example: mujaz threads list")
def threads() -> None:
    """List, show, merge and split topics over days.

    Each mujaz build adds its day to the store; a topic that goes on keeps its
    identifier. What is corrected here holds for every later build.
    """


@threads.command("list", epilog="Example: mujaz threads list --since 2026-11-01")
@click.option("--since", type=IsoDate(), default=None, help="Only those told since this day.")
@STORE
def list_threads(*, since: str | None, place: Path | None) -> None:
    """List the threads, the one told last first.

    Columns: identifier, first day, last day, articles, English label, Arabic label.
    """
    with opened(place) as store:
        for thread in store.threads():
            if thread.last >= (since or ""):
                click.echo(row(thread))


@threads.command(epilog="Example: mujaz threads show t-5e9afdf5")
@click.argument("thread")
@STORE
def show(*, thread: str, place: Path | None) -> None:
    """Show what THREAD told day by day, and its articles.

    Columns of what it told: day, Arabic, English.
    """
    with opened(place) as store:
        found = store.thread(thread)
        click.echo(row(found))
        for told in store.told(found.id):
            click.echo("\t".join(told))
        for story in found.stories:
            click.echo(f"article\t{story}")


@threads.command(epilog="Example: mujaz threads merge t-11d1ba2e t-5e9afdf5")
@click.argument("old")
@click.argument("new")
@STORE
def merge(*, old: str, new: str, place: Path | None) -> None:
    """Make two threads one: OLD leads to NEW from now on."""
    from summarize.threads import merge as join

    with opened(place) as store:
        click.echo(row(join(store, old, new)))


@threads.command(epilog="Example: mujaz threads split t-5e9afdf5 river-3f2a9c")
@click.argument("thread")
@click.argument("articles", nargs=-1, required=True)
@STORE
def split(*, thread: str, articles: tuple[str, ...], place: Path | None) -> None:
    """Take ARTICLES out of THREAD into a thread of their own.

    What was told of them goes along; the headline follows when its days are built again.
    """
    from summarize.threads import split as part

    with opened(place) as store:
        own = part(store, thread, articles)
    click.echo(row(own))
    click.echo(f"its headline follows with: mujaz build --date {own.last}", err=True)


def row(thread: Thread) -> str:
    """Return a thread as one line of columns."""
    label = (" ".join(text.split()) for text in (thread.label.en, thread.label.ar))
    return "\t".join((thread.id, thread.first, thread.last, str(len(thread.stories)), *label))


@contextmanager
def opened(place: Path | None) -> Iterator[ThreadStore]:
    """Open the store that is there; none is made."""
    from summarize.thread_store import default_path, open_threads
    from translate.errors import InputError

    path = place or default_path()
    if not path.exists():
        raise InputError(f"there is no store of threads at {path}; mujaz build makes one")
    with open_threads(path) as store:
        yield store
