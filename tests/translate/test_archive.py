"""Archives of strangers: unpacked inside the folder, or refused with nothing written."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from translate.archive import is_archive, unpack
from translate.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

OUTSIDE = (
    "../evil",  # the classic
    "a/../../evil",
    "/tmp/evil",
    "..\\evil",  # what Windows takes for the classic
    "C:\\evil",
    "a/..",
)


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    """Write a zip file."""
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def make_tar(path: Path, members: dict[str, bytes]) -> Path:
    """Write a compressed tar file."""
    with tarfile.open(path, "w:gz") as file:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize("make", [make_zip, make_tar])
def test_plain_members_are_unpacked(tmp_path: Path, make: object) -> None:
    """Folders inside are made, contents kept."""
    archive = make(tmp_path / "a", {"one.txt": b"1", "deep/er/two.txt": b"22"})  # type: ignore[operator]
    folder = unpack(archive, tmp_path / "into")
    assert is_archive(archive)
    assert (folder / "one.txt").read_bytes() == b"1"
    assert (folder / "deep/er/two.txt").read_bytes() == b"22"


@pytest.mark.parametrize("make", [make_zip, make_tar])
@pytest.mark.parametrize("name", OUTSIDE)
def test_members_that_point_outside_are_refused(tmp_path: Path, make: object, name: str) -> None:
    """Nothing is written, not even the harmless member before it."""
    archive = make(tmp_path / "a", {"good.txt": b"1", name: b"evil"})  # type: ignore[operator]
    with pytest.raises(ModelError, match="outside"):
        unpack(archive, tmp_path / "into")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path, kind: bytes) -> None:
    """A link is a way outside, even where its name is harmless."""
    with tarfile.open(tmp_path / "a.tar", "w") as file:
        info = tarfile.TarInfo("link")
        info.type, info.linkname = kind, "/etc/passwd"
        file.addfile(info)
    with pytest.raises(ModelError, match="link"):
        unpack(tmp_path / "a.tar", tmp_path / "into")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    """Zip files hold links as files with a special mode."""
    info = zipfile.ZipInfo("link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(info, "/etc/passwd")
    with pytest.raises(ModelError, match="link"):
        unpack(tmp_path / "a.zip", tmp_path / "into")


def test_a_bomb_is_refused_by_what_it_announces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small file may unpack to more than the disk holds."""
    archive = make_zip(tmp_path / "a.zip", {"big": bytes(2_000_000)})
    monkeypatch.setattr("translate.archive._MOST_BYTES", 1_000_000)
    with pytest.raises(ModelError, match="2000000 bytes"):
        unpack(archive, tmp_path / "into")


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    """A million empty files fill a disk too."""
    archive = make_zip(tmp_path / "a.zip", {f"{i}": b"" for i in range(1001)})
    with pytest.raises(ModelError, match="1001 members"):
        unpack(archive, tmp_path / "into")


def test_a_full_disk_is_told_before_unpacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says how much is needed and how much there is."""
    archive = make_zip(tmp_path / "a.zip", {"file": bytes(1000)})
    full = type("usage", (), {"free": 10})
    monkeypatch.setattr("translate.archive.shutil.disk_usage", lambda _: full)
    with pytest.raises(ModelError, match="1000 bytes unpacked, 10 are free"):
        unpack(archive, tmp_path / "into")


def test_an_archive_cut_short_leaves_nothing(tmp_path: Path) -> None:
    """A broken download gives one line and no half-unpacked folder."""
    archive = make_tar(tmp_path / "a.tgz", {"file": bytes(range(256)) * 1000})
    archive.write_bytes(archive.read_bytes()[:-40])
    with pytest.raises(ModelError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "into")
    assert not (tmp_path / "into").exists()
