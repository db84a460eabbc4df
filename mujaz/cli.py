"""The command line: the one place that prints.

Data goes to stdout, everything else to stderr. A run that failed exits with 1
and one line, wrong usage with 2. Commands are imported when they are called, so
that `--help` costs no more than click itself.
"""

from __future__ import annotations

import errno
from importlib import import_module

import click

from mujaz import __version__

COMMANDS = {
    "build": ("mujaz.cli_build:build", "Make a bilingual briefing of Arabic articles."),
    "translate": (
        "mujaz.cli_translate:translate",
        "Translate files, folders or standard input (-) from Arabic to English.",
    ),
    "publish": ("mujaz.cli_publish:publish", "Add briefings to a static site."),
    "mail": ("mujaz.cli_mail:mail", "Write a briefing as an e-mail; nothing is sent."),
    "serve": ("mujaz.cli_serve:serve", "Preview a site in a browser of this machine."),
    "templates": (
        "mujaz.cli_templates:templates",
        "Give a site another look, one template at a time.",
    ),
    "models": (
        "mujaz.cli_models:models",
        "List, pull, convert, verify, score and remove translation models.",
    ),
    "memory": ("mujaz.cli_memory:memory", "Look after the translation memory."),
    "threads": ("mujaz.cli_threads:threads", "List, show, merge and split topics over days."),
}


class Commands(click.Group):
    """A group that imports a command only when it is run, and turns our errors into one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name, or return None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error of ours becomes `Error: ...` and exit status 1."""
        from translate.errors import MujazError

        try:
            return super().invoke(ctx)
        except MujazError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader left; click ends the run in silence
                raise
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{where}{error.strerror or error}") from error


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: mujaz build seeds --out out",
)
@click.version_option(__version__, message="mujaz %(version)s")
def cli() -> None:
    """Arabic news articles in, a bilingual briefing out.

    Every English sentence stands beside the Arabic sentence it came from.
    """
