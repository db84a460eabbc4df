"""HTML: what is read changes, every other byte stays."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.formats.html_tokens import tokens
from tests.mujaz.formats.helpers import text_through, through
from tests.translate.memory_fakes import fake_english

# Source, what comes out of it, and why the case is here.
CASES = [
    ("<p>نعم</p>", "<p>nEm</p>"),
    ("<p>قال <b>نعم</b> لا</p>", "<p>qal <b>nEm</b> la</p>"),
    ("<P CLASS=x>نعم", "<P CLASS=x>nEm"),  # no end tag, capitals, no quotation marks
    ("<ul><li>نعم<li>لا</ul>", "<ul><li>nEm<li>la</ul>"),
    ("<p>a &lt; ب &amp; ت</p>", "<p>a &lt; b &amp; t</p>"),
    ("<p>قال &nbsp; نعم</p>", "<p>qal nEm</p>"),
    ("<b><p>نعم</p></b>", "<b><p>nEm</p></b>"),  # an inline element around a block
    ("<p>قال <b>نعم</p>", "<p>qal <b>nEm</p>"),  # never closed
    ("<p>قال نعم</b> لا</p>", "<p>qal nEm</b> la</p>"),  # never opened
    ("<p><i>قال <b>نعم</i> لا</b></p>", "<p><i>qal <b>nEm</i> la</b></p>"),  # crossing
    ("<p>1 < 2 نعم</p>", "<p>1 &lt; 2 nEm</p>"),  # a bare sign
    ("<p>نعم <img src=a.png alt='صورة'> لا</p>", '<p>nEm <img src=a.png alt="cwrp"> la</p>'),
    ("<p>اكتب <code>ls نص</code> هنا</p>", "<p>aktb <code>ls نص</code> hna</p>"),
    ("<pre>نص\n  كما هو</pre><p>نعم</p>", "<pre>نص\n  كما هو</pre><p>nEm</p>"),
    ('<p translate="no">نص</p><p>نعم</p>', '<p translate="no">نص</p><p>nEm</p>'),
    ("<p>قال<!-- سر --> نعم</p>", "<p>qal<!-- سر --> nEm</p>"),
    ("<script>a('<p>نص</p>')</script><p>نعم</p>", "<script>a('<p>نص</p>')</script><p>nEm</p>"),
    ('<a href="/نص?a=1&b=2">نعم</a>', '<a href="/نص?a=1&b=2">nEm</a>'),
    (
        "<p>Left  as <b>it</b> is &copy;</p><p>نعم</p>",
        "<p>Left  as <b>it</b> is &copy;</p><p>nEm</p>",
    ),
    ("<p>شارع<br>مدينة</p>", "<p>SarE<br>mdynp</p>"),
    ("<html><p>نعم", '<html lang="en"><p>nEm'),
    ('<html lang="ar-EG" dir="rtl">نعم', '<html lang="en" dir="ltr">nEm'),
    ('<p lang="he" dir="rtl">x</p>نعم', '<p lang="he" dir="rtl">x</p>nEm'),
    ('<a hreflang="ar" href=x>نعم</a>', '<a hreflang="ar" href=x>nEm</a>'),
    ("<style>p{direction: rtl}</style>نعم", "<style>p{direction: ltr}</style>nEm"),
    ('<meta name="description" content="نعم">', '<meta name="description" content="nEm">'),
    ('<meta name="robots" content="نعم">لا', '<meta name="robots" content="نعم">la'),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_what_is_read_changes_and_nothing_else(source: str, expected: str) -> None:
    """Tag by tag."""
    assert text_through(source, "html") == expected


def test_a_sentence_over_a_line_break_stays_one() -> None:
    """A long line without a full stop goes on after <br>."""
    long = "قال المتحدث باسم الوزارة في بيان صدر صباح اليوم إن"
    result = text_through(f"<p>{long}<br>اللقاء تم.</p>", "html")
    assert result == f"<p>{fake_english(long)} <br>{fake_english('اللقاء تم.')}</p>"


def test_the_declared_encoding_becomes_that_of_the_output() -> None:
    """A page in windows-1256 comes out in UTF-8 and says so."""
    page = '<meta charset="windows-1256"><p>وصل الوفد إلى المدينة أمس</p>'
    expected = f'<meta charset="utf-8"><p>{fake_english("وصل الوفد إلى المدينة أمس")}</p>'
    assert through(page.encode("cp1256"), "html") == expected.encode()


def test_markup_in_a_translation_is_text() -> None:
    """What a model says is never a tag."""
    assert "&lt;script&gt;" in text_through("<p>نعم &lt;script&gt;</p>", "html")


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="<>/!-?[]\"'= abpبت&;\n", max_size=80))
def test_tokens_joined_are_the_source(source: str) -> None:
    """However broken the markup is."""
    assert "".join(token.raw for token in tokens(source)) == source


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br>", "<code>", "</code>", "نعم ", "a "]
        ),
        max_size=25,
    )
)
def test_no_tag_is_lost(parts: list[str]) -> None:
    """The same tags come out, as often as they went in."""
    source = "".join(parts)
    tags = re.compile("<[^>]*>")
    assert sorted(tags.findall(text_through(source, "html"))) == sorted(tags.findall(source))


@pytest.mark.parametrize("bad", ["<!--", '<a "', "<![CDATA[", "<p", "<script>", "&#", "<?"])
def test_broken_markup_is_no_trouble_for_the_clock(bad: str) -> None:
    """Ten times the input takes about ten times as long, not a hundred times."""
    begun = time.process_time()
    list(tokens(bad * 2_000))
    short = time.process_time() - begun
    begun = time.process_time()
    list(tokens(bad * 20_000))
    assert time.process_time() - begun < 40 * short + 0.5
