"""Pushes a site to a branch of a git repository, such as the one that a host serves.

The commit is made in a repository of its own that goes afterwards; neither the site nor
the repository that one stands in is touched. Same site, same parent: same commit.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.site.state import read_state
from translate.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

# The files of the branch are byte for byte those of the site, whatever the reader's settings
CRLF = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.autocrlf", "GIT_CONFIG_VALUE_0": "false"}
NAME, MAIL = "mujaz", "mujaz@localhost"  # where git knows no other


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository without a checkout, whose files are those of a site."""

    folder: str
    site: Path

    def run(self, *arguments: str, **environment: str) -> str:
        """Return what git prints, or raise with the line that says why it failed."""
        place = ("--git-dir", self.folder, "--work-tree", str(self.site))
        return answer(run(*place, *arguments, env=environment), arguments[0])


def answer(found: subprocess.CompletedProcess[str], command: str) -> str:
    """Return what git printed, or raise with the line that says why it failed."""
    if found.returncode:
        lines = found.stderr.strip().splitlines() or ["no message"]
        said = next((line for line in lines if line.startswith(("fatal", "error"))), lines[-1])
        raise OutputError(f"git {command} failed: {said}")
    return found.stdout.strip()


def push(site: Path, remote: str, branch: str) -> str | None:
    """Push a site to a branch; return the commit, or None where the branch has it already."""
    if branch.startswith("-") or run("check-ref-format", "--branch", branch).returncode:
        raise OutputError(f"{branch!r} is no name of a branch; give one such as gh-pages")
    days = read_state(site).days
    address = address_of(remote)
    with tempfile.TemporaryDirectory(prefix="mujaz-git-") as folder:
        repository = Repository(folder, site.resolve())
        answer(run("init", "--quiet", "--bare", folder), "init")
        parent = tip(repository, address, branch)
        commit = committed(repository, parent, max(days))
        if commit is None:
            return None
        repository.run("push", "--quiet", address, f"{commit}:refs/heads/{branch}")
        return commit


def tip(repository: Repository, address: str, branch: str) -> str | None:
    """Return the last commit of a branch, or None where there is no such branch yet."""
    if not repository.run("ls-remote", "--heads", address, f"refs/heads/{branch}"):
        return None
    repository.run("fetch", "--quiet", "--depth", "1", address, f"refs/heads/{branch}")
    return repository.run("rev-parse", "FETCH_HEAD")


def committed(repository: Repository, parent: str | None, date: str) -> str | None:
    """Return a commit of the site's files, or None where the parent has the same."""
    repository.run("add", "--all", "--force", ".", **CRLF)
    tree = repository.run("write-tree")
    if parent and repository.run("rev-parse", f"{parent}^{{tree}}") == tree:
        return None
    moment = f"{date}T00:00:00+0000"
    above = ("-p", parent) if parent else ()
    return repository.run(
        "commit-tree",
        tree,
        *above,
        "-m",
        f"Publish {date}",
        GIT_AUTHOR_DATE=moment,
        GIT_COMMITTER_DATE=moment,
        **{f"GIT_{who}_NAME": config("user.name", NAME) for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": config("user.email", MAIL) for who in ("AUTHOR", "COMMITTER")},
    )


def address_of(remote: str) -> str:
    """Return the address of a remote that the repository here knows, or what was given."""
    if remote.startswith("-"):
        raise OutputError(f"{remote!r} is no remote; give a name such as origin, or an address")
    found = run("remote", "get-url", "--push", remote)
    return found.stdout.strip() if found.returncode == 0 else remote


def config(key: str, default: str) -> str:
    """Return a setting of git."""
    return run("config", "--get", key).stdout.strip() or default


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run git and return what it said."""
    try:
        return subprocess.run(  # noqa: S603 - arguments are a list, and options cannot get in
            ["git", *arguments],  # noqa: S607 - the reader's own git
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **(env or {})},
        )
    except FileNotFoundError as error:
        raise OutputError("git is not installed; --git needs it") from error
