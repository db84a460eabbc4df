"""Get a MarianMT model from the hub: look up, fetch, convert, verify, install.

What is fetched waits in a folder of its own beside the models and is gone on with after
an interruption; the model itself appears in one rename, when it has passed every check.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.convert import Wish, convert, require
from translate.convert_install import refuse_existing
from translate.errors import ModelError
from translate.hub import (
    explain,
    fetch,
    find_in_cache,
    left_to_fetch,
    look_up,
)
from translate.registry import check_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from translate.hub import Repository

DOWNLOADS = ".downloads"
# Beside the fetched weights stand float32 weights (as many bytes again, twice as many where the
# checkpoint is float16) and the quantized ones, until the end.
ROOM = 3


def pull(  # noqa: PLR0913 - each has its default
    hub_id: str,
    *,
    into: Path,
    wish: Wish | None = None,
    revision: str | None = None,
    report: Callable[[str], None] = lambda _: None,
    bars: bool = False,
) -> Path:
    """Returns the folder of the hub's model, installed under `into`."""
    require("huggingface_hub", "torch", "transformers")
    from huggingface_hub import is_offline_mode

    wish = wish or Wish()
    name = check_name(wish.name or hub_id.rsplit("/", maxsplit=1)[-1])
    wish = replace(wish, name=name)
    if not wish.replace:
        refuse_existing(into / name)
    if is_offline_mode():
        return _pull_offline(hub_id, into, wish, report)
    _show_bars(bars)
    repository = look_up(hub_id, revision=revision)
    report(f"{hub_id}: {repository.size / 1e6:.0f} MB, licence: {repository.licence}")
    folder = _downloads(into, repository) / repository.name
    _check_room(into, repository, folder)
    with _alone(folder.parent, hub_id):
        fetch(repository, folder, report)
        installed = convert(folder, into=into, wish=_state(wish, repository), report=report)
        shutil.rmtree(folder)
    _tidy(folder.parent)
    return installed


def _state(wish: Wish, repository: Repository) -> Wish:
    """Returns the wish with what the hub states about the model."""
    stated = {
        "licence": repository.licence,
        "origin": f"{repository.hub_id}@{repository.revision}",
        "scores": repository.scores,
    }
    return replace(wish, facts={**stated, **wish.facts})


def _pull_offline(hub_id: str, into: Path, wish: Wish, report: Callable[[str], None]) -> Path:
    """Returns the model made of what other programs left in the hub's own cache."""
    folder = find_in_cache(hub_id)
    if folder is None:
        raise ModelError(
            f"HF_HUB_OFFLINE forbids to fetch {hub_id}, and it is not in the hub's cache on this "
            f"machine. Allow it: HF_HUB_OFFLINE=0 mujaz models pull {hub_id}"
        )
    report(f"{hub_id} is taken from the hub's cache, {folder}")
    stated = {"origin": f"{hub_id}@{folder.name}", **wish.facts}
    return convert(folder, into=into, wish=replace(wish, facts=stated), report=report)


def _downloads(into: Path, repository: Repository) -> Path:
    """Returns the folder of one revision: another revision's halves are never mixed in."""
    owner = repository.hub_id.replace("/", "--")
    return into / DOWNLOADS / f"{owner}@{repository.revision[:12]}"


def _check_room(into: Path, repository: Repository, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelError(f"{into} cannot be written: {explain(error)}") from error
    needed = left_to_fetch(repository, folder) + ROOM * repository.size
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise ModelError(
            f"{repository.hub_id} needs {needed / 1e6:.0f} MB to fetch and convert, "
            f"{free / 1e6:.0f} MB are free on the disk of {into}"
        )


@contextmanager
def _alone(folder: Path, hub_id: str) -> Iterator[None]:
    """Keep a second run from writing into the same halves of files."""
    from filelock import FileLock, Timeout  # huggingface_hub brings it

    lock = FileLock(folder.with_name(folder.name + ".lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise ModelError(f"{hub_id} is being pulled already; wait for it to end") from error
    try:
        yield
    finally:
        lock.release()


def _tidy(folder: Path) -> None:
    """Delete the empty folder and the lock that a finished download leaves."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_name(folder.name + ".lock").unlink(missing_ok=True)
    if not any(folder.parent.iterdir()):
        folder.parent.rmdir()


def _show_bars(bars: bool) -> None:  # noqa: FBT001
    from huggingface_hub.utils import disable_progress_bars, enable_progress_bars

    (enable_progress_bars if bars else disable_progress_bars)()
