"""Pulling from a hub on this machine: whole, resumed, or refused with nothing installed."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.translate.hub_server import Hub, serve
from tests.translate.test_convert import hub_cache
from translate import hub as hub_module
from translate.card import read_card
from translate.convert import Wish
from translate.errors import ModelError
from translate.hub import fetch, look_up
from translate.pull import DOWNLOADS, pull

if TYPE_CHECKING:
    from collections.abc import Iterator

huggingface_hub = pytest.importorskip("huggingface_hub", reason="pull needs the extra 'models'")

WISH = Wish(quantization="int8")
WEIGHTS = "model.safetensors"


@pytest.fixture
def hub(tmp_path: Path, shared_checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Serve the tiny checkpoint as the hub would, to this process."""
    folder = Path(shutil.copytree(shared_checkpoint, tmp_path / "served"))
    with serve(Hub(folder)) as served:
        constants = huggingface_hub.constants
        monkeypatch.setattr(constants, "ENDPOINT", served.endpoint)
        template = served.endpoint + "/{repo_id}/resolve/{revision}/{filename}"
        monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
        monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
        monkeypatch.setattr(constants, "DOWNLOAD_CHUNK_SIZE", 10_000)  # what a cut loses at most
        monkeypatch.setattr(huggingface_hub.file_download.time, "sleep", lambda _: None)
        yield served


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forbid the network as HF_HUB_OFFLINE=1 does; the variable is read on import alone."""
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Return the folder of models."""
    return tmp_path / "models"


def first_bytes(hub: Hub, name: str) -> list[int]:
    """Return where each fetch of a file began."""
    return [first for asked, first in hub.asked if asked == name]


def test_a_model_is_fetched_converted_and_installed(hub: Hub, into: Path) -> None:
    """Licence, size and origin are told and kept; nothing else is left."""
    told: list[str] = []
    folder = pull(hub.hub_id, into=into, wish=WISH, report=told.append)
    card = read_card(folder)
    assert folder == into / "opus-mt-ar-en"
    assert list(into.iterdir()) == [folder]
    assert card.licence == "cc-by-4.0"
    assert card.origin == f"{hub.hub_id}@{hub.revision}"
    assert "MB, licence: cc-by-4.0" in told[0]


def test_licence_and_size_are_told_before_anything_is_fetched(hub: Hub, into: Path) -> None:
    """So that it can be stopped in time."""

    class StoppedError(Exception):
        pass

    def stop(line: str) -> None:
        if "licence" in line:
            raise StoppedError

    with pytest.raises(StoppedError):
        pull(hub.hub_id, into=into, wish=WISH, report=stop)
    assert hub.asked == []


def test_published_scores_go_into_the_card(hub: Hub) -> None:
    """So that `auto` can take a model that nobody has scored here."""
    metric = {"type": "bleu", "value": 42.6, "name": "BLEU"}
    dataset = {"name": "flores101-devtest", "type": "flores_101", "args": "ara eng devtest"}
    task = {"type": "translation", "name": "Translation ara-eng"}
    result = {"task": task, "dataset": dataset, "metrics": [metric]}
    hub.card["model-index"] = [{"name": "x", "results": [result]}]
    (score,) = look_up(hub.hub_id).scores
    assert (score.dataset, score.metric, score.value) == ("flores101-devtest", "BLEU", 42.6)


def test_a_cut_connection_is_gone_on_with_at_once(hub: Hub, tmp_path: Path) -> None:
    """The second request asks for the rest alone."""
    hub.cut[WEIGHTS] = 40_000
    fetch(look_up(hub.hub_id), tmp_path / "got")
    assert first_bytes(hub, WEIGHTS) == [0, 40_000]
    assert (tmp_path / "got" / WEIGHTS).read_bytes() == (hub.folder / WEIGHTS).read_bytes()


