"""Fixtures that every test may ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="renew tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest, root: Path) -> Callable[[str, bytes], None]:
    """Return a function that holds content to be that of `tests/golden/NAME`."""

    def check(name: str, content: bytes) -> None:
        path = root / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        assert path.is_file(), f"tests/golden/{name} is missing; run `make golden`"
        assert content.decode() == path.read_bytes().decode(), f"`make golden` renews {name}"

    return check


@pytest.fixture(autouse=True)
def isolated(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the reader's own caches and the network out of every test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HF_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.delenv("MUJAZ_MODEL", raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's root folder."""
    return ROOT


@pytest.fixture(scope="session")
def evaldata() -> Path:
    """Return the folder of evaluation data beside the repository, or skip."""
    folder = ROOT.parent / "shared" / "evaldata"
    if not folder.is_dir():
        pytest.skip("the evaluation data does not lie beside the repository")
    return folder
