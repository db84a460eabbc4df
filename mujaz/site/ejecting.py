"""Copies templates into a folder of one's own, where they go before mujaz's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.render_environment import PARTS, templates_folder
from translate.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EXAMPLES = "examples"


def names() -> tuple[str, ...]:
    """Return the templates that can be replaced one by one."""
    return replaceable(templates_folder())


def replaceable(folder: Path) -> tuple[str, ...]:
    """Return the templates that lie in a folder."""
    found = (path.name for path in folder.iterdir() if path.suffix in PARTS)
    return tuple(sorted(name for name in found if name != "README.md"))


def examples() -> tuple[str, ...]:
    """Return the names of the example themes."""
    return tuple(sorted(path.name for path in (templates_folder() / EXAMPLES).iterdir()))


def eject(wanted: Sequence[str], to: Path, *, example: str | None = None) -> tuple[Path, ...]:
    """Copy templates, all where none is named, or an example's; nothing is written over."""
    folder = templates_folder()
    if example is not None:
        known(example, examples(), "example")
        folder = folder / EXAMPLES / example
        wanted = wanted or sorted(path.name for path in folder.iterdir())
    for name in wanted:
        known(name, replaceable(folder), "template")
    chosen = wanted or names()
    if there := [name for name in chosen if (to / name).exists()]:
        raise OutputError(already(to, there, [name for name in chosen if name not in there]))
    return copied(folder, chosen, to)


def already(to: Path, there: Sequence[str], others: Sequence[str]) -> str:
    """Return the line that names what lies in the way, and how to get the others."""
    stays = "is there already and stays as it is" if len(there) == 1 else "are there already"
    line = f"{', '.join(there)} {stays} in {to}; move what you want anew away"
    return f"{line}, or name the others: {' '.join(others)}" if others else line


def copied(folder: Path, chosen: Sequence[str], to: Path) -> tuple[Path, ...]:
    """Copy files into a folder and return where they lie."""
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name in chosen:
            with (to / name).open("xb") as file:
                file.write((folder / name).read_bytes())
    except OSError as error:
        raise OutputError(f"{to} cannot be written to ({error.strerror})") from error
    return tuple(to / name for name in chosen)


def known(name: str, there: Sequence[str], kind: str) -> None:
    """Raise where there is no such name."""
    if name not in there:
        raise InputError(f"there is no {kind} {name!r}; there are {', '.join(sorted(there))}")