def test_an_interrupted_pull_is_gone_on_with_when_called_again(
    hub: Hub, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed in the middle of the weights: nothing is installed, nothing is fetched twice."""
    whole = hub_module._download

    def stop_halfway(
        repository: object, file: hub_module.RemoteFile, part: Path, done: int
    ) -> None:
        if file.name != WEIGHTS:
            whole(repository, file, part, done)  # type: ignore[arg-type]
            return
        part.write_bytes((hub.folder / WEIGHTS).read_bytes()[:50_000])
        raise KeyboardInterrupt

    monkeypatch.setattr(hub_module, "_download", stop_halfway)
    with pytest.raises(KeyboardInterrupt):
        pull(hub.hub_id, into=into, wish=WISH)
    assert [path.name for path in into.iterdir()] == [DOWNLOADS]
    hub.asked.clear()
    monkeypatch.setattr(hub_module, "_download", whole)
    folder = pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == [(WEIGHTS, 50_000)]
    assert list(into.iterdir()) == [folder]


def test_a_wrong_hash_is_deleted_and_told(hub: Hub, into: Path) -> None:
    """The next call fetches that file anew, and only that one."""
    hub.spoil.add(WEIGHTS)
    with pytest.raises(ModelError, match=r"model\.safetensors arrived with another hash"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert not list(into.rglob(f"{WEIGHTS}*"))
    hub.spoil.clear()
    hub.asked.clear()
    pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == [(WEIGHTS, 0)]


def test_a_wrong_small_file_is_found_by_its_id_in_git(hub: Hub, into: Path) -> None:
    """The hub states no sha256 for those."""
    hub.spoil.add("vocab.json")
    with pytest.raises(ModelError, match=r"vocab\.json arrived with another hash"):
        pull(hub.hub_id, into=into, wish=WISH)


def test_a_failing_server_says_how_to_go_on(hub: Hub, into: Path) -> None:
    """What arrived is kept for the next call."""
    hub.refuse.add(WEIGHTS)
    with pytest.raises(ModelError, match=f"Go on where it stopped: mujaz models pull {hub.hub_id}"):
        pull(hub.hub_id, into=into, wish=WISH)
    hub.refuse.clear()
    hub.asked.clear()
    pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == [(WEIGHTS, 0)]


def test_a_disk_without_room_is_told_before_fetching(
    hub: Hub, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How much is needed and how much there is."""
    full = type("usage", (), {"free": 1000})
    monkeypatch.setattr("translate.pull.shutil.disk_usage", lambda _: full)
    with pytest.raises(ModelError, match="to fetch and convert, 0 MB are free"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == []


def test_a_disk_that_fills_up_on_the_way_is_told(
    hub: Hub, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other programs write too; the half stays for when there is room again."""

    def fill(_: object, __: object, part: Path, ___: int) -> None:
        part.write_bytes(b"half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(hub_module, "_download", fill)
    with pytest.raises(ModelError, match="No space left on device"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert [path.name for path in into.iterdir()] == [DOWNLOADS]
    assert list(into.rglob("*.part"))


def test_a_folder_without_permission_is_told(hub: Hub, tmp_path: Path) -> None:
    """A file in its place stands for it: the tests may run as root, who may write anywhere."""
    (tmp_path / "models").touch()
    with pytest.raises(ModelError, match="cannot be written"):
        pull(hub.hub_id, into=tmp_path / "models", wish=WISH)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_read_only_folder_is_told(hub: Hub, into: Path) -> None:
    """The same with a real permission."""
    into.mkdir(mode=0o500)
    with pytest.raises(ModelError, match="Permission denied"):
        pull(hub.hub_id, into=into, wish=WISH)


def test_pickled_weights_are_left_alone_where_there_are_safetensors(hub: Hub, into: Path) -> None:
    """They are not even fetched."""
    (hub.folder / "pytorch_model.bin").write_bytes(b"never fetched")
    pull(hub.hub_id, into=into, wish=WISH)
    assert first_bytes(hub, "pytorch_model.bin") == []


def test_another_kind_of_model_is_refused_before_its_weights_are_fetched(
    hub: Hub, into: Path
) -> None:
    """The configuration is fetched first."""
    (hub.folder / "config.json").write_text('{"model_type": "bert"}', encoding="utf-8")
    with pytest.raises(ModelError, match="type 'bert'"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert first_bytes(hub, WEIGHTS) == []


def test_a_repository_without_a_splitter_is_refused(hub: Hub, into: Path) -> None:
    """Nothing is fetched."""
    (hub.folder / "source.spm").unlink()
    with pytest.raises(ModelError, match=r"lacks source\.spm"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == []


@pytest.mark.parametrize("hub_id", ["Nobody/nothing-ar-en", "nothing"])
def test_an_unknown_model_is_told(hub: Hub, into: Path, hub_id: str) -> None:
    """With an id to compare with."""
    with pytest.raises(ModelError, match="no such model; ids look like Helsinki-NLP"):
        pull(hub_id, into=into, wish=WISH)


def test_an_id_that_is_none_is_told(hub: Hub, into: Path) -> None:
    """One line."""
    with pytest.raises(ModelError, match="cannot be looked up"):
        pull("a/b/c", into=into, wish=WISH)


def test_an_installed_model_is_not_fetched_again(hub: Hub, into: Path) -> None:
    """Unless it is to be replaced."""
    (into / "opus-mt-ar-en").mkdir(parents=True)
    with pytest.raises(ModelError, match="--force"):
        pull(hub.hub_id, into=into, wish=WISH)
    assert hub.asked == []


def test_two_pulls_at_once_do_not_mix(hub: Hub, into: Path) -> None:
    """The second one stops with a line."""
    from filelock import FileLock

    name = f"Somebody--opus-mt-ar-en@{hub.revision[:12]}"
    (into / DOWNLOADS).mkdir(parents=True)
    with (
        FileLock(into / DOWNLOADS / f"{name}.lock"),
        pytest.raises(ModelError, match="is being pulled already"),
    ):
        pull(hub.hub_id, into=into, wish=WISH)


@pytest.mark.usefixtures("offline")
def test_offline_without_a_cached_copy_says_how_to_allow_it(into: Path) -> None:
    """Nothing leaves the machine."""
    with pytest.raises(ModelError, match="HF_HUB_OFFLINE=0 mujaz models pull"):
        pull("Somebody/opus-mt-ar-en", into=into, wish=WISH)


@pytest.mark.usefixtures("offline")
def test_offline_a_copy_in_the_hubs_cache_is_taken(
    tmp_path: Path, into: Path, shared_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other programs may have fetched it."""
    cache = hub_cache(shared_checkpoint, tmp_path / "cache", revision="2" * 40)
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text("2" * 40, encoding="utf-8")
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    folder = pull("Somebody/opus-mt-ar-en", into=into, wish=WISH)
    assert read_card(folder).origin == "Somebody/opus-mt-ar-en@" + "2" * 40


def test_without_the_extra_one_line_says_how_to_get_it(
    into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command can be pasted."""
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(ModelError, match=r"pip install 'mujaz\[models\]'"):
        pull("Somebody/opus-mt-ar-en", into=into, wish=WISH)


def test_the_endpoint_of_the_environment_is_asked(hub: Hub, into: Path, root: Path) -> None:
    """The command as a user runs it, with nothing set but HF_ENDPOINT.

    The weights are refused: converting them again would only cost time.
    """
    hub.refuse.add(WEIGHTS)
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "HF_HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "models", "pull", hub.hub_id,
         "--into", str(into), "--quantization", "int8"],
        env={**keep, "HF_ENDPOINT": hub.endpoint, "HF_HUB_DISABLE_XET": "1",
             "OMP_NUM_THREADS": "1"},
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    *told, error = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert "MB, licence: cc-by-4.0" in told[0]
    assert error.startswith(f"Error: {hub.hub_id}: {WEIGHTS} could not be fetched whole")
    assert ("config.json", 0) in hub.asked
