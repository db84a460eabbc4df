"""Checks that `translate` and `summarize` are the packages that mujaz came with.

Other distributions use the import name `translate`; installed in the same
environment one of them can shadow ours, and every error after that misleads.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


def foreign(name: str, home: Path = HOME) -> str | None:
    """Return where `name` would be imported from if that is not beside `mujaz`, else None."""
    spec = find_spec(name)
    origin = spec.origin if spec else None
    if origin is not None and Path(origin).resolve().parent.parent == home:
        return None
    return origin or "nowhere"


def stop_unless_ours(*names: str) -> None:
    """Exit with status 1 and one line if a package of that name is somebody else's."""
    for name in names:
        if found := foreign(name):
            sys.exit(
                f"Error: the package '{name}' would be imported from {found}, which is not "
                "mujaz's own; give mujaz an environment to itself: "
                "pipx install mujaz (or: uv tool install mujaz)"
            )
