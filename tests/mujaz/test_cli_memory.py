"""`mujaz memory` on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from tests.translate.memory_fakes import FakeTranslator
from translate.memory import Memory, Remembering, default_path
from translate.memory.pairs import corrections

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def run(*arguments: object) -> Result:
    """Run `mujaz memory` with arguments."""
    return CliRunner().invoke(cli, ["memory", *map(str, arguments)])


@pytest.fixture
def filled() -> Path:
    """Return the user's own memory, with two sentences in it."""
    with Memory(default_path()) as memory:
        Remembering(FakeTranslator(), memory).translate(["نعم.", "لا."])
    return default_path()


def test_an_export_can_be_corrected_and_imported(filled: Path, tmp_path: Path) -> None:
    """The analyst's way: out, a change by hand, in again."""
    pairs = tmp_path / "pairs.tsv"
    assert run("export", pairs).exit_code == 0
    pairs.write_text(pairs.read_text("utf-8").replace("nEm.", "Yes."), encoding="utf-8")
    result = run("import", pairs)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "1 corrections added, 0 changed, 1 as they were" in result.stderr
    with Memory(filled) as memory:
        assert [(one.ar, one.en) for one in corrections(memory)] == [("نعم.", "Yes.")]
    assert run("export", "-", "--corrections").stdout.splitlines()[1:] == [
        "نعم.\tYes.\t\tperson\t1\t\t"
    ]


def test_import_makes_the_memory_where_there_is_none(tmp_path: Path) -> None:
    """Corrections may come before the first translation."""
    (tmp_path / "c.tsv").write_text("نعم.\tYes.\n", encoding="utf-8")
    assert run("import", tmp_path / "c.tsv").exit_code == 0
    assert "corrections   1" in run("stats").stdout


@pytest.mark.parametrize("command", ["stats", "verify", "prune --unused-days 1", "export -"])
def test_a_memory_that_is_not_there_is_said_so(command: str) -> None:
    """And none is made by looking."""
    result = run(*command.split())
    assert result.exit_code == 1
    assert "there is no translation memory at" in result.stderr
    assert not default_path().exists()


def test_one_bad_file_keeps_all_of_them_out(filled: Path, tmp_path: Path) -> None:
    """Files are read before any is used."""
    (tmp_path / "good.tsv").write_text("نعم.\tYes.\n", encoding="utf-8")
    (tmp_path / "bad.tsv").write_text("نعم\n", encoding="utf-8")
    result = run("import", tmp_path / "good.tsv", tmp_path / "bad.tsv")
    assert result.exit_code == 1
    assert "bad.tsv:1 has no tab" in result.stderr
    with Memory(filled) as memory:
        assert list(corrections(memory)) == []


def test_prune_wants_to_be_told_what_may_go(filled: Path) -> None:
    """Without a choice it is wrong usage."""
    assert run("prune").exit_code == 2
    assert "2 translations removed" in run("prune", "--keep", "other model").stderr


def test_verify_exits_with_1_where_there_is_damage(filled: Path) -> None:
    """And names the sentence."""
    assert run("verify").exit_code == 0
    with Memory(filled) as memory:
        memory.connection.execute("UPDATE entry SET en = 'x'")
    result = run("verify")
    assert result.exit_code == 1
    assert "نعم." in result.stderr


def test_a_file_that_is_no_memory_gets_one_line(tmp_path: Path) -> None:
    """For every command alike."""
    (tmp_path / "letter").write_text("Dear mother, " * 100)
    result = run("stats", "--memory", tmp_path / "letter")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_what_tmx_cannot_hold_is_said(filled: Path, tmp_path: Path) -> None:
    """With the formats that can."""
    with Memory(filled) as memory:
        Remembering(FakeTranslator(), memory).translate(["نعم\x01"])
    result = run("export", tmp_path / "pairs.tmx")
    assert "1 pairs hold control characters" in result.stderr
