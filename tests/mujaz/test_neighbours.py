"""Somebody else's package named `translate` is noticed before it does harm."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from mujaz.neighbours import foreign

if TYPE_CHECKING:
    from pathlib import Path


def test_our_own_packages_are_not_foreign() -> None:
    """The packages that stand beside mujaz are its own."""
    assert foreign("translate") is None
    assert foreign("summarize") is None


def test_a_package_from_elsewhere_is_named(tmp_path: Path) -> None:
    """The place that a foreign package would come from is told."""
    assert foreign("json", home=tmp_path).endswith("__init__.py")  # type: ignore[union-attr]
    assert foreign("no_such_package_here") == "nowhere"


def test_a_shadowing_package_stops_the_program_with_one_line(root: Path, tmp_path: Path) -> None:
    """A `translate` found first on the path ends the run with status 1 and no traceback."""
    shadow = tmp_path / "translate"
    shadow.mkdir()
    (shadow / "__init__.py").write_text("def translate(): ...\n")
    path = os.pathsep.join([str(tmp_path), str(root)])
    run = subprocess.run(
        [sys.executable, "-P", "-m", "mujaz", "--help"],
        env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False,
        cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert str(shadow) in run.stderr
    assert "pipx install mujaz" in run.stderr
