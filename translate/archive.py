"""Unpack zip and tar files of strangers: plain files, inside the folder, and no bombs.

Members that point outside the folder, links and devices are refused before anything is
written (the "zip slip" family; OPUS-MT releases are flat zips of plain files).
"""

from __future__ import annotations

import shutil
import stat
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from translate.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MOST_MEMBERS = 1_000  # an OPUS-MT release has about a dozen
_MOST_BYTES = 20 << 30  # the largest MarianMT release is about 1 GB


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    size: int
    is_folder: bool
    is_plain: bool
    read: Callable[[], IO[bytes] | None]


def is_archive(path: Path) -> bool:
    """Returns whether a file is a zip or a tar file."""
    return path.is_file() and (zipfile.is_zipfile(path) or tarfile.is_tarfile(path))


def unpack(archive: Path, into: Path) -> Path:
    """Unpack an archive into a new folder, or nothing of it, and return that folder."""
    try:
        if zipfile.is_zipfile(archive):
            with zipfile.ZipFile(archive) as file:
                _unpack(archive, [_of_zip(file, info) for info in file.infolist()], into)
        else:
            with tarfile.open(archive) as tar:
                _unpack(archive, [_of_tar(tar, info) for info in tar], into)
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, RuntimeError, OSError) as error:
        shutil.rmtree(into, ignore_errors=True)
        raise ModelError(f"{archive} cannot be unpacked: {error}") from error
    return into


def _of_zip(file: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Member:
    kind = stat.S_IFMT(info.external_attr >> 16)
    is_plain = kind in (0, stat.S_IFREG)
    return _Member(info.filename, info.file_size, info.is_dir(), is_plain, lambda: file.open(info))


def _of_tar(tar: tarfile.TarFile, info: tarfile.TarInfo) -> _Member:
    return _Member(info.name, info.size, info.isdir(), info.isreg(), lambda: tar.extractfile(info))


def _unpack(archive: Path, members: list[_Member], into: Path) -> None:
    problems = [_problem(member) for member in members]
    told = [problem for problem in problems if problem]
    if told:
        raise ModelError(f"{archive} is refused: {'; '.join(told[:5])}")
    size = sum(member.size for member in members)
    if len(members) > _MOST_MEMBERS or size > _MOST_BYTES:
        raise ModelError(f"{archive} is refused: {len(members)} members of {size} bytes")
    into.mkdir(parents=True)
    free = shutil.disk_usage(into).free
    if size > free:
        raise ModelError(f"{archive} needs {size} bytes unpacked, {free} are free beside {into}")
    for member in members:
        if not member.is_folder:
            _write(member, into)


def _problem(member: _Member) -> str:
    """Returns why a member is refused, or nothing."""
    path = PurePosixPath(member.name.replace("\\", "/"))
    is_drive = len(path.parts) > 0 and path.parts[0].endswith(":")
    if path.is_absolute() or ".." in path.parts or is_drive or "\0" in member.name:
        return f"{member.name!r} points outside the folder"
    if not member.is_folder and not member.is_plain:
        return f"{member.name!r} is a link or a device"
    return ""


def _write(member: _Member, into: Path) -> None:
    path = into / member.name.replace("\\", "/")
    path.parent.mkdir(parents=True, exist_ok=True)
    source = member.read()
    if source is None:
        raise ModelError(f"{member.name!r} cannot be unpacked")
    with source, path.open("xb") as target:
        left = member.size  # what was announced and paid for is all that is written
        while left > 0 and (block := source.read(min(left, 1 << 20))):
            target.write(block)
            left -= len(block)
