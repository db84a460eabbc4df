"""Files are found in the order of their paths, each once; what is left out has a reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mujaz.reading import read
from mujaz.reading.finding import contents, find
from tests.mujaz.reading_texts import BODY, put
from translate.errors import InputError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, so that paths are shown from there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*inputs: str | Path) -> list[str]:
    """Return the shown paths of what is found."""
    return [item.shown for item in find(inputs)[0]]


def refused(*inputs: str | Path) -> list[tuple[str, str]]:
    """Return path and reason of what is not."""
    return [(item.path, item.reason) for item in find(inputs)[1]]


def test_a_folder_gives_its_articles_at_any_depth_in_order(here: Path) -> None:
    """Endings count whatever their case; other files of a saved page are passed over."""
    for name in (
        "b.TXT",
        "a/z.md",
        "a/b/c.html",
        "x.htm",
        "d.jsonl",
        "e.json",
        "style.css",
        "a/p.png",
    ):
        put(here, f"in/{name}", BODY)
    assert shown("in") == [
        "in/a/b/c.html",
        "in/a/z.md",
        "in/b.TXT",
        "in/d.jsonl",
        "in/e.json",
        "in/x.htm",
    ]
    assert refused("in") == []


def test_hidden_files_and_notes_are_no_articles(here: Path) -> None:
    """A README beside the articles tells about them, and a hidden folder is not the reader's."""
    for name in (".a.txt", ".git/b.txt", "README.md", "LICENSE.txt", "Readme-ar.txt", "c.txt"):
        put(here, f"in/{name}", BODY)
    assert shown("in") == ["in/c.txt"]
    assert shown("in/README.md") == ["in/README.md"]  # named itself, it is read


def test_documents_that_cannot_be_read_are_named(here: Path) -> None:
    """A reader who puts a PDF there would miss it."""
    put(here, "in/report.pdf", b"%PDF")
    put(here, "in/a.txt", BODY)
    assert refused("in") == [
        ("in/report.pdf", "is not read: .pdf files are left out; save it as .txt or .html")
    ]


def test_an_empty_folder_is_refused_itself(here: Path) -> None:
    """One line says what would have been read."""
    (here / "in").mkdir()
    assert refused("in") == [
        ("in", "holds no article (read are .atom .htm .html .json .jsonl .md .rss .txt .xml)")
    ]


def test_a_file_reached_twice_is_read_once(here: Path) -> None:
    """By name and by folder, by a link and by a detour; the first path stays."""
    path = put(here, "in/a.txt", BODY)
    (here / "in/link.txt").symlink_to(path)
    inputs = ["in/link.txt", "in", "./in/a.txt", path, "in/../in/a.txt"]
    assert shown(*inputs) == shown(*reversed(inputs)) == ["in/a.txt"]


def test_a_link_back_to_a_folder_above_ends(here: Path) -> None:
    """Otherwise a walk would never end."""
    put(here, "in/a.txt", BODY)
    (here / "in/again").symlink_to(here / "in")
    assert shown("in") == ["in/a.txt"]
    assert refused("in")[0][1] == "cannot be opened: this link leads back to a folder above it"


def test_what_does_not_exist_does_not_stop_the_others(here: Path) -> None:
    """A mistyped name is told like any file that cannot be read; an empty one is not this folder."""
    put(here, "a.txt", BODY)
    articles, refused = read(["a.txt", "b.txt", ""])
    assert [article.path for article in articles] == ["a.txt"]
    assert [(item.path, item.reason) for item in refused] == [
        ("b.txt", "is not there: no such file or folder")
    ]


def test_paths_outside_are_shown_as_given(
    here: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A path from the root stays one, tidied."""
    other = put(tmp_path_factory.mktemp("other"), "a.txt", BODY)
    assert shown(other.parent / ".." / other.parent.name / "a.txt") == [other.as_posix()]


def test_a_shown_path_is_one_printable_line(here: Path) -> None:
    """A name may hold a line end, a direction mark or bytes of another encoding."""
    for name in ("line\nend.txt", "mark\u202eend.txt", os.fsdecode(b"\xe3\xe1\xdd.txt")):
        put(here, f"in/{name}", BODY)
    assert shown("in") == [
        "in/line\ufffdend.txt",
        "in/mark\ufffdend.txt",
        "in/\ufffd\ufffd\ufffd.txt",
    ]


def test_pipes_and_devices_are_never_opened(here: Path) -> None:
    """To open a pipe is to wait for its writer."""
    os.mkfifo(here / "pipe.txt")
    with pytest.raises(InputError, match="a pipe, socket or device"):
        contents(here / "pipe.txt", limit=10)
    with pytest.raises(InputError, match="a pipe, socket or device"):
        contents(Path(os.devnull), limit=10)


def test_links_that_lead_nowhere_say_so(here: Path) -> None:
    """One to a file that is gone, one to itself."""
    (here / "gone.txt").symlink_to("nowhere.txt")
    (here / "self.txt").symlink_to("self.txt")
    for name in ("gone.txt", "self.txt"):
        with pytest.raises(InputError, match="a link that leads nowhere"):
            contents(here / name, limit=10)


def test_a_locked_file_or_folder_says_so(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own reason, without a traceback; root may read all, so it is staged."""
    path = put(here, "in/a.txt", BODY)

    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(InputError, match="cannot be opened: permission denied"):
        contents(path, limit=1000)
    monkeypatch.setattr(Path, "iterdir", locked)
    assert refused("in") == [("in", "cannot be opened: permission denied")]


def test_a_large_file_is_refused_before_it_is_read(here: Path) -> None:
    """Its size is in the reason, and so is the largest that is read."""
    put(here, "a.txt", b"x" * 2000)
    with pytest.raises(InputError, match="too large: 2,000 bytes, read are up to 1,000"):
        contents(here / "a.txt", limit=1000)


def test_an_empty_file_is_refused(here: Path) -> None:
    """Nothing in it is a reason of its own."""
    with pytest.raises(InputError, match="is empty"):
        contents(put(here, "a.txt", b""), limit=10)
