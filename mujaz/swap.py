"""Puts a finished folder in the place of an older one in a single step.

Linux can exchange two folders at once (renameat2(2), RENAME_EXCHANGE), so that a
kill leaves either the old or the new one. Elsewhere two renames come close: a
kill between them leaves both folders on the disk, the old one under a `.old` name.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put(new: Path, place: Path) -> None:
    """Move `new` to `place`; what stood there is gone afterwards. Raises OSError."""
    if not place.exists():
        new.rename(place)
        return
    if exchange(new, place):
        shutil.rmtree(new)
        return
    old = new.with_name(f"{new.name}.old")
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old)


def exchange(first: Path, second: Path) -> bool:
    """Exchange two paths in one step; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    names = os.fsencode(first), os.fsencode(second)
    return bool(renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)
