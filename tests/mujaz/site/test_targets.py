"""Targets beyond a folder: a branch of a git repository, an address of fsspec."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from mujaz.site import remote
from mujaz.site.git import push
from mujaz.site.publish import publish
from mujaz.site.remote import copy
from tests.mujaz.site.builders import briefing, put, tree
from translate.errors import OutputError, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of one day."""
    publish([put(tmp_path / "out", briefing("2026-11-20"))], tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a bare repository, with no settings of anybody's about."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet", "--bare", str(tmp_path / "bare.git"))
    return tmp_path / "bare.git"


def git(*arguments: str) -> str:
    """Return what git prints."""
    run = subprocess.run(["git", *arguments], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def checkout(bare: Path, to: Path) -> dict[str, bytes]:
    """Return the files of the branch."""
    git("clone", "--quiet", "--branch", "gh-pages", str(bare), str(to))
    shutil.rmtree(to / ".git")
    return tree(to)


@needs_git
def test_a_branch_gets_the_very_files_of_the_site(site: Path, bare: Path, tmp_path: Path) -> None:
    """The first time it is made, then it grows by a commit."""
    first = push(site, str(bare), "gh-pages")
    publish([put(tmp_path / "out", briefing("2026-11-21", topics=1))], site)
    second = push(site, str(bare), "gh-pages")

    assert checkout(bare, tmp_path / "clone") == tree(site)
    log = git("--git-dir", str(bare), "log", "--format=%H %s %an %at", "gh-pages").splitlines()
    assert log == [
        f"{second} Publish 2026-11-21 mujaz 1795219200",
        f"{first} Publish 2026-11-20 mujaz 1795132800",
    ]


@needs_git
def test_pushing_the_same_again_makes_no_commit(site: Path, bare: Path) -> None:
    """Nor is anything left in the site."""
    push(site, str(bare), "gh-pages")
    before = tree(site)

    assert push(site, str(bare), "gh-pages") is None
    assert tree(site) == before


@needs_git
def test_a_remote_of_the_repository_here_goes_by_its_name(
    site: Path, bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--git origin gh-pages`, as people say it."""
    git("init", "--quiet", str(tmp_path / "here"))
    git("-C", str(tmp_path / "here"), "remote", "add", "origin", str(bare))
    monkeypatch.chdir(tmp_path / "here")

    result = CliRunner().invoke(
        cli,
        [
            "publish",
            str(tmp_path / "out/2026-11-20"),
            "--site",
            str(site),
            "--git",
            "origin",
            "gh-pages",
        ],
    )

    assert result.exit_code == 0, result.stderr
    assert "gh-pages of origin" in result.stderr
    assert checkout(bare, tmp_path / "clone") == tree(site)


@needs_git
@pytest.mark.parametrize(
    ("name", "branch", "told"),
    [
        ("nowhere.git", "gh-pages", "git ls-remote failed"),
        ("bare.git", "a..b", "no name of a branch"),
        ("bare.git", "--force", "no name of a branch"),
        ("--upload-pack=touch x", "gh-pages", "no remote"),
    ],
)
def test_what_git_refuses_is_one_line(
    name: str, branch: str, told: str, site: Path, bare: Path
) -> None:
    """No option gets in by a name."""
    with pytest.raises(OutputError, match=told):
        push(site, name, branch)


PLACES = ("memory://news/site", "local")


@pytest.fixture(params=PLACES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return an empty place: in memory, and a folder."""
    fsspec = pytest.importorskip("fsspec")
    if request.param == "local":
        return f"file://{tmp_path / 'remote'}"
    fsspec.filesystem("memory").store.clear()
    return str(request.param)


def held(address: str) -> dict[str, bytes]:
    """Return what a place holds."""
    fs, place = remote.opened(address)
    names = fs.find(place)
    return {name.split(place, 1)[1].lstrip("/"): fs.cat_file(name) for name in names}


def test_an_address_gets_the_very_files_of_the_site(
    site: Path, address: str, tmp_path: Path
) -> None:
    """The first time all, then those that differ; what is gone goes there, too."""
    assert copy(site, address)[0] > 20
    assert held(address) == tree(site)
    publish([put(tmp_path / "out", briefing("2026-11-20", topics=1))], site)

    changed, gone = copy(site, address)

    assert held(address) == tree(site)
    assert 0 < changed < len(tree(site))
    assert gone > 5
    assert copy(site, address) == (0, 0)


def test_a_copy_that_was_cut_off_goes_on(
    site: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages of days are there before the lists that name them."""
    written: list[str] = []
    real = remote.put

    def failing(fs: object, path: str, content: bytes) -> None:
        if len(written) == 5:
            raise OSError("the line is down")
        written.append(path)
        real(fs, path, content)

    monkeypatch.setattr(remote, "put", failing)
    with pytest.raises(OutputError, match="the line is down"):
        copy(site, address)
    assert all("/articles/" in path for path in written)
    monkeypatch.setattr(remote, "put", real)

    copy(site, address)

    assert held(address) == tree(site)


def test_a_place_of_others_is_refused(site: Path, address: str) -> None:
    """Whatever it holds stays."""
    fs, place = remote.opened(address)
    remote.put(fs, f"{place}/photos/1.jpg", b"mine")

    with pytest.raises(OutputError, match="is no site of mujaz"):
        copy(site, address)

    assert held(address) == {"photos/1.jpg": b"mine"}


def test_an_address_that_nobody_knows_is_told(site: Path) -> None:
    """With the reason that fsspec gives."""
    pytest.importorskip("fsspec")
    with pytest.raises(SettingsError, match="gopher"):
        copy(site, "gopher://x/y")
