"""`mujaz templates`: another look for a site of one's own."""

from __future__ import annotations

from pathlib import Path

import click


@click.group(epilog="Example: mujaz templates eject theme.css --to look")
def templates() -> None:
    """Give a site another look, one template at a time.

    A template that lies in the folder given to mujaz publish --templates goes
    before mujaz's own of that name; all others stay mujaz's.
    """


@templates.command("list", epilog="Example: mujaz templates list")
def list_() -> None:
    """List the templates and the example themes."""
    from mujaz.site.ejecting import examples, names

    for name in names():
        click.echo(name)
    for name in examples():
        click.echo(f"--example {name}")


@templates.command(epilog="Example: mujaz templates eject style.css home.html --to look")
@click.argument("names", nargs=-1, metavar="[TEMPLATE]...")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    default="look",
    show_default=True,
    help="Folder to copy to.",
)
@click.option("--example", help="Copy an example theme instead; see mujaz templates list.")
def eject(names: tuple[str, ...], *, to: Path, example: str | None) -> None:
    """Copy templates into a folder, to change them there.

    Without a name all are copied. Nothing is written over.
    """
    from mujaz.site.ejecting import eject

    for path in eject(names, to, example=example):
        click.echo(path)
    click.echo(f"use them with: mujaz publish --templates {to}", err=True)
