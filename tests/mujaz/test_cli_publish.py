"""`mujaz publish` on the command line: what it prints, and how it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from tests.mujaz.site.builders import briefing, put, tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return `out/` with two briefings, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for date in ("2026-11-20", "2026-11-21"):
        put(tmp_path / "out", briefing(date, topics=1))
    return tmp_path / "out"


def test_every_briefing_of_out_is_published_and_home_is_printed(out: Path) -> None:
    """No argument is needed."""
    result = CliRunner().invoke(cli, ["publish"])

    assert result.exit_code == 0
    assert result.stdout == "site/index.html\n"
    assert "added, 0 changed, 0 removed" in result.stderr
    assert (out.parent / "site" / "2026-11-20" / "index.html").is_file()
    assert (out.parent / "site" / "2026-11-21" / "index.html").is_file()


def test_a_dry_run_lists_files_on_stdout_and_writes_none(out: Path) -> None:
    """With a sign for each: added, changed, removed."""
    CliRunner().invoke(cli, ["publish", "out/2026-11-20"])
    before = tree(out.parent)

    result = CliRunner().invoke(cli, ["publish", "--dry-run"])

    assert "+ 2026-11-21/index.html\n" in result.stdout
    assert "~ index.html\n" in result.stdout
    assert "2026-11-20/articles" not in result.stdout
    assert tree(out.parent) == before


@pytest.mark.parametrize("url", ["news.example", "ftp://x", "https://x/?a", "javascript:x", "/"])
def test_a_base_address_that_is_none_is_wrong_usage(url: str, out: Path) -> None:
    """It would stand in every page."""
    result = CliRunner().invoke(cli, ["publish", "--base-url", url])

    assert result.exit_code == 2
    assert "https://news.example/" in result.stderr


def test_what_cannot_be_published_is_one_line(out: Path) -> None:
    """And exit status 1."""
    (out.parent / "empty").mkdir()

    nothing = CliRunner().invoke(cli, ["publish", "--out", "empty"])
    stranger = CliRunner().invoke(cli, ["publish", "--site", "out"])

    assert (nothing.exit_code, stranger.exit_code) == (1, 1)
    assert nothing.stderr.startswith("Error: there is no briefing to publish")
    assert "is no site of mujaz" in stranger.stderr
    assert len(stranger.stderr.splitlines()) == 1


def test_editions_are_left_out_where_nobody_wants_them(out: Path) -> None:
    """Once said, it holds for the next time."""
    CliRunner().invoke(cli, ["publish", "--no-editions", "out/2026-11-20"])
    CliRunner().invoke(cli, ["publish"])

    site = out.parent / "site"
    assert (site / "2026-11-21" / "index.html").is_file()
    assert not (site / "ar").exists()
    CliRunner().invoke(cli, ["publish", "--editions"])
    assert (site / "ar" / "2026-11-21" / "index.html").is_file()
