"""`mujaz templates`: copying them out, and pages made with one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import briefing, put, tree

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str) -> tuple[int, str, str]:
    """Return status, stdout and stderr of the command."""
    result = CliRunner().invoke(cli, ["templates", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_the_list_names_all_that_can_be_replaced(root: Path) -> None:
    """And the example themes."""
    status, out, _ = run("list")

    assert status == 0
    ours = {path.name for path in (root / "templates").iterdir() if path.is_file()}
    assert set(out.split("\n")) - {""} == ours - {"README.md"} | {
        "--example naskh",
        "--example newsprint",
    }


def test_ejected_templates_give_the_very_same_site(tmp_path: Path) -> None:
    """Copying changes nothing; from there everybody changes what they like."""
    day = put(tmp_path / "out", briefing("2026-11-20", topics=1))
    status, out, err = run("eject", "--to", str(tmp_path / "look"))

    publish([day], tmp_path / "theirs", wish=Wish(templates=tmp_path / "look"))
    publish([day], tmp_path / "ours")

    assert status == 0
    assert len(out.splitlines()) == len(list((tmp_path / "look").iterdir()))
    assert "mujaz publish --templates" in err
    assert tree(tmp_path / "theirs") == tree(tmp_path / "ours")


def test_one_template_is_ejected_by_name(tmp_path: Path) -> None:
    """The others stay mujaz's, and change with it."""
    run("eject", "theme.css", "--to", str(tmp_path))

    assert [path.name for path in tmp_path.iterdir()] == ["theme.css"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Somebody's work lies there."""
    (tmp_path / "home.html").write_text("mine")

    status, _, err = run("eject", "--to", str(tmp_path))

    assert status == 1
    assert "home.html is there already" in err
    assert "or name the others: " in err
    assert " theme.css" in err
    assert tree(tmp_path) == {"home.html": b"mine"}


@pytest.mark.parametrize("name", ["nowhere.html", "../mujaz/cli.py", "README.md", "/etc/passwd"])
def test_a_name_that_is_no_template_is_told_with_those_that_are(name: str, tmp_path: Path) -> None:
    """No other file is copied."""
    status, _, err = run("eject", name, "--to", str(tmp_path))

    assert status == 1
    assert not list(tmp_path.iterdir())
    assert "home.html" in err or name == "README.md"


def test_the_example_theme_makes_a_site(tmp_path: Path) -> None:
    """A few lines after the sheet, and one page."""
    assert run("eject", "--example", "newsprint", "--to", str(tmp_path / "look"))[0] == 0
    day = put(tmp_path / "out", briefing("2026-11-20", topics=1))

    publish([day], tmp_path / "site", wish=Wish(templates=tmp_path / "look"))

    (sheet,) = (tmp_path / "site").glob("*.css")
    assert "--accent:#a3161c" in sheet.read_text()
    assert "<h1>404</h1>" in (tmp_path / "site" / "404.html").read_text()
    assert run("eject", "--example", "none", "--to", str(tmp_path / "x"))[0] == 1
