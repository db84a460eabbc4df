"""A build is skipped where it would write what is there, and nowhere else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz import pipeline, unchanged
from mujaz.cli import cli
from mujaz.options import Options
from tests.fakes import FakeTranslator
from tests.mujaz.test_pipeline import DAM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from mujaz.records import Briefing

DAY = "2026-11-21"
SKIPPED = "nothing has changed"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Work in a folder with one article; return the days of the briefings that are made."""
    made: list[str] = []
    brief = pipeline.brief

    def counted(*inputs: object, options: Options, **rest: object) -> Briefing:
        made.append(options.date)
        return brief(*inputs, options=options, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "open_translator", lambda _: FakeTranslator())
    monkeypatch.setattr(pipeline, "brief", counted)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.txt").write_text(DAM, encoding="utf-8")
    return made


def build(*more: str) -> Result:
    """Build the day."""
    result = CliRunner().invoke(cli, ["build", "news", "--date", DAY, *more])
    assert result.exit_code == 0, result.output
    return result


def test_the_second_build_is_skipped_and_says_so(built: list[str], tmp_path: Path) -> None:
    """The page's path is printed as ever, with what was left out and the signature."""
    (tmp_path / "news" / "empty.txt").write_text("")
    first = build()
    page = (tmp_path / "out" / DAY / "index.html").read_bytes()
    second = build()
    assert built == [DAY]
    assert second.stdout == first.stdout
    for line in first.stderr.splitlines()[:-1]:
        assert line in second.stderr.splitlines()
    assert "left out: news/empty.txt" in second.stderr
    assert SKIPPED in second.stderr
    assert (tmp_path / "out" / DAY / "index.html").read_bytes() == page
    assert build("-q").stderr == ""


def test_fresh_builds_all_the_same(built: list[str]) -> None:
    """Whoever asks for it gets a build."""
    build()
    assert SKIPPED not in build("--fresh").stderr
    assert built == [DAY, DAY]


def add_article(folder: Path) -> None:
    """Put one more article beside the first."""
    (folder / "news" / "more.txt").write_text(DAM + DAM, encoding="utf-8")


