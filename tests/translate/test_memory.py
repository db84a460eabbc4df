"""The memory: what it serves, what it keeps, and what it does with a file in trouble."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.memory_fakes import FakeTranslator, fake_english
from translate.errors import InputError, MujazError, OutputError
from translate.memory import Memory, Remembering, default_path
from translate.memory.care import prune, stats, verify
from translate.memory.keys import code_version, exact, seen
from translate.memory.pairs import Pair, correct
from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENTENCES = ["وصل الوفد أمس.", "لن نغادر!", "Reuters 2020", "وصل الوفد أمس."]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a memory may lie."""
    return tmp_path / "deep" / "memory.sqlite3"


@pytest.fixture
def memory(path: Path) -> Iterator[Memory]:
    """Return an empty memory."""
    with Memory(path) as opened:
        yield opened


def test_a_second_run_asks_the_translator_nothing(memory: Memory) -> None:
    """Neither sentence by sentence nor as a stream nor as a text."""
    fake = FakeTranslator()
    first = Remembering(fake, memory).translate(SENTENCES)
    assert len(fake.asked) == len(set(SENTENCES))
    again = Remembering(fake, memory)
    assert again.translate(SENTENCES) == first
    assert list(again.stream(iter(SENTENCES))) == first
    assert len(fake.asked) == len(set(SENTENCES))


def test_what_is_served_equals_what_was_made(memory: Memory) -> None:
    """Score, flags and all, also for what was passed on unchanged."""
    made = [
        Translation("نعم.", "Yes.", 0.123456789012345, ("length", "numbers"), 0, 4),
        Translation("Reuters", "Reuters", 1.0, (), 0, 7),
        Translation("سلام", "", 0.0, ("untranslated",), 0, 4),
        Translation("لا\0نعم", "No\0yes", 0.5, (), 0, 6),
    ]
    memory.add("context", made)
    assert memory.look_up("context", [one.ar for one in made]) == made


def test_a_copied_sentence_is_served_as_it_is_written_now(memory: Memory) -> None:
    """Its spaces are evened out in the key alone."""
    memory.add("context", [Translation("a b", "a b", 1.0)])
    (found,) = memory.look_up("context", ["a  b"])
    assert found is not None
    assert (found.ar, found.en) == ("a  b", "a  b")


def test_a_translator_with_other_settings_gets_nothing_of_another(memory: Memory) -> None:
    """The signature is part of the key: nothing stale is ever served."""
    Remembering(FakeTranslator("beam 4"), memory).translate(SENTENCES)
    other = FakeTranslator("beam 1")
    Remembering(other, memory).translate(SENTENCES)
    assert other.asked


def test_the_context_names_the_code_that_made_the_english(memory: Memory) -> None:
    """A change of segmenter, normaliser or checks makes older entries unfit."""
    remembering = Remembering(FakeTranslator("model x"), memory)
    assert remembering.context == f"model x | code {code_version()}"
    assert remembering.signature == "model x"


def test_progress_counts_every_sentence_once(memory: Memory) -> None:
    """Known, repeated and new ones add up to the number asked for."""
    remembering = Remembering(FakeTranslator(), memory)
    remembering.translate(SENTENCES[:1])
    steps: list[int] = []
    remembering.translate(SENTENCES, progress=steps.append)
    assert sum(steps) == len(SENTENCES)


def test_texts_get_the_offsets_of_their_sentences(memory: Memory) -> None:
    """`text[start:end]` is the sentence, from the memory as from the model."""
    text = "وصل الوفد. لن نغادر.\n"
    remembering = Remembering(FakeTranslator(), memory)
    for _ in range(2):
        assert [text[one.start : one.end] for one in remembering.translate_text(text)] == [
            "وصل الوفد.",
            "لن نغادر.",
        ]


def test_a_correction_comes_before_every_machine(memory: Memory) -> None:
    """Whatever the model or its settings, with the score of what is certain."""
    Remembering(FakeTranslator(), memory).translate(["نعم."])
    correct(memory, [Pair("نعم.", "Yes indeed.")])
    for signature in ("fake", "another"):
        fake = FakeTranslator(signature)
        (one,) = Remembering(fake, memory).translate(["نعم."])
        assert (one.en, one.score, one.flags) == ("Yes indeed.", 1.0, ("corrected",))
        assert one.doubts == ()
        assert not fake.asked


# A reader sees the same sentence in each pair.
@pytest.mark.parametrize(
    "other",
    [
        "نعـــم.",  # tatweel U+0640
        "نَعَم.",  # tashkeel
        "\u200fنعم.",  # right-to-left mark
        " نعم. ",
    ],
)
def test_a_correction_holds_for_what_looks_the_same(memory: Memory, other: str) -> None:
    """Tashkeel, tatweel and invisible characters make no difference to it."""
    correct(memory, [Pair("نعم.", "Yes.")])
    (one,) = memory.look_up("any", [other])
    assert one is not None
    assert (one.ar, one.en) == (other, "Yes.")


def test_half_a_character_is_translated_and_not_kept(memory: Memory) -> None:
    """A lone surrogate has no UTF-8; it goes to the translator each time."""
    fake = FakeTranslator()
    for _ in range(2):
        assert Remembering(fake, memory).translate(["نعم\ud800"])[0].en == fake_english("نعم\ud800")
    assert len(fake.asked) == 2


