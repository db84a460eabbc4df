"""Where the memory lies unless the caller says otherwise."""

from __future__ import annotations

from pathlib import Path


def default_path() -> Path:
    """Return the user's own memory, in the folder that the system has for such data."""
    from platformdirs import user_data_path

    return Path(user_data_path("mujaz", appauthor=False)) / "memory.sqlite3"