def change_article(folder: Path) -> None:
    """Change a letter and leave size and time as they were."""
    path = folder / "news" / "dam.txt"
    before = path.stat()
    path.write_text(DAM.replace("ا", "أ", 1), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def edit_page(folder: Path) -> None:
    """Change what was written."""
    page = folder / "out" / DAY / "index.html"
    page.write_text(page.read_text() + "<!-- mine -->")


def lose_page(folder: Path) -> None:
    """Lose one of the files that were written."""
    (folder / "out" / DAY / "briefing.md").unlink()


def correct(folder: Path) -> None:
    """Correct a sentence by hand."""
    table = folder / "fix.tsv"
    table.write_text("وصل الوفد\tThe delegation arrived\n", encoding="utf-8")
    assert CliRunner().invoke(cli, ["memory", "import", str(table)]).exit_code == 0


def install(folder: Path) -> None:
    """Put something among the models."""
    models = folder / "data" / "mujaz" / "models"
    models.mkdir(parents=True)
    (models / "note").write_text("new")


@pytest.mark.parametrize(
    "change", [add_article, change_article, edit_page, lose_page, correct, install]
)
def test_whatever_changes_a_build_is_made(
    change: Callable[[Path], None],
    built: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then the next one is skipped again."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    build()
    change(tmp_path)
    assert SKIPPED not in build().stderr
    assert built == [DAY, DAY]
    assert SKIPPED in build().stderr
    assert built == [DAY, DAY]


@pytest.mark.parametrize(
    "more", [["--points", "2"], ["--title", "Mine"], ["--no-store"], ["--no-memory"]]
)
def test_other_options_are_another_build(more: list[str], built: list[str]) -> None:
    """What was asked for is part of the key."""
    build()
    build(*more)
    assert built == [DAY, DAY]


def test_templates_and_glossary_are_part_of_it(built: list[str], tmp_path: Path) -> None:
    """A changed template, and a changed term, are seen by their time and size."""
    (tmp_path / "look").mkdir()
    (tmp_path / "terms.tsv").write_text("السد\tdam\n", encoding="utf-8")
    own = ("--templates", "look", "--glossary", "terms.tsv")
    build(*own)
    (tmp_path / "look" / "theme.css").write_text(":root { --accent: #123abc; }")
    assert SKIPPED not in build(*own).stderr
    (tmp_path / "terms.tsv").write_text("السد\tthe dam\n", encoding="utf-8")
    assert SKIPPED not in build(*own).stderr
    assert SKIPPED in build(*own).stderr


def test_a_build_with_a_writer_is_never_skipped(tmp_path: Path) -> None:
    """What a program will write cannot be seen from here."""
    options = Options(DAY, summarizer="command:cat", remember=False)
    assert unchanged.look([tmp_path], options, None) is None
    assert unchanged.recall(tmp_path, None) is None


def test_a_build_that_warned_is_not_recorded(built: list[str], tmp_path: Path) -> None:
    """A store that is no database costs the threads; the next build tries again."""
    (tmp_path / "threads.db").write_text("no database")
    for _ in range(2):
        assert "goes on without threads" in build("--store", "threads.db").stderr
    assert built == [DAY, DAY]


def test_what_others_decide_meanwhile_is_told_apart(tmp_path: Path) -> None:
    """A correction changes the digest; what a build itself adds to the memory does not."""
    from translate.memory import Memory
    from translate.records import Translation

    store = tmp_path / "m.sqlite3"
    seen = unchanged.Seen("", unchanged.databases_of(Options(DAY, memory=store)))
    with Memory(store) as memory:
        memory.add("context", [Translation("غادر", "It left", 0.5, (), 0, 4)])
        empty = unchanged.decided(seen, DAY)
        memory.add("context", [Translation("وصل", "He arrived", 0.5, (), 0, 4)])
        assert unchanged.decided(seen, DAY) == empty
    table = tmp_path / "fix.tsv"
    table.write_text("غادر\tHe left\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["memory", "import", str(table), "--memory", str(store)])
    assert done.exit_code == 0, done.output
    assert unchanged.decided(seen, DAY) != empty


def test_the_databases_looked_at_are_those_that_a_build_uses() -> None:
    """Their usual places are told here without importing who writes them."""
    from summarize.thread_store import default_path as threads
    from translate.memory.place import default_path as memory

    found = unchanged.databases_of(Options(DAY, follow=True))
    assert found == (memory(), threads())


@pytest.mark.parametrize("content", ["", "{", "[]", '{"form": 1}', '{"form": 0, "key": ""}'])
def test_a_broken_record_is_as_good_as_none(content: str, built: list[str], tmp_path: Path) -> None:
    """Half a record never stands for a build."""
    build()
    path = unchanged.record_path(tmp_path / "out" / DAY)
    assert path.is_file()
    path.write_text(content)
    assert SKIPPED not in build().stderr
    assert built == [DAY, DAY]


def test_a_cache_that_cannot_be_written_costs_nothing_else(
    built: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The briefing is written, and built again the next time."""
    (tmp_path / "cache").write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    build()
    build()
    assert built == [DAY, DAY]


def test_old_records_are_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache does not grow with the days."""
    monkeypatch.setattr(unchanged, "KEPT", 2)
    for number in range(4):
        (tmp_path / str(number)).mkdir()
        unchanged.keep(tmp_path / str(number), unchanged.Seen("rest", ()), ["said"])
    folder = unchanged.record_path(tmp_path).parent
    assert len(list(folder.iterdir())) == 2
    assert unchanged.recall(tmp_path / "3", unchanged.Seen("rest", ())) == ("said",)
    assert unchanged.recall(tmp_path / "3", unchanged.Seen("other", ())) is None
