"""Writes a briefing whole or not at all, and only where everything is mujaz's own.

Files are written into a folder beside the final one, which is then put in its
place by one rename (or, over an older briefing, by one exchange).
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mujaz.swap import put
from translate.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILES = ("index.html", "briefing.md", "briefing.json", "study.json")
HARMLESS = frozenset({".gitkeep", ".gitignore", ".DS_Store"})
STAGING = ".mujaz-"


def write(files: Mapping[str, bytes], out: Path, date: str) -> Path:
    """Write `files` (relative path -> content) as `out/date` and return that folder."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        remove_leftovers(out)
        staging = Path(tempfile.mkdtemp(prefix=f"{STAGING}{date}-", dir=out))
    except OSError as error:
        raise OutputError(
            f"{out} cannot be written to ({error.strerror}); choose another --out"
        ) from error
    try:
        fill(files, staging)
        put(staging, out / date)
    except OSError as error:
        raise OutputError(
            f"{out / date} could not be written ({error.strerror}); it is as it was before"
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return out / date


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """Write every file below `folder`."""
    folder.chmod(0o755)
    for name, content in files.items():
        path = folder.joinpath(*PurePosixPath(name).parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def remove_leftovers(out: Path) -> None:
    """Remove what a run that was killed left behind."""
    for folder in out.glob(f"{STAGING}*"):
        shutil.rmtree(folder, ignore_errors=True)


def check_out(out: Path, date: str, inputs: Sequence[Path]) -> None:
    """Raise unless `out` may be written to without touching anybody else's files."""
    for source in inputs:
        if source.is_dir() and out.resolve().is_relative_to(source.resolve()):
            raise OutputError(
                f"--out {out} lies inside the input folder {source}; "
                "a briefing would be read as an article: choose an --out beside it"
            )
    if out.exists() and not out.is_dir():
        raise OutputError(f"--out {out} is a file; give a folder")
    if strangers := sorted(foreign(out)):
        raise OutputError(
            f"--out {out} holds {strangers[0]}, which mujaz did not write; nothing was touched: "
            f"choose an empty folder or a new one, such as {out / 'briefings'}"
        )
    if (out / date).is_symlink():
        raise OutputError(f"{out / date} is a link; remove it or choose another --out")


def foreign(out: Path) -> Iterable[str]:
    """Yield what `out` holds that is neither a briefing of ours nor harmless."""
    if not out.is_dir():
        return
    for entry in out.iterdir():
        if entry.name in HARMLESS or entry.name.startswith(STAGING):
            continue
        if not entry.is_dir() or not is_briefing(entry):
            yield entry.name
            continue
        yield from (f"{entry.name}/{name}" for name in strangers_in(entry))


def is_briefing(folder: Path) -> bool:
    """Return whether a folder was written by mujaz."""
    try:
        with (folder / "briefing.json").open(encoding="utf-8") as file:
            return str(json.load(file)["generated_by"]).startswith("mujaz ")
    except (OSError, ValueError, KeyError, TypeError):
        return False


def strangers_in(folder: Path) -> Iterable[str]:
    """Yield the files of a briefing's folder that no briefing has."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        ours = str(name) in (*FILES, "articles") or (
            name.parent == Path("articles") and name.suffix == ".html"
        )
        if not ours and path.name not in HARMLESS:
            yield name.as_posix()