def test_a_full_disk_loses_nothing(memory: Memory) -> None:
    """The translating goes on, with one line of warning; what was kept stays."""
    Remembering(FakeTranslator(), memory).translate(SENTENCES)
    (pages,) = memory.connection.execute("PRAGMA page_count").fetchone()
    memory.connection.execute(f"PRAGMA max_page_count = {pages}")
    many = [f"جملة {number} {'طويلة ' * 50}" for number in range(3000)]
    warned: list[str] = []
    remembering = Remembering(FakeTranslator(), memory, warn=warned.append)
    assert [one.en for one in remembering.translate(many)] == [fake_english(one) for one in many]
    assert len(warned) == 1
    assert "full" in warned[0]
    assert "--no-memory" in warned[0]
    assert list(verify(memory)) == []
    assert None not in memory.look_up(remembering.context, SENTENCES)


def test_a_file_that_is_no_database_is_named_and_not_touched(tmp_path: Path) -> None:
    """One line that says what to do."""
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(b"This is a letter to my mother. " * 100)
    with pytest.raises(InputError, match=r"memory\.sqlite3 is no translation memory.*--memory"):
        Memory(path)
    assert path.read_bytes().startswith(b"This is a letter")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    """Its tables are not ours to add to."""
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE photos (id)")
    connection.close()
    with pytest.raises(InputError, match="another program"):
        Memory(path)


def test_a_newer_layout_is_refused(path: Path) -> None:
    """An older mujaz never writes into what it does not know."""
    Memory(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(InputError, match=r"layout 99.*upgrade mujaz"):
        Memory(path)


def test_a_place_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file where a folder should be."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be opened"):
        Memory(tmp_path / "file" / "memory.sqlite3")


def test_a_damaged_row_is_neither_served_nor_overlooked(memory: Memory) -> None:
    """`verify` names it, and the sentence is translated anew."""
    fake = FakeTranslator()
    Remembering(fake, memory).translate(["نعم."])
    memory.connection.execute("UPDATE entry SET en = 'No.'")
    assert any("not as it was written" in line for line in verify(memory))
    assert Remembering(fake, memory).translate(["نعم."])[0].en == fake_english("نعم.")
    assert list(verify(memory)) == []


def test_a_file_damaged_while_it_is_used_stops_nothing(path: Path) -> None:
    """The translating goes on without it, with one line."""
    warned: list[str] = []
    with Memory(path) as memory:
        remembering = Remembering(FakeTranslator(), memory, warn=warned.append)
        remembering.translate(f"جملة {number} {'كلمة ' * 60}" for number in range(500))
        memory.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * (size - 4096 * 4))
    with Memory(path) as memory:
        remembering = Remembering(FakeTranslator(), memory, warn=warned.append)
        given = [f"جملة {number} {'كلمة ' * 60}" for number in range(500)]
        assert [one.ar for one in remembering.translate(given)] == given
    assert len(warned) == 1
    assert "damaged" in warned[0]


def test_pruning_keeps_what_was_asked_to_stay_and_every_correction(memory: Memory) -> None:
    """By age, by model, or both."""
    Remembering(FakeTranslator("model a"), memory).translate(SENTENCES)
    Remembering(FakeTranslator("model b"), memory).translate(SENTENCES)
    correct(memory, [Pair("نعم.", "Yes.")])
    assert prune(memory) == 0
    assert prune(memory, unused_days=1) == 0
    assert prune(memory, keep="model a") == 3
    assert [one.signature[:7] for one in stats(memory).contexts] == ["model a"]
    assert prune(memory, unused_days=-1) == 3
    assert (stats(memory).entries, stats(memory).corrections) == (0, 1)


def test_the_default_place_is_the_users_own(isolated: None) -> None:
    """Below the data folder that the system names."""
    assert default_path().name == "memory.sqlite3"
    assert "mujaz" in default_path().parts


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_evening_out_twice_changes_nothing_more(text: str) -> None:
    """Keys do not depend on how often a text went through."""
    assert exact(exact(text)) == exact(text)
    assert seen(seen(text)) == seen(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            Translation,
            st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
            st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
            st.floats(0, 1),
            st.lists(st.sampled_from(["length", "names", "quotes"]), unique=True).map(
                lambda names: tuple(sorted(names))
            ),
        ),
        max_size=20,
        unique_by=lambda one: exact(one.ar),
    )
)
def test_everything_kept_is_found_again(made: list[Translation]) -> None:
    """For any text, score and flags."""
    from pathlib import Path

    with Memory(Path(":memory:")) as memory:
        memory.add("context", made)
        found = memory.look_up("context", [one.ar for one in made])
        assert found == [replace(one, end=len(one.ar)) for one in made]
        assert list(verify(memory)) == []


@pytest.mark.parametrize("junk", [b"\0" * 5000, b"SQLite format 3\0" + b"\xaa" * 5000])
def test_no_file_gives_anything_but_our_own_errors(tmp_path: Path, junk: bytes) -> None:
    """A traceback never."""
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(junk)
    with pytest.raises(MujazError):
        Memory(path)


def test_one_sentence_with_different_spaces_is_served_for_each_as_written(memory: Memory) -> None:
    """Looked up together, each keeps its own writing."""
    memory.add("context", [Translation("a b", "a b", 1.0), Translation("ن م", "n m", 0.5)])
    found = memory.look_up("context", ["a b", "a  b", "ن  م", "ن م", "ن م"])
    assert [one and (one.ar, one.en) for one in found] == [
        ("a b", "a b"),
        ("a  b", "a  b"),
        ("ن  م", "n m"),
        ("ن م", "n m"),
        ("ن م", "n m"),
    ]
