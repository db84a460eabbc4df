"""Holds the documents to the code: commands, options, links, the Python example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from mujaz import __version__
from mujaz.cli import COMMANDS, cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "templates/README.md",
    "seeds/README.md",
)
COMMAND = re.compile(r"(?:^|\| |`)mujaz ((?:[a-z]+ ?)+)((?: ?[^|`\n#]*)?)", re.MULTILINE)


def commands(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the `mujaz ...` calls of the README, words and the rest of the line."""
    text = (root / "README.md").read_text(encoding="utf-8")
    for match in COMMAND.finditer("\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))):
        yield match[1].strip(), match[2]


def find(words: list[str]) -> click.Command:
    """Return the command that a list of words begins with."""
    command: click.Command = cli
    for word in words:
        below = (
            command.get_command(click.Context(command), word)
            if isinstance(command, click.Group)
            else None
        )
        if below is None:
            break
        command = below
    return command


def test_every_command_of_the_readme_is_there(root: Path) -> None:
    """A command that was renamed, or an option, does not live on in the README."""
    called = list(commands(root))
    assert {words.split()[0] for words, _ in called} >= {"build", "translate", "models", "memory"}
    for words, rest in called:
        command = find(words.split())
        assert command is not cli, words
        known = {name for parameter in command.params for name in parameter.opts}
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest):
            assert option in known, (words, option)


def test_every_command_stands_in_the_readme(root: Path) -> None:
    """A newcomer meets each command there."""
    text = (root / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"mujaz {name}" in text, name


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_to_files_lead_somewhere(root: Path, document: str) -> None:
    """A picture or page that a document links to is in the repository."""
    text = (root / document).read_text(encoding="utf-8")
    for address in re.findall(r"\]\(([^)#\s]+)", text):
        if not re.match(r"[a-z]+:", address):
            assert ((root / document).parent / address).exists(), address


def test_the_python_example_runs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The six lines of the README print one line for each of the two sentences."""
    text = (root / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_version_is_told_once(root: Path) -> None:
    """pyproject.toml, the package and the command line agree."""
    assert f'version = "{__version__}"' in (root / "pyproject.toml").read_text(encoding="utf-8")
    assert CliRunner().invoke(cli, ["--version"]).output == f"mujaz {__version__}\n"


def test_make_targets_of_the_documents_are_there(root: Path) -> None:
    """`make briefing` and the others that the documents name exist."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for document in DOCUMENTS:
        text = (root / document).read_text(encoding="utf-8")
        for target in re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), (document, target)


def test_flags_of_the_readme_are_those_of_the_program(root: Path) -> None:
    """The table of marks names every check."""
    from translate.checks import NAMES
    from translate.records import CORRECTED

    text = (root / "README.md").read_text(encoding="utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith("| flags |")]
    assert set(re.findall(r"`([a-z-]+)`", row)) == {*NAMES, "language", "dialect", CORRECTED}
