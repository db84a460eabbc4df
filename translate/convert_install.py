"""Put a finished model folder in its place: staged beside it, moved there in one rename."""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator

STAGING = ".staging"
STALE = 24 * 3600  # seconds; a staging folder this old is of a run that was killed


@contextmanager
def staging(into: Path) -> Iterator[Path]:
    """Yields a folder on the same disk as the models, deleted in the end."""
    parent = into / STAGING
    try:
        parent.mkdir(parents=True, exist_ok=True)
        _clear_stale(parent)
        stage = Path(tempfile.mkdtemp(dir=parent))
    except OSError as error:
        raise ModelError(f"{into} cannot be written: {error}") from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        _remove_empty(parent)


def install(made: Path, target: Path, *, replace: bool) -> Path:
    """Move a finished folder to its place in one rename."""
    if not replace:
        refuse_existing(target)
    old = made.with_name("old")
    try:
        if target.exists():
            target.rename(old)
        made.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        raise ModelError(f"{target} cannot be written: {error}") from error
    return target


def refuse_existing(target: Path) -> None:
    """Refuse to go on where something stands in the model's place."""
    if target.exists():
        raise ModelError(
            f"{target} exists; replace it with --force, or choose another name: --name NAME"
        )


def _clear_stale(parent: Path) -> None:
    limit = time.time() - STALE
    for path in parent.iterdir():
        if path.stat().st_mtime < limit:
            shutil.rmtree(path, ignore_errors=True)


def _remove_empty(parent: Path) -> None:
    if parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
