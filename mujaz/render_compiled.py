"""Compiled templates, kept while the program runs and in the user's cache folder for the next run.

Compiling ours takes a fifth of a second. What is kept is code, so a file of the folder counts
only where this user alone can have written it, and where the same programs made it of the same
text. In all other cases, and where nothing can be written, templates are compiled anew.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket

SEAL = hashlib.sha256().digest_size  # bytes at the head of a file
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


class Compiled(BytecodeCache):
    """Compiled templates by the place and the text that they were made of."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder  # None: kept while the program runs alone
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code where its text is the one that was compiled."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))
        if bucket.code is None and self._folder:
            raw = read(self._folder / bucket.key, bucket.checksum)
            if raw is not None:
                bucket.code = self._code[bucket.key, bucket.checksum] = marshal.loads(raw)  # noqa: S302 - sealed

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        assert bucket.code is not None
        self._code[bucket.key, bucket.checksum] = bucket.code
        if self._folder:
            write(self._folder / bucket.key, marshal.dumps(bucket.code), bucket.checksum)


@cache
def compiled() -> Compiled:
    """Return the one store of compiled templates; every environment has the same options."""
    return Compiled(cache_folder())


def cache_folder() -> Path | None:
    """Return the folder for compiled templates, None where files have no owner to go by."""
    from platformdirs import user_cache_path

    owned = hasattr(os, "geteuid")
    return user_cache_path("mujaz", appauthor=False) / "templates" if owned else None


def read(path: Path, text: str) -> bytes | None:
    """Return what was written for a text of that checksum, None where it cannot be trusted."""
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            seal, raw = file.read(SEAL), file.read()
    except OSError:
        return None
    own = state.st_uid == os.geteuid() and not state.st_mode & OTHERS_WRITE
    return raw if own and seal == sealed(path.name, text, raw) else None


def write(path: Path, raw: bytes, text: str) -> None:
    """Write a file whole or not at all; a folder that cannot be written costs only time."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent)  # for this user's eyes alone
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sealed(path.name, text, raw) + raw)
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)


def sealed(key: str, text: str, raw: bytes) -> bytes:
    """Return the digest of a template's code with all that it was made by and of."""
    return hashlib.sha256(b"".join((makers(), key.encode(), text.encode(), raw))).digest()


@cache
def makers() -> bytes:
    """Return a digest of what a template's code depends on besides its text.

    That is Python, Jinja and our filters; computed, not declared, so that no change is missed.
    """
    import jinja2

    ours = Path(__file__).parent.glob("render_*.py")
    theirs = Path(jinja2.__file__).parent.glob("*.py")
    whole = hashlib.sha256(sys.version.encode())
    for path in (*sorted(ours), *sorted(theirs)):
        whole.update(path.read_bytes())
    return whole.digest()
