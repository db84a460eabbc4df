"""Holds the house rules that can be read off the source: who imports whom, who prints."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from mujaz.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORBIDDEN = {
    "translate": {"summarize", "mujaz"},
    "summarize": {"mujaz"},
    "mujaz": set(),
}
HEAVY = {
    "ctranslate2", "feedparser", "huggingface_hub", "jinja2", "lxml", "numpy", "rich", "scipy",
    "sentencepiece", "sklearn", "torch", "trafilatura", "transformers",
}  # fmt: skip


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a source file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("package", FORBIDDEN)
def test_stages_know_only_whom_they_may(root: Path, package: str) -> None:
    """`translate` imports neither of the others; `summarize` knows translate's records only."""
    for path in (root / package).rglob("*.py"):
        for module in imported(path):
            assert module.split(".")[0] not in FORBIDDEN[package], (path.name, module)
            if package == "summarize" and module.startswith("translate"):
                assert module in {"translate.records", "translate.errors"}, (path.name, module)


def test_only_the_command_line_prints(root: Path) -> None:
    """Nothing but `mujaz/cli*.py` calls print or click.echo."""
    for package in FORBIDDEN:
        for path in (root / package).rglob("*.py"):
            if path.parent.name == "mujaz" and path.name.startswith("cli"):
                continue
            source = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Call):
                    called = ast.unparse(node.func)
                    assert called not in {"print", "click.echo", "echo"}, (path, node.lineno)


def loaded_after(code: str, root: Path) -> set[str]:
    """Return the top-level modules that a fresh interpreter holds after running `code`."""
    script = (
        f"{code}\nimport sys\nprint('\\n' + ' '.join({{m.split('.')[0] for m in sys.modules}}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    return set(run.stdout.splitlines()[-1].split())


HELP = """
from click.testing import CliRunner
from mujaz.cli import cli
for arguments in {calls!r}:
    result = CliRunner().invoke(cli, [*arguments, "--help"])
    assert result.exit_code == 0, result.output
"""


def tree(
    command: click.Command, words: tuple[str, ...] = ()
) -> dict[tuple[str, ...], click.Command]:
    """Return every command by its words: the program, its commands, and those below them."""
    found = {words: command}
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None, name
            found |= tree(below, (*words, name))
    return found


CALLS = tree(cli)


def test_the_tree_of_commands_is_whole() -> None:
    """The tests below see the groups and what is in them."""
    assert {(), ("build",), ("models", "pull"), ("memory", "export"), ("threads", "split")} <= set(
        CALLS
    )


def test_help_loads_nothing_heavy(root: Path) -> None:
    """Asking any command for help imports no model, no numerics, no template engine."""
    assert not loaded_after(HELP.format(calls=list(CALLS)), root) & HEAVY


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_every_command_explains_itself(words: tuple[str, ...]) -> None:
    """Its help says what it does, what each option is for, and ends with a call of this command."""
    result = CliRunner().invoke(cli, [*words, "--help"], prog_name="mujaz")
    assert result.exit_code == 0, result.output
    *_, example = result.output.rstrip().splitlines()
    called = " ".join(("mujaz", *words))
    assert f"{example.strip()} ".startswith(f"Example: {called} "), example
    command = CALLS[words]
    assert (command.help or "").strip(), called
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert (parameter.help or "").rstrip().endswith((".", "]")), (called, parameter.opts)


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_every_example_can_be_called(words: tuple[str, ...]) -> None:
    """The words and options of an example are those that the command takes."""
    example = (CALLS[words].epilog or "").removeprefix("Example: mujaz ").split(" | ")[0]
    name, command = max(
        (pair for pair in CALLS.items() if example.split()[: len(pair[0])] == list(pair[0])),
        key=lambda pair: len(pair[0]),
    )
    rest = example.split()[len(name) :]
    command.make_context("mujaz", rest, resilient_parsing=False)


def test_importing_translate_loads_nothing_heavy(root: Path) -> None:
    """`from translate import Translator` costs nothing until one is made."""
    assert not loaded_after("from translate import Translator", root) & HEAVY
