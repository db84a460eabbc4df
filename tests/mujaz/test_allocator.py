"""One arena for all threads where the allocator has arenas, and no harm where it has none."""

from __future__ import annotations

import ctypes
import platform
from typing import TYPE_CHECKING

from mujaz.allocator import keep_small

if TYPE_CHECKING:
    import pytest


def test_glibc_takes_the_setting() -> None:
    """It says so itself."""
    assert keep_small() == (platform.libc_ver()[0] == "glibc")


def test_another_system_goes_on_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is not there is no error."""

    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert not keep_small()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not keep_small()
