"""Tests of keeping compiled templates: quicker the next time, never wrong, never another's code."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment

from mujaz import render_compiled
from mujaz.render_compiled import Compiled, cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable

GREETING, FAREWELL = "Peace, {{ name }}.", "Farewell, {{ name }}."


@pytest.fixture
def compilings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by each text that is compiled."""
    texts: list[str] = []
    real = Environment._parse

    def parse(self: Environment, source: str, *rest: str | None) -> object:
        texts.append(source)
        return real(self, source, *rest)

    monkeypatch.setattr(Environment, "_parse", parse)
    return texts


def said(folder: Path | None, text: str = GREETING) -> str:
    """Return what a new program that keeps its templates in a folder makes of a text."""
    environment = Environment(loader=DictLoader({"t": text}), bytecode_cache=Compiled(folder))
    return environment.get_template("t").render(name="Nour")


def test_the_next_program_compiles_nothing(tmp_path: Path, compilings: list[str]) -> None:
    """What one run compiled serves the next, in a folder for its user alone."""
    folder = tmp_path / "a" / "templates"
    assert [said(folder), said(folder)] == ["Peace, Nour."] * 2
    assert compilings == [GREETING]
    (file,) = folder.iterdir()
    assert [folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777] == [0o700, 0o600]


def test_another_text_is_compiled_in_its_place(tmp_path: Path, compilings: list[str]) -> None:
    """A template that somebody changed never shows its old self, and files do not pile up."""
    assert [said(tmp_path), said(tmp_path, FAREWELL)] == ["Peace, Nour.", "Farewell, Nour."]
    assert compilings == [GREETING, FAREWELL]
    assert len(list(tmp_path.iterdir())) == 1


def flip(path: Path) -> None:
    """Change one bit of the code."""
    raw = bytearray(path.read_bytes())
    raw[-5] ^= 1
    path.write_bytes(raw)


def replace_by_folder(path: Path) -> None:
    """Put a folder where the file was."""
    path.unlink()
    path.mkdir()


SPOILINGS: dict[str, Callable[[Path], object]] = {
    "damaged": flip,
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-9]),
    "empty": lambda path: path.write_bytes(b""),
    "writable by others": lambda path: path.chmod(0o622),  # anybody's code
    "a folder": replace_by_folder,
}


@pytest.mark.parametrize("spoil", SPOILINGS.values(), ids=SPOILINGS)
def test_what_cannot_be_trusted_is_compiled_anew(
    tmp_path: Path, compilings: list[str], spoil: Callable[[Path], object]
) -> None:
    """No damage is run as code and none is told: the page is the same."""
    said(tmp_path)
    (file,) = tmp_path.iterdir()
    spoil(file)
    assert said(tmp_path) == "Peace, Nour."
    assert compilings == [GREETING, GREETING]


def test_a_file_of_another_user_is_not_run(
    tmp_path: Path, compilings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder under somebody else's home, as `sudo` may leave it, is no source of code."""
    said(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert said(tmp_path) == "Peace, Nour."
    assert compilings == [GREETING, GREETING]


def test_other_programs_compile_anew(
    tmp_path: Path, compilings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another Python, another Jinja or another filter of ours may make other code of a text."""
    said(tmp_path)
    monkeypatch.setattr(render_compiled, "makers", lambda: b"others")
    assert said(tmp_path) == "Peace, Nour."
    assert compilings == [GREETING, GREETING]


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """A page is made where nothing can be kept."""
    (tmp_path / "file").write_text("no folder")
    assert said(tmp_path / "file" / "templates") == "Peace, Nour."
    assert said(None) == "Peace, Nour."


def test_nothing_is_left_of_a_write_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at the last step leaves no draft."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert said(tmp_path) == "Peace, Nour."
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_the_system_s_own_for_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without owners of files there is none."""
    folder = cache_folder()
    assert folder is None or folder.parts[-2:] == ("mujaz", "templates")
    monkeypatch.delattr(os, "geteuid")
    assert cache_folder() is None
