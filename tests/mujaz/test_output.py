"""A briefing is written whole or not at all, and nobody else's files are touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mujaz import output
from mujaz.output import check_out, write
from translate.errors import OutputError

DAY = "2026-11-21"


def files(word: str = "first") -> dict[str, bytes]:
    """Return the files of a small briefing."""
    return {
        "index.html": word.encode(),
        "briefing.md": b"#",
        "briefing.json": json.dumps({"generated_by": "mujaz 0.1.0"}).encode(),
        "articles/a-1.html": b"<p>",
    }


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_land_under_the_day(tmp_path: Path) -> None:
    """Every file given is written below out/DATE, and nothing else is left in out."""
    folder = write(files(), tmp_path / "out", DAY)
    assert folder == tmp_path / "out" / DAY
    assert tree(folder) == files()
    assert os.listdir(tmp_path / "out") == [DAY]


def test_a_second_run_replaces_the_first_whole(tmp_path: Path) -> None:
    """A page that the new briefing does not have is gone with the old one."""
    write(files() | {"articles/old-1.html": b"old"}, tmp_path, DAY)
    check_out(tmp_path, DAY, [])
    folder = write(files("second"), tmp_path, DAY)
    assert tree(folder) == files("second")
    assert os.listdir(tmp_path) == [DAY]


def test_the_old_briefing_stays_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk in the middle leaves the former briefing and no half of the new one."""
    write(files(), tmp_path, DAY)

    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        write(files("second"), tmp_path, DAY)
    monkeypatch.undo()
    assert tree(tmp_path / DAY) == files()
    assert os.listdir(tmp_path) == [DAY]


def test_it_works_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without renameat2 two renames do the same."""
    monkeypatch.setattr("mujaz.swap.exchange", lambda *_: False)
    write(files(), tmp_path, DAY)
    assert tree(write(files("second"), tmp_path, DAY)) == files("second")
    assert os.listdir(tmp_path) == [DAY]


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """A staging folder of a run that was killed does not stay for ever, nor does it block."""
    left = tmp_path / f"{output.STAGING}{DAY}-abc"
    left.mkdir()
    (left / "index.html").write_text("half")
    check_out(tmp_path, DAY, [])
    write(files(), tmp_path, DAY)
    assert os.listdir(tmp_path) == [DAY]


@pytest.mark.parametrize(
    "stranger",
    [
        "notes.txt",  # a file of the reader's own
        "photos/cat.jpg",  # a folder of the reader's own
        f"{DAY}/index.html",  # a day's folder that mujaz did not write
    ],
)
def test_an_out_that_holds_anything_foreign_is_refused(tmp_path: Path, stranger: str) -> None:
    """The message names the stranger, and it is not touched."""
    path = tmp_path / stranger
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    with pytest.raises(OutputError, match=stranger.split("/", maxsplit=1)[0]):
        check_out(tmp_path, DAY, [])
    assert path.read_text() == "mine"


def test_a_file_added_to_a_briefing_is_not_thrown_away(tmp_path: Path) -> None:
    """Notes kept inside a day's folder stop the next run instead of vanishing."""
    notes = write(files(), tmp_path, DAY) / "notes.txt"
    notes.write_text("mine")
    with pytest.raises(OutputError, match=f"{DAY}/notes.txt"):
        check_out(tmp_path, DAY, [])


def test_an_out_inside_an_input_is_refused(tmp_path: Path) -> None:
    """Otherwise tomorrow's run would read today's briefing as news."""
    with pytest.raises(OutputError, match="inside the input folder"):
        check_out(tmp_path / "news" / "out", DAY, [make(tmp_path / "news")])
    with pytest.raises(OutputError, match="inside the input folder"):
        check_out(tmp_path / "news", DAY, [tmp_path / "news"])


def make(folder: Path) -> Path:
    """Make a folder and return it."""
    folder.mkdir()
    return folder


def test_an_out_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """The message says what to give instead."""
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="give a folder"):
        check_out(tmp_path / "out", DAY, [])


def test_an_out_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """A folder below a file cannot be made; the error says so without a traceback."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="choose another --out"):
        write(files(), tmp_path / "file" / "out", DAY)
