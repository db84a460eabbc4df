"""Find the checkpoint in what a user has: a folder, a hub cache folder, a zip or a tar."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.archive import is_archive, unpack
from translate.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

MARIAN, OPUS = "MarianMT of transformers", "OPUS-MT release"
KINDS = (
    "a folder as transformers saves MarianMT (config.json), a hub cache folder (snapshots/), "
    "an OPUS-MT release (decoder.yml), or a zip or tar of one"
)
_PAIR = re.compile(r"(?:^|[-_.])([a-z]{2,3})-([a-z]{2,3})$")
_LONG_CODES = {"ara": "ar", "arb": "ar", "eng": "en", "fra": "fr", "deu": "de", "spa": "es"}


@dataclass(frozen=True, slots=True)
class Source:
    """A checkpoint that was found."""

    kind: str
    folder: Path
    name: str  # suggested by where it lay
    revision: str = ""  # of a hub cache folder


def locate(path: Path, *, scratch: Path) -> Source:
    """Returns the checkpoint that a path leads to, an archive unpacked into `scratch`."""
    if not path.exists():
        raise ModelError(f"there is no {path}; give {KINDS}")
    if is_archive(path):
        folder = _descend(unpack(path, scratch))
        return _of_folder(folder, path.name.split(".", maxsplit=1)[0])
    if not path.is_dir():
        raise ModelError(f"{path} is no zip or tar; give {KINDS}")
    if (path / "snapshots").is_dir():
        return _of_cache(path)
    if path.parent.name == "snapshots":
        return _of_cache(path.parent.parent, revision=path.name)
    return _of_folder(path, path.resolve().name)


def find_languages(source: Source) -> tuple[str, str]:
    """Returns the languages that a checkpoint states, or says how to state them."""
    config = source.folder / "tokenizer_config.json"
    fields = _read_fields(config) if config.is_file() else {}
    stated = (fields.get("source_lang"), fields.get("target_lang"))
    if all(isinstance(code, str) and code for code in stated):
        return _short(str(stated[0])), _short(str(stated[1]))
    match = _PAIR.search(source.name)
    if match:
        return _short(match[1]), _short(match[2])
    raise ModelError(
        f"{source.folder} does not state its languages; add them, for instance: --languages ar-en"
    )


def _of_folder(folder: Path, name: str, revision: str = "") -> Source:
    if (folder / "decoder.yml").is_file():
        return Source(OPUS, folder, name, revision)
    if (folder / "model.bin").is_file():
        raise ModelError(f"{folder} is converted already; use it as it is: --model {folder}")
    if (folder / "config.json").is_file():
        return Source(MARIAN, folder, name, revision)
    raise ModelError(f"{folder} holds no model; give {KINDS}")


def _of_cache(cache: Path, *, revision: str = "") -> Source:
    """Returns the snapshot of a hub cache folder (`models--OWNER--NAME`)."""
    snapshots = sorted(path.name for path in (cache / "snapshots").iterdir() if path.is_dir())
    main = cache / "refs" / "main"
    if not revision and main.is_file():
        revision = main.read_text(encoding="utf-8").strip()
    if not revision and len(snapshots) == 1:
        revision = snapshots[0]
    if revision not in snapshots:
        listed = ", ".join(snapshots) or "none"
        raise ModelError(
            f"{cache} has no snapshot {revision!r}; it has: {listed}; give one of them"
        )
    name = cache.name.rsplit("--", maxsplit=1)[-1]
    return _of_folder(cache / "snapshots" / revision, name, revision)


def _descend(folder: Path) -> Path:
    """Returns the only folder of a folder that has nothing else, and so on."""
    inside = list(folder.iterdir())
    if len(inside) == 1 and inside[0].is_dir():
        return _descend(inside[0])
    return folder


def _read_fields(path: Path) -> dict[str, object]:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path} cannot be read: {error}") from error
    return fields if isinstance(fields, dict) else {}


def _short(code: str) -> str:
    return _LONG_CODES.get(code, code)
