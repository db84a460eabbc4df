"""`study.json`: schema, back again, and what happens where it is missing or another's."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mujaz.jsonform import write_briefing
from mujaz.records import Mentioned, Name, NameUse, TopicStudy
from mujaz.studyform import study_schema, write_study
from mujaz.studyread import load_briefing, read_study
from summarize.abstract import Refused, Written
from summarize.agreement import Report, Row
from summarize.records import Citation, Label
from summarize.timeline import Moment
from tests.templates.briefings import EMPTY, USUAL
from translate.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing

VALIDATOR = Draft202012Validator(study_schema())
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAY = st.dates().map(lambda day: day.isoformat())
PLACE = st.sampled_from([Citation(a.id, s.index) for a in USUAL.articles for s in a.sentences])
PLACES = st.lists(PLACE, min_size=1, max_size=3).map(tuple)
LABEL = st.builds(Label, TEXT, TEXT)
REPORT = st.builds(Report, st.floats(0, 1e9), st.booleans(), TEXT, TEXT, PLACE)
ROW = st.builds(Row, TEXT, st.lists(REPORT, min_size=2, max_size=3).map(tuple), st.booleans())


def some(what: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Return tuples of up to three."""
    return st.lists(what, max_size=3).map(tuple)


@st.composite
def studied(draw: st.DrawFn) -> Briefing:
    """Return the usual briefing with a ledger and studies drawn for its topics."""
    studies = []
    for topic in USUAL.topics:
        position = st.sampled_from(range(len(topic.points))) if topic.points else st.nothing()
        ids = st.lists(st.sampled_from(topic.articles), min_size=1, unique=True).map(tuple)
        shorts = st.lists(
            st.none() | LABEL, min_size=len(topic.points), max_size=len(topic.points)
        ).map(tuple)
        studies.append(
            TopicStudy(
                topic=topic.id,
                head=draw(st.none() | position),
                terms=draw(some(LABEL)),
                events=draw(some(ids)),
                copies=draw(some(ids)),
                agreement=draw(some(ROW)),
                timeline=draw(some(st.builds(Moment, DAY, TEXT, TEXT, PLACES))),
                names=draw(
                    some(
                        st.builds(
                            Mentioned,
                            TEXT,
                            TEXT,
                            st.sampled_from(["person", "place", "org"]),
                            st.integers(1, 99),
                            PLACE,
                        )
                    )
                ),
                since=draw(st.none() | DAY),
                before=draw(st.none() | DAY),
                new=draw(st.lists(position, unique=True).map(tuple)),
                summary=draw(some(st.builds(Written, TEXT, PLACES, st.booleans()))),
                refused=draw(some(st.builds(Refused, TEXT, TEXT))),
                short=draw(st.just(()) | shorts),
            )
        )
    uses = st.lists(st.builds(NameUse, TEXT, PLACES), min_size=1, max_size=2).map(tuple)
    names = draw(some(st.builds(Name, TEXT, TEXT, st.sampled_from(["person", "?"]), uses)))
    return replace(USUAL, names=names, studies=tuple(studies))


@settings(max_examples=60, deadline=None)
@given(studied())
def test_reading_what_was_written_gives_the_studies_back(briefing: Briefing) -> None:
    """Writing loses nothing, and what is written fits the schema."""
    content = write_study(briefing)

    assert read_study(content, USUAL) == briefing
    VALIDATOR.validate(json.loads(content))


@settings(max_examples=5, deadline=None)
@given(studied())
def test_no_field_of_a_study_is_forgotten(briefing: Briefing) -> None:
    """A field that a record gains is written, too."""
    written = json.loads(write_study(briefing))["studies"][0]

    assert list(written) == [field.name for field in fields(TopicStudy)]


def test_the_schema_is_a_schema_and_describes_every_property() -> None:
    """A property without a description would be a promise that nobody explained."""
    Draft202012Validator.check_schema(study_schema())
    for part in [study_schema(), *study_schema()["$defs"].values()]:
        for name, property_ in part.get("properties", {}).items():
            assert "description" in property_ or "$ref" in property_, name


def test_a_briefing_without_a_study_is_read_all_the_same(tmp_path: Path) -> None:
    """Folders of older versions have none."""
    (tmp_path / "briefing.json").write_bytes(write_briefing(USUAL))
    assert load_briefing(tmp_path / "briefing.json") == USUAL

    (tmp_path / "study.json").write_bytes(write_study(EMPTY))
    assert load_briefing(tmp_path / "briefing.json") == USUAL


STUDY = TopicStudy("", 0, (), (), (), (), (), ())


def studies(**changed: object) -> bytes:
    """Return the study.json of the usual briefing, its first study changed."""
    plain = [replace(STUDY, topic=topic.id) for topic in USUAL.topics]
    first = replace(plain[0], **changed)  # type: ignore[arg-type]
    return write_study(replace(USUAL, studies=(first, *plain[1:])))


NOWHERE = Citation("nowhere", 0)
WRONG = (
    (b"", "line 1"),  # nothing at all
    (b"\xff", "UTF-8"),  # another encoding
    (b"[]", "not a study.json"),  # another shape
    (b"{}", "'names'"),  # a key missing
    (b'{"names": [], "studies": [1]}', "not a study.json"),  # a study that is none
    (write_study(USUAL)[:-9], "not a study.json"),  # cut short
    (studies(topic="t-other"), "its topics are others"),
    (studies(head=99), "no such point"),
    (studies(new=(-1,)), "no such point"),
    (studies(short=(None,) * 99), "points"),
    (studies(events=(("nowhere",),)), "no article 'nowhere'"),
    (studies(timeline=(Moment("2026-11-20", "", "", (NOWHERE,)),)), "sentence 0 of 'nowhere'"),
    (studies(names=(Mentioned("", "", "place", 1, NOWHERE),)), "sentence 0 of 'nowhere'"),
)


@pytest.mark.parametrize(("content", "named"), WRONG)
def test_a_study_of_something_else_is_one_clear_line(content: bytes, named: str) -> None:
    """A damaged file, or one that was copied beside another day's briefing."""
    with pytest.raises(InputError, match=named) as caught:
        read_study(content, USUAL)

    assert "\n" not in str(caught.value)
