"""`mujaz threads` on the store that builds of three days made."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz import pipeline
from mujaz.cli import cli
from mujaz.studyread import load_briefing
from tests.fakes import FakeTranslator
from tests.summarize.builders import MATCH, MATCH_TWO, QUAKE, QUAKE_TWO

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from mujaz.records import Briefing, TopicStudy

MONDAY, TUESDAY = "2026-11-16", "2026-11-17"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work in an empty folder with the articles of two days, and a fake for the model."""
    monkeypatch.setattr(pipeline, "open_translator", lambda _: FakeTranslator())
    monkeypatch.chdir(tmp_path)
    days = {
        "monday": {"quake": QUAKE, "match": MATCH},
        "tuesday": {"aftershock": QUAKE_TWO, "cup": MATCH_TWO},
    }
    for day, articles in days.items():
        (tmp_path / day).mkdir()
        for name, sentences in articles.items():
            text = "\n".join(sentences)
            (tmp_path / day / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> Result:
    """Run `mujaz` with those arguments."""
    return CliRunner().invoke(cli, arguments)


def built(day: str, name: str, *more: str) -> Briefing:
    """Build a day with the store of the folder and return its briefing as written."""
    result = call("build", name, "--date", day, "--store", "threads.db", *more)
    assert result.exit_code == 0, result.output
    from pathlib import Path

    return load_briefing(Path("out") / day / "briefing.json")


def study_with(briefing: Briefing, name: str) -> TopicStudy:
    """Return the study of the topic that holds an article of that name."""
    return next(
        study
        for study, topic in zip(briefing.studies, briefing.topics, strict=True)
        if any(id_.startswith(name) for id_ in topic.articles)
    )


def listed(*more: str) -> list[list[str]]:
    """Return what `mujaz threads list` prints, as columns."""
    result = call("threads", "list", "--store", "threads.db", *more)
    assert result.exit_code == 0, result.output
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_a_topic_goes_on_under_its_identifier(folder: Path) -> None:
    """Tomorrow's articles join it; the briefing says since when, and what is new."""
    first = study_with(built(MONDAY, "monday"), "quake")
    following = study_with(built(TUESDAY, "tuesday"), "aftershock")
    assert first.topic == following.topic
    assert (first.since, first.before) == (MONDAY, None)
    assert (following.since, following.before) == (MONDAY, MONDAY)
    assert first.new


def test_building_a_day_again_gives_the_same_bytes(folder: Path) -> None:
    """Also an older day, after a later one was built."""
    built(MONDAY, "monday")
    monday = {path: path.read_bytes() for path in (folder / "out" / MONDAY).rglob("*.*")}
    built(TUESDAY, "tuesday")
    tuesday = {path: path.read_bytes() for path in (folder / "out" / TUESDAY).rglob("*.*")}
    built(TUESDAY, "tuesday")
    built(MONDAY, "monday")
    assert {path: path.read_bytes() for path in tuesday} == tuesday
    assert {path: path.read_bytes() for path in monday} == monday


def test_a_first_day_with_a_store_has_the_topics_of_one_without(folder: Path) -> None:
    """A store that knows nothing changes no identifier."""
    briefing = built(MONDAY, "monday")
    call("build", "monday", "--date", MONDAY, "--out", "other", "--no-store")
    other = load_briefing(folder / "other" / MONDAY / "briefing.json")
    assert briefing.topics == other.topics
    assert {study.since for study in other.studies} == {None}


def test_list_shows_the_threads_last_told_first(folder: Path) -> None:
    """Identifier, days, articles and labels, tab-separated on standard output."""
    built(MONDAY, "monday")
    built(TUESDAY, "tuesday")
    rows = listed()
    assert [row[1:4] for row in rows] == [[MONDAY, TUESDAY, "2"]] * 2
    assert all(len(row) == 6 for row in rows)
    assert listed("--since", "2026-12-01") == []


def test_show_tells_what_was_said_day_by_day(folder: Path) -> None:
    """With the articles at the end; an unknown identifier is one line."""
    study = study_with(built(MONDAY, "monday"), "quake")
    result = call("threads", "show", study.topic, "--store", "threads.db")
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{study.topic}\t{MONDAY}")
    assert any(line.startswith(f"{MONDAY}\t") for line in lines[1:])
    assert lines[-1].startswith("article\tquake-")
    unknown = call("threads", "show", "t-none", "--store", "threads.db")
    assert unknown.exit_code == 1
    assert unknown.stderr.startswith("Error: no thread has the identifier 't-none'")


def test_what_was_merged_by_hand_is_one_topic_from_then_on(folder: Path) -> None:
    """Also when the day is built again; the old identifier leads to the new one."""
    briefing = built(MONDAY, "monday")
    quake, match = (study_with(briefing, name).topic for name in ("quake", "match"))
    result = call("threads", "merge", match, quake, "--store", "threads.db")
    assert result.stdout.split("\t")[0] == quake
    again = built(MONDAY, "monday")
    assert [topic.id for topic in again.topics] == [quake]
    assert len(again.topics[0].articles) == 2
    shown = call("threads", "show", match, "--store", "threads.db")
    assert shown.stdout.startswith(quake)
    assert built(MONDAY, "monday") == again


def test_what_was_split_by_hand_stays_apart(folder: Path) -> None:
    """Also when the day is built again."""
    (folder / "tuesday" / "quake.txt").write_text("\n".join(QUAKE), encoding="utf-8")
    briefing = built(TUESDAY, "tuesday")
    study = study_with(briefing, "quake")
    assert study == study_with(briefing, "aftershock")
    (article,) = (id_ for event in study.events for id_ in event if id_.startswith("aftershock"))
    result = call("threads", "split", study.topic, article, "--store", "threads.db")
    fresh = result.stdout.split("\t")[0]
    assert f"mujaz build --date {TUESDAY}" in result.stderr
    again = built(TUESDAY, "tuesday")
    assert study_with(again, "quake").topic == study.topic
    assert study_with(again, "aftershock").topic == fresh != study.topic
    assert built(TUESDAY, "tuesday") == again


def test_articles_that_come_later_in_the_day_do_not_shake_its_threads(folder: Path) -> None:
    """The evening's edition keeps the morning's identifiers, the same on every build."""
    morning = built(MONDAY, "monday")
    for path in (folder / "tuesday").iterdir():
        path.rename(folder / "monday" / path.name)
    evening = built(MONDAY, "monday")
    assert {topic.id for topic in evening.topics} == {topic.id for topic in morning.topics}
    assert built(MONDAY, "monday") == evening


def cut_short(path: Path) -> None:
    """Leave the first half of the store, as a full disk does."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def of_a_later_version(path: Path) -> None:
    """Write a version that this program does not know."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9")
    connection.commit()
    connection.close()


