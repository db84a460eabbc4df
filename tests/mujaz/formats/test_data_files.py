"""JSON, JSON Lines, tables: values change, the layout stays byte for byte."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mujaz.formats.helpers import text_through
from tests.translate.memory_fakes import fake_english
from translate.errors import InputError

JSON = [
    ('{"a": "نعم",  "b": 1.0e5}', '{"a": "nEm",  "b": 1.0e5}'),
    ('{"نعم": "لا"}', '{"نعم": "la"}'),  # a key is a name, not a text
    (
        '["نعم", ["لا", null], {"x": {"y": "قال"}}]\n',
        '["nEm", ["la", null], {"x": {"y": "qal"}}]\n',
    ),
    ('"\\u0646\\u0639\\u0645"', '"nEm"'),
    ('{"a": "قال \\"نعم\\"\\nلا"}', '{"a": "qal \\"nEm\\"\\nla"}'),
    ('{"a": "x\\/y \\u00e9"}', '{"a": "x\\/y \\u00e9"}'),  # escapes of what stays
    ('"a:{b,[" ', '"a:{b,[" '),
]


@pytest.mark.parametrize(("source", "expected"), JSON)
def test_json_values_change_and_nothing_else(source: str, expected: str) -> None:
    """Spaces, numbers, keys and escapes are as they were."""
    assert text_through(source, "json") == expected


def test_chosen_keys_alone_change() -> None:
    """However deep in lists they stand."""
    source = '{"title": "نعم", "id": "لا", "text": ["قال", {"id": "لا"}], "x": "لا"}'
    expected = '{"title": "nEm", "id": "لا", "text": ["qal", {"id": "لا"}], "x": "لا"}'
    assert text_through(source, "json", fields=("title", "text")) == expected


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.text(alphabet='نعم"\\/{}[],:\n', max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("ab:,", max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


def in_english(value: object) -> object:
    """Return a value as the fake would have it."""
    if isinstance(value, str):
        return fake_english(value)
    if isinstance(value, list):
        return [in_english(one) for one in value]
    if isinstance(value, dict):
        return {key: in_english(one) for key, one in value.items()}
    return value


@settings(max_examples=200, deadline=None)
@given(value=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 2]))
def test_any_json_stays_json_of_the_same_shape(
    *, value: object, ascii_only: bool, indent: int | None
) -> None:
    """Every string is found, none is taken for another."""
    source = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert json.loads(text_through(source, "json")) == in_english(value)


def test_json_lines_are_read_line_by_line() -> None:
    """Empty lines and a missing last line end stay."""
    source = '{"a": "نعم"}\r\n\r\n{"a": 1}\n["لا"]'
    assert text_through(source, "jsonl") == '{"a": "nEm"}\r\n\r\n{"a": 1}\n["la"]'


def test_a_bad_line_is_named() -> None:
    """By its number."""
    with pytest.raises(InputError, match=r"file\.jsonl:3 is no JSON"):
        text_through('{"a": "نعم"}\n\n{"a": }\n', "jsonl")
    with pytest.raises(InputError, match=r"file\.json is no JSON"):
        text_through('{"a": "نعم"', "json")


CSV = [
    ("a,نعم\r\nb,لا\r\n", "a,nEm\r\nb,la\r\n"),
    ('1,"قال ""نعم"", لا"\n', '1,"qal ""nEm"", la"\n'),
    ("a;نعم,لا\nb;x,y\n", "a;nEm,la\nb;x,y\n"),  # the comma is part of the cell
    ("a\tنعم\n", "a\tnEm\n"),
    ('"a","b\nc"\n"نعم\nلا",x\n', '"a","b\nc"\n"nEm\nla",x\n'),
    ("id,نعم، لا\n", 'id,"nEm, la"\n'),  # the English needs quotation marks
    ('say "نعم",x\n', 'say "nEm",x\n'.replace('say "nEm"', '"say ""nEm"""')),
    ("نعم\nلا\n", "nEm\nla\n"),
    (",,\n,نعم,\n", ",,\n,nEm,\n"),
]


@pytest.mark.parametrize(("source", "expected"), CSV)
def test_cells_change_and_nothing_else(source: str, expected: str) -> None:
    """Delimiters, line ends and the quotation marks of other cells are as they were."""
    assert text_through(source, "csv") == expected


def test_chosen_columns_alone_change() -> None:
    """The heading stays; a column that is not there is named with those that are."""
    source = "id,نص,note\nنعم,لا,قال\n"
    assert text_through(source, "csv", fields=("نص",)) == "id,نص,note\nنعم,la,قال\n"
    with pytest.raises(InputError, match="has no column body; it has id, نص, note"):
        text_through(source, "csv", fields=("body",))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.text('نعم",\n;x ', max_size=6), min_size=2, max_size=2), min_size=1, max_size=6
    )
)
def test_any_table_keeps_its_shape(rows: list[list[str]]) -> None:
    """As the csv module writes and reads it."""
    sink = io.StringIO()
    csv.writer(sink, quoting=csv.QUOTE_ALL).writerows(rows)
    result = list(csv.reader(io.StringIO(text_through(sink.getvalue(), "csv"), newline="")))
    assert [len(row) for row in result] == [2] * len(rows)
    assert result == [[fake_english(cell) for cell in row] for row in rows]
