"""Pairs out to files and back: TMX, TSV, XLIFF, ours and other programs'."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.memory_fakes import FakeTranslator, fake_english
from translate.errors import InputError
from translate.memory import Memory, Remembering
from translate.memory.exchange import KINDS, kind_of, read_pairs, write_pairs
from translate.memory.pairs import Pair, correct, corrections, made_of, pairs
from translate.memory.xml import UNWRITABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PAIRS = st.lists(
    st.builds(Pair, TEXT, TEXT, st.just(""), by_person=st.booleans()), min_size=1, max_size=8
)


def through(kind: str, given_pairs: list[Pair]) -> tuple[list[Pair], int]:
    """Return the pairs after a journey through a format, and how many stayed behind."""
    sink = io.BytesIO()
    left_out = write_pairs(given_pairs, sink, kind)
    return list(KINDS[kind].read(io.BytesIO(sink.getvalue()), "file")), left_out


@settings(max_examples=150, deadline=None)
@given(PAIRS)
@pytest.mark.parametrize("kind", ["tsv", "xliff"])
def test_every_text_survives_the_journey(kind: str, given_pairs: list[Pair]) -> None:
    """Tabs, line ends, control characters, markup signs: what went out comes back."""
    assert through(kind, given_pairs) == (given_pairs, 0)


@settings(max_examples=150, deadline=None)
@given(PAIRS)
def test_tmx_brings_back_all_that_xml_can_hold_and_counts_the_rest(given_pairs: list[Pair]) -> None:
    """Nothing is dropped in silence."""
    whole = [one for one in given_pairs if not UNWRITABLE.search(one.ar + one.en)]
    assert through("tmx", given_pairs) == (whole, len(given_pairs) - len(whole))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_notes_and_marks_survive_the_journey(kind: str) -> None:
    """A note, who wrote it, and what the machine had made."""
    given_pairs = [
        Pair("نعم.", "Yes <b> & co.", 'a "note"', by_person=True),
        Pair("لا.", "No.", made=made_of("No.")),
    ]
    assert through(kind, given_pairs) == (given_pairs, 0)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Return a memory of two translated sentences."""
    with Memory(tmp_path / "memory.sqlite3") as opened:
        Remembering(FakeTranslator(), opened).translate(["نعم.", "لا."])
        yield opened


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_only_what_a_person_changed_in_an_export_is_a_correction(
    memory: Memory, tmp_path: Path, kind: str
) -> None:
    """The rest came back as the machine made it, here and in a memory that never saw it."""
    path = tmp_path / "pairs"
    with path.open("wb") as sink:
        write_pairs(pairs(memory), sink, kind)
    edited = path.read_bytes().replace(fake_english("نعم.").encode(), b"Yes, they said.")
    path.write_bytes(edited)
    result = correct(memory, read_pairs(path, kind))
    assert (result.added, result.unchanged) == (1, 1)
    assert [(one.ar, one.en) for one in corrections(memory)] == [("نعم.", "Yes, they said.")]
    with Memory(tmp_path / "elsewhere.sqlite3") as elsewhere:
        assert correct(elsewhere, read_pairs(path, kind)).added == 1


def test_importing_twice_changes_nothing_more(memory: Memory) -> None:
    """The second time all is as it was; another English replaces the first."""
    first = correct(memory, [Pair("نعم.", "Yes.", "by hand")])
    second = correct(memory, [Pair("نعم.", "Yes.")])
    third = correct(memory, [Pair("نعم.", "Yes!")])
    assert (first.added, second.unchanged, third.changed) == (1, 1, 1)
    assert [(one.en, one.note) for one in corrections(memory)] == [("Yes!", "by hand")]


def test_a_machine_translation_is_taken_when_somebody_says_so(memory: Memory) -> None:
    """By a mark in the file or by `everything`."""
    same = Pair("نعم.", fake_english("نعم."))
    assert correct(memory, [same]).unchanged == 1
    assert correct(memory, [replace(same, by_person=True)]).added == 1
    assert correct(memory, [Pair("لا.", fake_english("لا."))], everything=True).added == 1


def test_empty_sides_are_counted_and_left_out(memory: Memory) -> None:
    """A correction to nothing is none."""
    result = correct(memory, [Pair("نعم.", " "), Pair("", "Yes.")])
    assert (result.empty, result.added) == (2, 0)


def test_an_export_is_in_the_order_of_the_arabic_with_each_sentence_once(memory: Memory) -> None:
    """A correction in place of the machine's; the same whatever came first."""
    Remembering(FakeTranslator("another"), memory).translate(["نعم.", "أهلا."])
    correct(memory, [Pair("لا.", "No.")])
    assert [(one.ar, one.by_person) for one in pairs(memory)] == [
        ("أهلا.", False),
        ("لا.", True),
        ("نعم.", False),
    ]


# What other programs write: a document type, other language codes, inline codes, entities
# that XML itself has, two variants of a language.
OTHERS = {
    "other.tmx": """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4"><header/><body><tu><note>n</note>
        <tuv xml:lang="AR-eg"><seg>قال <bpt i="1">&lt;b&gt;</bpt>نعم<ept i="1"/></seg></tuv>
        <tuv lang="en-US"><seg>He said <hi>yes</hi> &amp; left</seg></tuv>
        <tuv lang="en-GB"><seg>no</seg></tuv></tu>
        <tu><tuv xml:lang="fr"><seg>oui</seg></tuv><tuv xml:lang="en"><seg>yes</seg></tuv></tu>
        </body></tmx>""",
    "other.xlf": """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file
        source-language="ar" target-language="en"><body><trans-unit id="1" approved="yes">
        <source>قال <g id="1">نعم</g></source><target>He said <g id="1">yes</g> &amp; left</target>
        <note>n</note></trans-unit><trans-unit id="2"><source>لا</source></trans-unit>
        </body></file></xliff>""",
    "other.tsv": "قال نعم\tHe said yes & left\tn\n\n",
}


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_files_of_other_programs_are_read(tmp_path: Path, name: str) -> None:
    """Their inline codes are no text."""
    (tmp_path / name).write_text(OTHERS[name], encoding="utf-8")
    (one,) = read_pairs(tmp_path / name)
    assert (one.ar, one.en, one.note) == ("قال نعم", "He said yes & left", "n")


LAUGHS = '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
SECRET = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("declaration", [LAUGHS, SECRET], ids=["growing", "reading a file"])
@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_entities_of_their_own_are_refused(tmp_path: Path, kind: str, declaration: str) -> None:
    """Neither grown nor fetched: one line that names the file."""
    path = tmp_path / "evil"
    path.write_text(f"{declaration}<tmx><body><tu>&a;</tu></body></tmx>")
    with pytest.raises(InputError, match="evil declares XML entities"):
        read_pairs(path, kind)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.tmx", b"<tmx><body>", "damaged XML"),
        ("a.tmx", b"", "damaged XML"),
        ("a.xlf", b"\xff\xfe\x00", "damaged XML"),
        ("a.tsv", "نعم\tyes\nلا\n".encode(), r"a\.tsv:2 has no tab"),
        ("a.tsv", "نعم\tyes".encode("cp1256"), "not UTF-8"),
        ("a.doc", b"", "--format tmx"),
    ],
)
def test_a_bad_file_is_named_with_the_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    """And the line, where there are lines."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_pairs(tmp_path / name)


def test_the_kind_is_read_off_the_name() -> None:
    """In any case of letters."""
    names = ["a.TMX", "a.xliff", "a.tab"]
    assert [kind_of(Path(name)) for name in names] == ["tmx", "xliff", "tsv"]
