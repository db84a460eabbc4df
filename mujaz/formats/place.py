"""Writes a file whole or not at all: beside its place first, then by one rename into it."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def placed(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that becomes `path` when the block ends without an error."""
    place = path.resolve()  # a link stays one, and what it points to is replaced
    file, draft = begun(path, place)
    try:
        with file:
            yield file
        finish(draft, place)
    except OSError as error:
        if error.errno in FULL:
            raise cannot_write(path, error) from error
        raise
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def begun(path: Path, place: Path) -> tuple[BinaryIO, Path]:
    """Open a draft beside the place that it shall have."""
    if place.is_dir():
        raise OutputError(f"{path} is a folder; give the name of a file")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".mujaz-", suffix=".part", dir=place.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    return os.fdopen(handle, "wb"), Path(name)


def finish(draft: Path, place: Path) -> None:
    """Put the draft in its place, with the permissions of what stood there."""
    draft.chmod(mode_of(place))
    draft.replace(place)


def mode_of(place: Path) -> int:
    """Return the permissions of the file in its place, or those that a new file gets."""
    if place.exists():
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return the error that names the file and the reason."""
    return OutputError(
        f"{path} could not be written ({error.strerror or error}); nothing of it was left behind: "
        "make room there, or choose another -o"
    )
