"""One arena for all threads where the allocator has arenas, and no harm where it has none."""

from __future__ import annotations

import ctypes
import os
import platform
from pathlib import Path

import pytest

from mujaz.allocator import give_back, keep_small


def test_glibc_takes_the_setting() -> None:
    """It says so itself."""
    assert keep_small() == (platform.libc_ver()[0] == "glibc")


def test_another_system_goes_on_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is not there is no error."""

    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert not keep_small()
    assert not give_back()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not keep_small()
    assert not give_back()


def resident() -> int:
    """Return how much memory the process holds, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has malloc_trim")
def test_what_is_free_is_given_back() -> None:
    """Of forty megabytes in small pieces all but the last are freed, and leave the process."""
    pieces = [bytes(20_000) for _ in range(2_000)]
    full = resident()
    del pieces[:-1]
    give_back()
    assert full - resident() > 20_000_000