def no_database(path: Path) -> None:
    """Put another file there."""
    path.write_bytes(b"a diary\n" * 1000)


def vectors_spoilt(path: Path) -> None:
    """Spoil the vectors and leave the tables sound."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE story SET vector = x'00ff'")
    connection.commit()
    connection.close()


def a_folder(path: Path) -> None:
    """Put a folder there."""
    path.unlink()
    path.mkdir()


def held(path: Path) -> None:
    """Make it a store that only its reader may open for reading."""
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TRIGGER held BEFORE INSERT ON said BEGIN SELECT RAISE(FAIL, 'x'); END"
    )
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "spoil", [cut_short, of_a_later_version, no_database, vectors_spoilt, a_folder, held]
)
def test_a_store_that_fails_costs_the_threads_alone(folder: Path, spoil: object) -> None:
    """One clear line, a whole briefing, and the store as it was."""
    built(MONDAY, "monday")
    path = folder / "threads.db"
    spoil(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else b""
    result = call("build", "tuesday", "--date", TUESDAY, "--store", "threads.db")
    assert result.exit_code == 0, result.output
    (warning,) = [line for line in result.stderr.splitlines() if "threads" in line]
    assert "threads.db" in warning
    assert "goes on without threads" in warning
    briefing = load_briefing(folder / "out" / TUESDAY / "briefing.json")
    assert [study.since for study in briefing.studies] == [None] * len(briefing.topics)
    if before and spoil is not vectors_spoilt:
        assert path.read_bytes() == before


def test_a_store_that_cannot_be_made_costs_the_threads_alone(folder: Path) -> None:
    """Its folder would have to be a file."""
    (folder / "file").write_text("")
    result = call("build", "monday", "--date", MONDAY, "--store", "file/threads.db")
    assert result.exit_code == 0
    assert "goes on without threads" in result.stderr


def test_the_usual_store_is_the_users_own(folder: Path) -> None:
    """Without an option a build follows its topics; the commands find the same store."""
    call("build", "monday", "--date", MONDAY)
    result = call("threads", "list")
    assert len(result.stdout.splitlines()) == 2
    written = json.loads((folder / "out" / MONDAY / "study.json").read_text(encoding="utf-8"))
    assert {study["since"] for study in written["studies"]} == {MONDAY}


def test_commands_make_no_store(folder: Path) -> None:
    """Looking leaves nothing behind."""
    result = call("threads", "list", "--store", "nowhere.db")
    assert result.exit_code == 1
    assert "mujaz build" in result.stderr
    assert not (folder / "nowhere.db").exists()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("merge", "t-a", "t-b"), "t-a"),  # unknown threads
        (("split", "t-a", "article"), "t-a"),
        (("list", "--since", "yesterday"), "yesterday"),  # no day
    ],
)
def test_wrong_corrections_are_one_line(
    folder: Path, arguments: tuple[str, ...], named: str
) -> None:
    """The message names what was given."""
    built(MONDAY, "monday")
    result = call("threads", *arguments, "--store", "threads.db")
    assert result.exit_code != 0
    assert named in result.stderr
    assert "Traceback" not in result.stderr


def test_two_stores_at_once_are_wrong_usage(folder: Path) -> None:
    """A file and none contradict each other."""
    assert call("build", "monday", "--store", "x", "--no-store").exit_code == 2
