"""Tests of topics over days."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from summarize import SummarySettings
from summarize.thread_store import open_threads
from summarize.threads import add_day, merge, split
from tests.summarize.builders import MATCH, MATCH_TWO, OIL, QUAKE, QUAKE_TWO, make_story
from translate.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.records import Story
    from summarize.thread_records import ThreadDay
    from summarize.thread_store import ThreadStore

MONDAY, TUESDAY = "2026-11-16", "2026-11-17"
FIRST = [make_story("q1", *QUAKE, published=MONDAY), make_story("m1", *MATCH, published=MONDAY)]
NEXT = [
    make_story("q2", *QUAKE_TWO, published=TUESDAY),
    make_story("o1", *OIL, published=TUESDAY),
]


def add(store: ThreadStore, stories: list[Story], day: str) -> dict[str, ThreadDay]:
    """Add a day and return its parts of threads by their first story."""
    days = add_day(store, stories, day=day, settings=SummarySettings())
    return {part.topic.articles[0]: part for part in days}


def test_tomorrows_articles_join_todays_thread(tmp_path: Path) -> None:
    """A topic goes on under the same identifier, a new one begins its own."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        following = add(store, NEXT, TUESDAY)
    assert following["q2"].topic.id == first["q1"].topic.id
    assert (following["q2"].since, following["q2"].before) == (MONDAY, MONDAY)
    assert following["o1"].before is None
    assert following["o1"].topic.id not in {part.topic.id for part in first.values()}


def test_a_point_that_was_told_before_is_not_new(tmp_path: Path) -> None:
    """A copy a day later tells nothing; a first report is all new."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        again = add(store, [make_story("q9", *QUAKE, published=TUESDAY)], TUESDAY)
    assert first["q1"].new == tuple(range(len(first["q1"].topic.points)))
    assert again["q9"].new == ()


def test_adding_a_day_again_changes_nothing(tmp_path: Path) -> None:
    """The same command twice gives the same briefing and the same store."""
    with open_threads(tmp_path / "threads.db") as store:
        add(store, FIRST, MONDAY)
        once = add(store, NEXT, TUESDAY)
        kept = store.threads()
        assert add(store, NEXT, TUESDAY) == once
        assert store.threads() == kept


def test_a_thread_long_silent_is_over(tmp_path: Path) -> None:
    """An anniversary is another story."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        later = add(store, [make_story("q2", *QUAKE_TWO)], "2027-11-16")
    assert later["q2"].topic.id != first["q1"].topic.id


def test_threads_are_kept_between_openings(tmp_path: Path) -> None:
    """What was added is there, with its stories and days."""
    path = tmp_path / "deep" / "threads.db"
    with open_threads(path) as store:
        add(store, FIRST, MONDAY)
        add(store, NEXT, TUESDAY)
    with open_threads(path) as store:
        by_story = {thread.stories[0]: thread for thread in store.threads()}
    assert by_story["q1"].stories == ("q1", "q2")
    assert (by_story["q1"].first, by_story["q1"].last) == (MONDAY, TUESDAY)


def test_merged_threads_answer_to_both_names(tmp_path: Path) -> None:
    """An address that was published goes on leading somewhere."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        quake, match = first["q1"].topic.id, first["m1"].topic.id
        merged = merge(store, match, quake)
        assert merged.stories == ("m1", "q1")
        assert store.thread(match) == store.thread(quake) == merged
        following = add(store, [make_story("m2", *MATCH_TWO)], TUESDAY)
        assert following["m2"].topic.id == quake


def test_split_stories_go_on_by_themselves(tmp_path: Path) -> None:
    """What was put together by mistake is taken apart."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        merged = merge(store, first["m1"].topic.id, first["q1"].topic.id)
        apart = split(store, merged.id, ["m1"])
        assert apart.stories == ("m1",)
        assert store.thread(merged.id).stories == ("q1",)
        following = add(store, [make_story("m2", *MATCH_TWO)], TUESDAY)
        assert following["m2"].topic.id == apart.id


