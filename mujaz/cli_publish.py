"""`mujaz publish`: briefings into a static site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli_options import QUIET, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.site.publish import Changes

SIGNS = (("added", "+"), ("changed", "~"), ("removed", "-"))


class BaseUrl(click.ParamType[str]):
    """A full address of a folder on the web."""

    name = "URL"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the address, or fail as wrong usage; "" takes the site's away."""
        from mujaz.render_cards import safe_url

        text = str(value)
        if text and (safe_url(text) is None or any(sign in text for sign in "?#")):
            self.fail(f"{text!r} is no address; write it like https://news.example/", param, ctx)
        return text


@click.command(epilog="Example: mujaz publish --site site --base-url https://news.example/")
@click.argument("briefings", nargs=-1, metavar="[BRIEFING_DIR]...", type=click.Path(path_type=Path))
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    help="Folder of the site.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="out",
    show_default=True,
    help="Where briefings are taken from when none is named.",
)
@click.option("--base-url", type=BaseUrl(), help="Address of the site; kept for the next time.")
@click.option("--name", help="Name of the site; kept for the next time.  [default: Mujaz]")
@click.option(
    "--editions/--no-editions",
    default=None,
    help="Every page in one language, too (en/, ar/), half of a site's weight; kept for the next"
    " time.  [default: editions]",
)
@TEMPLATES
@click.option(
    "--git",
    nargs=2,
    metavar="REMOTE BRANCH",
    help="Push the site to a branch, such as origin gh-pages.",
)
@click.option("--to", metavar="URL", help="Copy the site to an address of fsspec: s3://, sftp://.")
@click.option("--all", "everything", is_flag=True, help="Make every page anew.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@QUIET
def publish(  # noqa: PLR0913 - one parameter an option
    briefings: tuple[Path, ...],
    *,
    site: Path,
    out: Path,
    base_url: str | None,
    name: str | None,
    editions: bool | None,
    templates: Path | None,
    git: tuple[str, str] | None,
    to: str | None,
    everything: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    """Add briefings to a static site.

    BRIEFING_DIR is the folder of a briefing, such as out/2026-11-21; without one,
    every briefing in out/ is taken. Prints the path of the site's home page.
    """
    from mujaz.site.publish import Wish, publish

    folders = briefings or tuple(sorted(path.parent for path in out.glob("*/briefing.json")))
    wish = Wish(name, base_url, templates, everything, editions)
    changes = publish(folders, site, wish=wish, dry_run=dry_run)
    if dry_run:
        for sign, path in listed(changes):
            click.echo(f"{sign} {path}")
    if not quiet:
        click.echo(summary(changes, dry_run=dry_run), err=True)
    if dry_run:
        return
    for line in sent(site, git, to):
        click.echo(line, err=True)
    click.echo(site / "index.html")


def sent(site: Path, git: tuple[str, str] | None, to: str | None) -> Iterator[str]:
    """Bring the site to where else it shall be; yield what was done."""
    if git:
        from mujaz.site.git import push

        commit = push(site, *git)
        done = f"is at {commit[:12]}" if commit else "has it already"
        yield f"{git[1]} of {git[0]} {done}"
    if to:
        from mujaz.site.remote import copy

        written, removed = copy(site, to)
        yield f"{to}: {written} files written, {removed} removed"


def listed(changes: Changes) -> list[tuple[str, str]]:
    """Return sign and path of every file that changes."""
    return [(sign, path) for kind, sign in SIGNS for path in getattr(changes, kind)]


def summary(changes: Changes, *, dry_run: bool) -> str:
    """Return what changed in one line."""
    counts = ", ".join(f"{len(getattr(changes, kind))} {kind}" for kind, _ in SIGNS)
    return f"{'would be ' if dry_run else ''}{counts}; {changes.total} files in all"
