"""`briefing.json`: order of keys, schema, and back again."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mujaz.jsonform import read_briefing, schema, write_briefing
from mujaz.records import Briefing, Rejected, Report, Sentence, Title
from summarize.records import Citation, Label, Point, Topic
from tests.templates.briefings import EMPTY, UNGROUPED, USUAL
from translate.errors import InputError

VALIDATOR = Draft202012Validator(schema())
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ID = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,12}", fullmatch=True)
SCORE = st.floats(0, 1)
FLAGS = st.lists(TEXT.filter(bool), max_size=3, unique=True).map(tuple)
MAYBE = st.none() | TEXT
CITATIONS = st.lists(st.builds(Citation, ID, st.integers(0, 999)), min_size=1, max_size=3)
SENTENCES = st.lists(
    st.builds(
        Sentence,
        st.integers(0, 999),
        TEXT,
        TEXT,
        SCORE,
        FLAGS,
        st.sampled_from(["title", "body", "furniture"]),
    ),
    max_size=4,
)
POINTS = st.lists(st.builds(Point, TEXT, TEXT, SCORE, FLAGS, CITATIONS.map(tuple)), max_size=3)
IDS = st.lists(ID, min_size=1, max_size=3, unique=True).map(tuple)
BRIEFINGS = st.builds(
    Briefing,
    st.dates().map(lambda day: day.isoformat()),
    TEXT,
    TEXT,
    st.just("mujaz 0.1.0"),
    st.lists(st.builds(Topic, ID, st.builds(Label, TEXT, TEXT), IDS, POINTS.map(tuple))).map(tuple),
    st.lists(
        st.builds(
            Report,
            ID,
            TEXT,
            st.builds(Title, TEXT, TEXT),
            MAYBE,
            MAYBE,
            MAYBE,
            SENTENCES.map(tuple),
        )
    ).map(tuple),
    st.lists(st.builds(Rejected, TEXT, TEXT)).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(BRIEFINGS)
def test_reading_what_was_written_gives_the_briefing_back(briefing: Briefing) -> None:
    """Writing loses nothing, and what is written fits the schema."""
    content = write_briefing(briefing)

    assert read_briefing(content) == briefing
    VALIDATOR.validate(json.loads(content))


@pytest.mark.parametrize("briefing", [USUAL, EMPTY, UNGROUPED])
def test_the_briefings_of_the_tests_fit_the_schema(briefing: Briefing) -> None:
    """What the other tests are about is what the program writes."""
    Draft202012Validator(schema()).validate(json.loads(write_briefing(briefing)))


def test_the_schema_is_a_schema_and_describes_every_property() -> None:
    """A property without a description would be a promise that nobody explained."""
    Draft202012Validator.check_schema(schema())
    described = [schema(), *schema()["$defs"].values()]
    for part in described:
        for name, property_ in part.get("properties", {}).items():
            assert "description" in property_ or "$ref" in property_, name


KEYS = (
    # where, keys in the order of the contract
    ((), ["date", "title", "signature", "generated_by", "topics", "articles", "rejected"]),
    (("topics", 0), ["id", "label", "articles", "points"]),
    (("topics", 0, "label"), ["ar", "en"]),
    (("topics", 0, "points", 0), ["ar", "en", "score", "flags", "citations"]),
    (("topics", 0, "points", 0, "citations", 0), ["article", "sentence"]),
    (("articles", 0), ["id", "path", "title", "source", "url", "published", "sentences"]),
    (("articles", 0, "sentences", 0), ["index", "ar", "en", "score", "flags", "kind"]),
    (("rejected", 0), ["path", "reason"]),
)


@pytest.mark.parametrize(("where", "keys"), KEYS)
def test_keys_stand_in_the_order_of_the_contract(
    where: tuple[str | int, ...], keys: list[str]
) -> None:
    """Readers of a diff, and of the file itself, find things where they were."""
    part = json.loads(write_briefing(USUAL))
    for step in where:
        part = part[step]

    assert list(part) == keys


@pytest.mark.parametrize("record", [Briefing, Report, Sentence, Topic, Point, Citation, Rejected])
def test_no_field_of_a_record_is_forgotten(record: type) -> None:
    """A field that a record gains is written, or on purpose in `study.json` alone."""
    content = json.dumps(json.loads(write_briefing(USUAL)) | {"names": 0, "studies": 0})

    assert all(f'"{field.name}"' in content for field in fields(record))


def test_arabic_stays_arabic_and_the_file_ends_with_a_newline() -> None:
    """The file is for people and line tools, too."""
    content = write_briefing(USUAL)

    assert "سد النهضة" in content.decode("utf-8")
    assert content.endswith(b"}\n")


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    """UTF-8 cannot hold one; it comes from a broken escape in somebody's JSON."""
    broken = replace(USUAL, title="a\ud800b")

    assert read_briefing(write_briefing(broken)).title == "a\ufffdb"


WRONG = (
    (b"", "line 1"),  # nothing at all
    (b"\xff\xfe", "UTF-8"),  # another encoding
    (b"[]", "not a briefing.json"),  # another shape
    (b"{}", "'date'"),  # a key missing
    (b"[" * 100_000, "not a briefing.json"),  # nested beyond reason
    (b'{"date": 1', "line 1"),  # cut short
)


@pytest.mark.parametrize(("content", "named"), WRONG)
def test_what_is_no_briefing_is_told_in_one_line(content: bytes, named: str) -> None:
    """A damaged file is an error with a reason, not a traceback."""
    with pytest.raises(InputError, match=named) as caught:
        read_briefing(content)

    assert "\n" not in str(caught.value)
