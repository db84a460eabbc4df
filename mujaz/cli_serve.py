"""`mujaz serve`: a site looked at before others do."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example: mujaz serve site --port 8080")
@click.argument("site", default="site", type=click.Path(path_type=Path))
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port on 127.0.0.1; 0 takes any that is free.",
)
def serve(site: Path, *, port: int) -> None:
    """Preview a site in a browser of this machine.

    SITE is a folder that mujaz publish made, or the folder of one briefing.
    Pages reload when it changes. Prints the address; Ctrl-C ends it.
    """
    from mujaz.site.serving import serve

    try:
        serve(site, port, click.echo)
    except KeyboardInterrupt:
        click.echo("ended", err=True)
