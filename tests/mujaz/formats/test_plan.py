"""Which file goes where."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.formats.plan import Wish, plan
from mujaz.formats.registry import format_named
from translate.errors import InputError, OutputError, SettingsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files of several kinds."""
    for name in ("a.txt", "b.md", "sub/a.txt", "c.pdf", ".git/d.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("نعم")
    return tmp_path / "in"


def places(inputs: list[str], wish: Wish) -> dict[str, str | None]:
    """Return the name of each input with that of its output."""
    return {
        Path(job.name).name: None if job.place is None else str(job.place)
        for job in plan(inputs, wish)
    }


def test_standard_input_is_text_unless_said_otherwise() -> None:
    """With --from it is any format."""
    (job,) = plan(["-"], Wish())
    assert (job.path, job.place, job.form.name) == (None, None, "text")
    (job,) = plan(["-"], Wish(form=format_named("html")))
    assert job.form.name == "html"


def test_a_folder_gives_its_known_files_in_order(folder: Path) -> None:
    """Hidden ones and unknown kinds left out; a pattern chooses among all."""
    names = [str(job.path) for job in plan([str(folder)], Wish(Path("out")))]
    assert names == [str(folder / name) for name in ("a.txt", "b.md", "sub/a.txt")]
    (job,) = plan([str(folder)], Wish(Path("out"), pattern="*.md"))
    assert (job.form.name, job.place) == ("md", Path("out/b.md"))


def test_a_format_asked_for_names_the_files(folder: Path) -> None:
    """By its own suffix, in a folder."""
    wish = Wish(Path("out"), suffix=".tsv", pattern="*.*")
    assert places([str(folder)], wish)["b.md"] == "out/b.tsv"


def test_many_files_need_a_place_each(folder: Path) -> None:
    """One file does not."""
    with pytest.raises(SettingsError, match="-o FOLDER"):
        plan([str(folder)], Wish())
    assert places([str(folder / "a.txt")], Wish()) == {"a.txt": None}


def test_two_files_never_become_one(folder: Path) -> None:
    """The second would overwrite the first."""
    inputs = [str(folder / "a.txt"), str(folder / "sub" / "a.txt")]
    with pytest.raises(OutputError, match="would both become"):
        plan(inputs, Wish(Path("out")))


def test_an_output_folder_within_the_input_is_not_read(folder: Path) -> None:
    """A second run does not translate the first one's output."""
    (folder / "out").mkdir()
    (folder / "out" / "a.txt").write_text("yes")
    jobs = plan([str(folder)], Wish(folder / "out"))
    assert [job.path for job in jobs if job.path and "out" in job.path.parts] == []


def test_a_folder_without_files_is_named(tmp_path: Path) -> None:
    """With what was looked for."""
    with pytest.raises(InputError, match="holds no file that can be translated"):
        plan([str(tmp_path)], Wish(Path("out")))


@pytest.mark.parametrize("pattern", ["/etc/*", ""])
def test_a_pattern_stays_below_the_folder(folder: Path, pattern: str) -> None:
    """An absolute one is refused."""
    with pytest.raises(SettingsError, match="--glob"):
        plan([str(folder)], Wish(Path("out"), pattern=pattern))
