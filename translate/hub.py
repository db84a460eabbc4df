"""What a hub repository holds of a MarianMT model, and fetching it so that it is whole.

`huggingface_hub` does the talking: endpoint, proxies, tokens, retries and offline mode
are its own. Its cache forgets a half-fetched file (huggingface_hub#4228), so the parts
are kept here and gone on with, and every file is held against the hub's hash.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.card import Score, describe_file, is_number
from translate.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

NEEDED = ("config.json", "vocab.json", "source.spm", "target.spm")
WELCOME = ("tokenizer_config.json", "target_vocab.json", "generation_config.json")
SAFE_SHARDS = re.compile(r"model(-\d+-of-\d+)?\.safetensors(\.index\.json)?")
PICKLED_SHARDS = re.compile(r"pytorch_model(-\d+-of-\d+)?\.bin(\.index\.json)?")
_PART = ".part"


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository with the hash that the hub states."""

    name: str
    size: int
    sha256: str  # of a large file; "" for a small one
    git: str  # its id in git: a sha1


@dataclass(frozen=True, slots=True)
class Repository:
    """A MarianMT model on the hub, at one revision."""

    hub_id: str
    revision: str  # the commit
    licence: str
    files: tuple[RemoteFile, ...]  # those that are needed, and no more
    scores: tuple[Score, ...]  # as its own card states them

    @property
    def size(self) -> int:
        """Returns the bytes of all files together."""
        return sum(file.size for file in self.files)

    @property
    def name(self) -> str:
        """Returns the last part of the hub id."""
        return self.hub_id.rsplit("/", maxsplit=1)[-1]


def look_up(hub_id: str, *, revision: str | None = None) -> Repository:
    """Returns what the hub holds under an id."""
    from huggingface_hub import HfApi

    try:
        info = HfApi().model_info(hub_id, revision=revision, files_metadata=True)
    except Exception as error:  # of hub, transport or id: each has classes of its own
        raise ModelError(f"{hub_id} cannot be looked up: {explain(error)}") from error
    files = _choose(hub_id, [_remote(sibling) for sibling in info.siblings or ()])
    licence = str((info.card_data or {}).get("license") or "not stated")
    return Repository(hub_id, str(info.sha), licence, files, _scores(info))


def fetch(
    repository: Repository, folder: Path, report: Callable[[str], None] = lambda _: None
) -> Path:
    """Fetch what is not yet in the folder, whole files and halves of files kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in repository.files:
        path = folder / file.name
        if path.is_file() and is_whole(path, file):
            report(f"{file.name} is there already")
        else:
            _fetch(repository, file, path, report)
        if file.name == "config.json":
            check_marian(folder, repository.hub_id)  # before its weights are fetched
    return folder


def is_whole(path: Path, file: RemoteFile) -> bool:
    """Returns whether a file has the size and the hash that the hub states."""
    if path.stat().st_size != file.size:
        return False
    if file.sha256:
        return describe_file(path).sha256 == file.sha256
    data = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest() == file.git  # noqa: S324 - git


def left_to_fetch(repository: Repository, folder: Path) -> int:
    """Returns the bytes that are not in the folder yet."""
    there = 0
    for file in repository.files:
        paths = (folder / file.name, folder / (file.name + _PART))
        there += min(file.size, sum(path.stat().st_size for path in paths if path.is_file()))
    return repository.size - there


def explain(error: BaseException) -> str:
    """Returns in one line why the hub could not be asked, and what to do."""
    from huggingface_hub import errors

    if isinstance(error, errors.OfflineModeIsEnabled):
        return "HF_HUB_OFFLINE forbids it; allow it with: HF_HUB_OFFLINE=0"
    if isinstance(error, errors.GatedRepoError):
        return "its owner asks for an account and consent; then: hf auth login"
    if isinstance(error, errors.RepositoryNotFoundError):
        return "there is no such model; ids look like Helsinki-NLP/opus-mt-tc-big-ar-en"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__


def _fetch(
    repository: Repository, file: RemoteFile, path: Path, report: Callable[[str], None]
) -> None:
    part = path.with_name(path.name + _PART)
    done = part.stat().st_size if part.is_file() else 0
    if done >= file.size:
        part.unlink(missing_ok=True)  # as long as the whole and not moved: it was wrong
        done = 0
    report(f"fetching {file.name}, {file.size} bytes" + (f", from byte {done}" if done else ""))
    try:
        _download(repository, file, part, done)
    except Exception as error:  # of hub, transport or disk: each has classes of its own
        raise ModelError(
            f"{repository.hub_id}: {file.name} could not be fetched whole: {explain(error)}. "
            f"Go on where it stopped: mujaz models pull {repository.hub_id}"
        ) from error
    if not is_whole(part, file):
        part.unlink()
        raise ModelError(
            f"{repository.hub_id}: {file.name} arrived with another hash than the hub states and "
            f"was deleted. Fetch it again: mujaz models pull {repository.hub_id}"
        )
    part.replace(path)


def _download(repository: Repository, file: RemoteFile, part: Path, done: int) -> None:
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers

    url = hf_hub_url(repository.hub_id, file.name, revision=repository.revision)
    headers = build_hf_headers()
    headers["Accept-Encoding"] = "identity"  # bytes as they are stored: a part can be gone on with
    with part.open("ab") as target:
        http_get(
            url,
            target,
            resume_size=done,
            headers=headers,
            expected_size=file.size,
            displayed_filename=file.name,
        )


def _remote(sibling: Any) -> RemoteFile:  # noqa: ANN401 - a RepoSibling
    sha256 = sibling.lfs.sha256 if sibling.lfs else ""
    return RemoteFile(sibling.rfilename, int(sibling.size or 0), sha256, str(sibling.blob_id or ""))


def _choose(hub_id: str, files: list[RemoteFile]) -> tuple[RemoteFile, ...]:
    """Returns the files that are needed; weights as safetensors where there are any."""
    safe = [file for file in files if SAFE_SHARDS.fullmatch(file.name)]
    weights = safe or [file for file in files if PICKLED_SHARDS.fullmatch(file.name)]
    plain = [file for file in files if file.name in (*NEEDED, *WELCOME)]
    missing = sorted(set(NEEDED) - {file.name for file in plain})
    if not weights:
        missing.append("model.safetensors or pytorch_model.bin")
    if missing:
        raise ModelError(f"{hub_id} is no MarianMT model: it lacks {', '.join(missing)}")
    plain.sort(key=lambda file: (file.name != "config.json", file.name))
    return (*plain, *weights)


def _scores(info: Any) -> tuple[Score, ...]:  # noqa: ANN401 - a ModelInfo
    """Returns the BLEU scores that the repository's own card states."""
    results = getattr(info.card_data, "eval_results", None) or ()
    return tuple(
        Score(str(result.dataset_name), "BLEU", float(result.metric_value), settings="as published")
        for result in results
        if str(result.metric_type).lower() == "bleu" and is_number(result.metric_value)
    )


def find_in_cache(hub_id: str) -> Path | None:
    """Returns the snapshot of a model that other programs left in the hub's own cache."""
    from huggingface_hub import try_to_load_from_cache

    try:
        found = try_to_load_from_cache(hub_id, "config.json")
    except ValueError as error:
        raise ModelError(f"{hub_id!r} is no hub id: {explain(error)}") from error
    return Path(found).parent if isinstance(found, str) else None


def check_marian(folder: Path, hub_id: str) -> None:
    """Refuse a model of another kind."""
    kind = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("model_type")
    if kind != "marian":
        raise ModelError(f"{hub_id} is a model of type {kind!r}; only 'marian' is converted")