def test_both_halves_of_a_split_have_the_days_of_their_stories(tmp_path: Path) -> None:
    """A thread did not go on on the day of what was taken out of it."""
    with open_threads(tmp_path / "threads.db") as store:
        quake = add(store, FIRST, MONDAY)["q1"].topic.id
        oil = add(store, NEXT, TUESDAY)["o1"].topic.id
        merge(store, oil, quake)
        apart = split(store, quake, ["o1", "q2"])
        assert (apart.first, apart.last) == (TUESDAY, TUESDAY)
        left = store.thread(quake)
        assert (left.first, left.last) == (MONDAY, MONDAY)


def test_wrong_corrections_are_refused(tmp_path: Path) -> None:
    """An unknown thread, a strange story, an empty half: one clear line each."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        quake = first["q1"].topic.id
        with pytest.raises(InputError, match="t-none"):
            store.thread("t-none")
        with pytest.raises(InputError, match="same thread"):
            merge(store, quake, quake)
        with pytest.raises(InputError, match="m1"):
            split(store, quake, ["m1"])
        with pytest.raises(InputError, match="keep some"):
            split(store, quake, ["q1"])


def test_a_file_that_is_no_store_is_refused_untouched(tmp_path: Path) -> None:
    """A damaged store or another file is named and left as it is."""
    path = tmp_path / "threads.db"
    path.write_bytes(b"not a database, but long enough to look like one" * 50)
    kept = path.read_bytes()
    with pytest.raises(InputError, match=r"threads\.db"), open_threads(path):
        pass
    assert path.read_bytes() == kept


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    """Tables that this program does not know are never written."""
    path = tmp_path / "threads.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    with pytest.raises(InputError, match="version 7"), open_threads(path):
        pass


OLD_TABLES = """
CREATE TABLE thread (id TEXT PRIMARY KEY, ar TEXT NOT NULL, en TEXT NOT NULL,
                     first TEXT NOT NULL, last TEXT NOT NULL);
CREATE TABLE story (id TEXT PRIMARY KEY, thread TEXT NOT NULL, day TEXT NOT NULL,
                    vector BLOB NOT NULL, pinned INTEGER NOT NULL DEFAULT 0);
CREATE TABLE said (thread TEXT NOT NULL, day TEXT NOT NULL, ar TEXT NOT NULL);
CREATE TABLE alias (old TEXT PRIMARY KEY, new TEXT NOT NULL);
INSERT INTO thread VALUES ('t-1', 'عنوان', 'title', '2026-11-15', '2026-11-15');
INSERT INTO said VALUES ('t-1', '2026-11-15', 'جملة');
PRAGMA user_version = 1;
"""


def test_a_store_of_version_1_is_kept_and_goes_on(tmp_path: Path) -> None:
    """What it told stays, and what is told from now on has its English."""
    path = tmp_path / "threads.db"
    connection = sqlite3.connect(path)
    connection.executescript(OLD_TABLES)
    connection.close()
    for _ in range(2):  # the second time it is of the new version
        with open_threads(path) as store:
            assert store.told("t-1") == [("2026-11-15", "جملة", "")]
    with open_threads(path) as store:
        quake = add(store, FIRST, MONDAY)["q1"].topic
        assert store.told(quake.id) == [(MONDAY, p.ar, p.en) for p in quake.points]


def test_what_was_told_of_split_stories_goes_with_them(tmp_path: Path) -> None:
    """No point of the other story stays behind, before any day is built again."""
    with open_threads(tmp_path / "threads.db") as store:
        first = add(store, FIRST, MONDAY)
        quake, match = first["q1"].topic, first["m1"].topic
        own, other = store.told(quake.id), store.told(match.id)
        merge(store, match.id, quake.id)
        apart = split(store, quake.id, ["m1"])
        assert own
        assert other
        assert (store.told(quake.id), store.told(apart.id)) == (own, other)


def test_a_change_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """A kill in the middle of a day loses that day only."""
    with open_threads(tmp_path / "threads.db") as store:
        add(store, FIRST, MONDAY)
        kept = store.threads()
        with pytest.raises(RuntimeError), store.change():  # noqa: PT012 - both lines matter
            store.pin(["q1"], "elsewhere")
            raise RuntimeError
        assert store.threads() == kept
