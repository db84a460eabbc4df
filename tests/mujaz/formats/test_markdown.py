"""Markdown: paragraphs change, code, links and layout stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mujaz.formats.helpers import text_through

CASES = [
    ("# نعم #\n", "# nEm #\n"),
    ("نعم\n===\n\nلا\n", "nEm\n===\n\nla\n"),
    ("قال **نعم** لا\n", "qal **nEm** la\n"),
    ("قال _نعم_ و***لا***\n", "qal _nEm_ ***wla***\n"),
    ("قال\nنعم\n", "qal nEm\n"),  # a line break within a paragraph is a space
    ("قال  \nنعم\n", "qal  \nnEm\n"),  # unless it is meant
    ("> قال\\\n> نعم\n", "> qal\\\n> nEm\n"),
    ("- نعم\n  لا\n  1. قال\n", "- nEm la\n  1. qal\n"),
    ("[نعم](http://a/ب 'ت')\n", "[nEm](http://a/ب 'ت')\n"),
    ("[نعم][لا]\n\n[لا]: http://a\n", "[nEm][لا]\n\n[لا]: http://a\n"),
    ("[نعم]\n\n[نعم]: http://a\n", "[nEm][نعم]\n\n[نعم]: http://a\n"),  # its text was its label
    ("[نعم]\n", "\\[nEm\\]\n"),
    ("![نعم](a.png) لا\n", "![nEm](a.png) la\n"),
    ("اكتب `نص` هنا\n", "aktb `نص` hna\n"),
    ("قال https://a.b/c_d_e نعم\n", "qal https://a.b/c_d_e nEm\n"),
    ("```\nنص\n```\n\nنعم\n", "```\nنص\n```\n\nnEm\n"),
    ("    نص\n\nنعم\n", "    نص\n\nnEm\n"),
    (
        "| نعم | ب |\n|---|---|\n| **لا** | x\\|ت |\n",
        "| nEm | b |\n|---|---|\n| **la** | x\\|t |\n",
    ),
    ('<div dir="rtl">\nنعم\n</div>\n', '<div dir="ltr">\nnEm\n</div>\n'),
    ("قال <u>نعم</u> لا\n", "qal <u>nEm</u> la\n"),
    (
        "---\ntitle: نعم\nlang: ar\ndir: rtl\n---\nلا\n",
        "---\ntitle: nEm\nlang: en\ndir: ltr\n---\nla\n",
    ),
    ("Stays *as* it  is.\n\nنعم\n", "Stays *as* it  is.\n\nnEm\n"),
    ("نعم[^1]\n\n[^1]: http://a\n", "nEm [^1]\n\n[^1]: http://a\n"),
    ("قال 2 \\* 3\n", "qal 2 \\* 3\n"),
    ("نعم &amp; لا\n", "nEm & la\n"),
    ("نعم\r\n\r\nلا\r\n", "nEm\r\n\r\nla\r\n"),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_what_is_read_changes_and_nothing_else(source: str, expected: str) -> None:
    """Block by block."""
    assert text_through(source, "md") == expected


def test_english_does_not_turn_into_markup() -> None:
    """What begins like a list or holds a sign of emphasis is escaped."""
    assert text_through("نعم * لا * قال\n", "md") == "nEm \\* la \\* qal\n"
    assert text_through("\\- نعم\n", "md") == "\\- nEm\n"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="نعم ab*_`[]()!<>|#-\n1.\\~:/", max_size=60))
def test_no_source_is_too_odd(source: str) -> None:
    """Anything is Markdown; what holds no Arabic comes back byte for byte."""
    result = text_through(source, "md")
    if not set(source) & set("نعم"):
        assert result == source
