"""`mujaz mail`: a briefing as a mail, written and not sent."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz.cli_options import TEMPLATES

KINDS = ("eml", "html", "text")


@click.command(epilog="Example: mujaz mail out/2026-11-21 -o briefing.eml")
@click.argument("briefing", metavar="BRIEFING_DIR", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default="-",
    help="File to write to.  [default: standard output]",
)
@click.option(
    "--as",
    "kind",
    type=click.Choice(KINDS),
    default="eml",
    show_default=True,
    help="The whole mail, or one of its bodies.",
)
@click.option("--base-url", help="Address of the published site, for links into it.")
@click.option("--from", "sender", help="Who it is from.  [default: mujaz <mujaz@localhost>]")
@click.option("--to", default="", help="Whom it is to.")
@TEMPLATES
def mail(  # noqa: PLR0913 - one parameter an option
    briefing: Path,
    *,
    out: Path,
    kind: str,
    base_url: str | None,
    sender: str | None,
    to: str,
    templates: Path | None,
) -> None:
    """Write a briefing as an e-mail; nothing is sent.

    BRIEFING_DIR is the folder of a briefing. The HTML stays under 100 KB; what
    had to be left out for that is counted in it.
    """
    from mujaz.formats.place import placed
    from mujaz.mail import SENDER, message, parts
    from mujaz.site.publish import read_all

    ((_, found),) = read_all([briefing])
    made = parts(found, base_url=base_url, templates=templates)
    if kind == "eml":
        content = message(found, made, sender=sender or SENDER, to=to)
    else:
        content = made.html if kind == "html" else made.text
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    with placed(out) as sink:
        sink.write(content)
