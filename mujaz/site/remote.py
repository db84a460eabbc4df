"""Copies a site to any address that fsspec knows: s3://, gs://, sftp://, another folder.

Such places exchange no folders, so the order keeps readers well: new pages first, then
the lists that name them, then what is gone, the manifest last. A copy that was cut off
goes on where it was, for until then the old manifest tells what is missing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mujaz.site.state import FILES, LINE
from translate.errors import OutputError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DAY = re.compile(r"(?:(?:en|ar)/)?\d{4}-\d{2}-\d{2}/")


def copy(site: Path, address: str) -> tuple[int, int]:
    """Bring a place up to a site; return how many files were written and removed."""
    fs, place = opened(address)
    try:
        return brought(fs, place.rstrip("/"), site, address)
    except (OSError, ValueError) as error:
        raise OutputError(
            f"{address} could not be written ({error}); the same command goes on from there"
        ) from error


def opened(address: str) -> tuple[Any, str]:
    """Return the file system and path of an address."""
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]  # it has no stubs
    except ImportError as error:
        raise SettingsError("--to needs fsspec; install it with: pip install fsspec") from error
    try:
        fs, place = url_to_fs(address)
    except (ImportError, ValueError, OSError) as error:
        raise SettingsError(f"{address} cannot be opened: {error}") from error
    return fs, str(place)


def brought(fs: Any, place: str, site: Path, address: str) -> tuple[int, int]:  # noqa: ANN401
    """Write what differs, remove what is gone."""
    new = parsed((site / FILES).read_bytes())
    old = there(fs, place, address)
    changed = sorted((p for p in new if old.get(p) != new[p]), key=order)
    for path in changed:
        put(fs, f"{place}/{path}", (site / path).read_bytes())
    gone = sorted(old.keys() - new.keys())
    for path in gone:
        if fs.exists(f"{place}/{path}"):
            fs.rm_file(f"{place}/{path}")
    if changed or gone:
        put(fs, f"{place}/{FILES}", (site / FILES).read_bytes())
    return len(changed), len(gone)


def there(fs: Any, place: str, address: str) -> Mapping[str, str]:  # noqa: ANN401
    """Return the files that a place has of a site; one that holds anything else is refused."""
    if fs.exists(f"{place}/{FILES}"):
        return parsed(fs.cat_file(f"{place}/{FILES}"))
    if fs.exists(place) and any(not known(place, name) for name in fs.find(place)):
        raise OutputError(
            f"{address} holds files and is no site of mujaz; nothing was touched: "
            "choose an empty place"
        )
    return {}


def known(place: str, name: str) -> bool:
    """Return whether a file may lie where a first copy was cut off: pages of days come first."""
    return bool(DAY.match(str(name).split(place.lstrip("/"), 1)[-1].lstrip("/")))


def put(fs: Any, path: str, content: bytes) -> None:  # noqa: ANN401
    """Write a file and the folders above it."""
    fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
    fs.pipe_file(path, content)


def order(path: str) -> tuple[int, str]:
    """Return when a file is written: articles, other pages of days, lists, the memory."""
    if path.startswith("style."):  # pages that need it come after it
        return 0, path
    if DAY.match(path):
        return (0 if "/articles/" in path else 1), path
    return (3 if path.startswith(".mujaz/") else 2), path


def parsed(manifest: bytes) -> dict[str, str]:
    """Return path -> hash of a manifest."""
    lines = manifest.decode("utf-8").splitlines()
    return {match[2]: match[1] for line in lines if (match := LINE.fullmatch(line))}
