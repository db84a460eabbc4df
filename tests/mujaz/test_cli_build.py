"""`mujaz build` as a newcomer calls it: what it writes, prints, refuses."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz import pipeline
from mujaz.cli import COMMANDS, cli
from tests.fakes import FakeTranslator
from tests.mujaz.test_pipeline import DAM

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

DAY = "2026-11-21"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work in an empty folder, with a fake in the place of the model."""
    monkeypatch.setattr(pipeline, "open_translator", lambda _: FakeTranslator())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str | Path) -> Result:
    """Run `mujaz` with those arguments."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def article(path: Path, text: str = DAM) -> Path:
    """Write an article and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_it_prints_the_path_of_the_page_alone(folder: Path) -> None:
    """Standard output holds the address and nothing else; all four kinds of file are there."""
    article(folder / "news" / "dam.txt")
    result = call("build", "news", "--out", "out", "--date", DAY)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"out/{DAY}/index.html\n"
    written = {p.relative_to(folder / "out").as_posix() for p in (folder / "out").rglob("*.*")}
    pages = {name for name in written if "/articles/" in name}
    assert len(pages) == 1
    names = ("index.html", "briefing.md", "briefing.json", "study.json")
    assert written - pages == {f"{DAY}/{name}" for name in names}


def test_templates_of_ones_own_go_before_ours(folder: Path) -> None:
    """The same folder serves a briefing and a site; a mistake in it is told, nothing written."""
    article(folder / "seeds" / "dam.txt")
    (folder / "look").mkdir()
    (folder / "look" / "theme.css").write_text(":root { --accent: #123abc; }")

    assert call("build", "--templates", "look", "--date", DAY, "-q").exit_code == 0
    assert "#123abc" in (folder / "out" / DAY / "index.html").read_text()

    (folder / "look" / "index.html").write_text("{{ nothing }}")
    result = call("build", "--templates", "look", "--date", "2026-11-22", "-q")
    assert result.exit_code == 1
    assert "index.html, line 1" in result.stderr
    assert not (folder / "out" / "2026-11-22").exists()


def test_without_input_it_reads_seeds(folder: Path) -> None:
    """The first command of the README needs no argument."""
    article(folder / "seeds" / "dam.txt")
    assert call("build", "--date", DAY).stdout == f"out/{DAY}/index.html\n"


def test_what_was_left_out_is_said_on_stderr(folder: Path) -> None:
    """One line a file with its reason, and the run still succeeds."""
    article(folder / "news" / "dam.txt")
    article(folder / "news" / "empty.txt", "")
    result = call("build", "news", "--date", DAY)
    assert result.exit_code == 0
    assert "news/empty.txt" in result.stderr
    assert "empty" in result.stderr
    briefing = json.loads((folder / "out" / DAY / "briefing.json").read_text(encoding="utf-8"))
    assert [item["path"] for item in briefing["rejected"]] == ["news/empty.txt"]


def test_when_nothing_can_be_read_it_exits_with_1_and_writes_nothing(folder: Path) -> None:
    """The reasons are on stderr, and there is no empty briefing to be taken for a quiet day."""
    article(folder / "news" / "empty.txt", "")
    result = call("build", "news", "--date", DAY)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Error: " in result.stderr
    assert not (folder / "out").exists()


def test_an_empty_folder_is_said_to_be_empty(folder: Path) -> None:
    """The message names the folder and the formats."""
    (folder / "news").mkdir()
    result = call("build", "news", "--date", DAY)
    assert result.exit_code == 1
    assert "news" in result.stderr
    assert ".txt" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--date", "21.11.2026"),  # not ISO 8601
        ("build", "--points", "0"),  # below the range
        ("build", "--no-such-option"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_exits_with_2(folder: Path, arguments: tuple[str, ...]) -> None:
    """Usage errors are told apart from runs that failed."""
    assert call(*arguments).exit_code == 2


def test_an_unknown_model_is_one_line_with_the_next_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No traceback: what is installed, and how to get more."""
    monkeypatch.chdir(tmp_path)
    article(tmp_path / "news" / "dam.txt")
    result = call("build", "news", "--model", "no-such-model")
    assert result.exit_code == 1
    assert "no-such-model" in result.stderr
    assert "mujaz models" in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_foreign_files_in_out_are_refused_before_any_work(folder: Path) -> None:
    """Exit status 1, one line, and the file is as it was."""
    article(folder / "news" / "dam.txt")
    mine = article(folder / "out" / "diary.txt", "mine")
    result = call("build", "news", "--date", DAY)
    assert result.exit_code == 1
    assert "diary.txt" in result.stderr
    assert mine.read_text() == "mine"
    assert os.listdir(folder / "out") == ["diary.txt"]


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    """The one-line helps kept beside the names, to spare the imports, are those of the commands."""
    for name, (_, line) in COMMANDS.items():
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert (command.help or "").splitlines()[0].rstrip() == line


def test_the_time_taken_is_said_at_the_end(folder: Path) -> None:
    """On stderr alone, since the same input gives the same bytes; --quiet keeps still."""
    article(folder / "news" / "dam.txt")
    result = call("build", "news", "--date", DAY)
    assert re.search(r"^done in \d+\.\d s$", result.stderr, re.MULTILINE)
    assert "done in" not in result.stdout
    assert call("build", "news", "--date", DAY, "-q").stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [("build", "news"), ("translate", "news/dam.txt", "-o", "out.txt")],
    ids=["build", "translate"],
)
def test_a_memory_given_and_refused_is_wrong_usage(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    """Both commands that translate have the same options and say the same of them."""
    article(folder / "news" / "dam.txt")
    result = call(*arguments, "--memory", "m.sqlite3", "--no-memory")
    assert result.exit_code == 2
    assert "--memory and --no-memory contradict each other" in result.stderr
