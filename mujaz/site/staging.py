"""Puts a new state of a site in the place of the old one, in a single step.

The new site is built in a folder beside the old one: what changed is written, what did
not is a hard link, which costs neither space nor time. Then both folders are exchanged.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.swap import put
from translate.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

MARK = ".mujaz-"  # between a site's name and random letters: a folder that was left behind


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the folder that a site lies in, so that no two programs publish at once."""
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(site.parent, os.O_RDONLY)
    except OSError as error:
        raise OutputError(f"{site.parent} cannot be used ({error.strerror})") from error
    try:
        try:
            hold(folder)
        except BlockingIOError as error:
            raise OutputError(
                f"{site} is being published to; try again when that is done"
            ) from error
        recover(site)
        yield
    finally:
        os.close(folder)


def hold(folder: int) -> None:
    """Lock a folder, or raise BlockingIOError; systems without such locks go without."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)


def recover(site: Path) -> None:
    """Put back the site that a kill between two renames left beside its place (see `swap`)."""
    for old in () if site.exists() else sorted(site.parent.glob(f".{site.name}{MARK}*.old")):
        old.rename(site)
        return


@dataclass(slots=True)
class Staging:
    """A folder beside a site, filled with what the site will be."""

    site: Path
    folder: Path
    old: Mapping[str, str]  # path -> SHA-256 of the files that the site has
    written: dict[str, str]
    changed: list[str]

    def add(self, path: str, content: bytes) -> None:
        """Take a file into the new site; one that is as it was becomes a link to it."""
        digest = hashlib.sha256(content).hexdigest()
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        self.written[path] = digest
        if self.old.get(path) == digest and same_size(self.site / path, content):
            link(self.site / path, target)
            return
        self.changed.append(path)
        target.write_bytes(content)

    def keep_rest(self, gone: Collection[str]) -> None:
        """Link all that the site holds besides, whoever wrote it, but what is to go."""
        for path, entry in files_below(self.site):
            target = self.folder / path
            if path in self.written or path in gone:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if entry.is_dir(follow_symlinks=False):
                target.mkdir(exist_ok=True)
            else:
                link(self.site / path, target)

    def finish(self) -> None:
        """Exchange the folders."""
        put(self.folder, self.site)


@contextmanager
def staging(site: Path, old: Mapping[str, str]) -> Iterator[Staging]:
    """Open a folder beside the site; it goes again where it did not become the site."""
    for folder in site.parent.glob(f".{site.name}{MARK}*"):  # of a run that was killed
        shutil.rmtree(folder, ignore_errors=True)
    try:
        folder = site.parent / tempfile.mkdtemp(prefix=f".{site.name}{MARK}", dir=site.parent)
        folder.chmod(0o755)
    except OSError as error:
        raise OutputError(f"{site.parent} cannot be written to ({error.strerror})") from error
    try:
        yield Staging(site, folder, old, {}, [])
    except OSError as error:
        raise OutputError(
            f"{site} could not be written ({error.strerror}); it is as it was before"
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def files_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield path and entry of every file, link and empty folder below a folder."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda found: found.name):
            path = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False) and any(Path(entry).iterdir()):
                yield from files_below(folder / entry.name, f"{path}/")
            else:
                yield path, entry


def same_size(path: Path, content: bytes) -> bool:
    """Return whether a file is there and as long as it should be."""
    return path.is_file() and path.stat().st_size == len(content)


def link(source: Path, target: Path) -> None:
    """Link a file, or copy it where the disk knows no hard links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP}:
            raise
        shutil.copy2(source, target, follow_symlinks=False)
