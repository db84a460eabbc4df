"""Markdown: nothing that an article says is read as markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mujaz.render import render
from mujaz.render_markdown import Raw, address, code, escape, finalize, own, rtl, yaml
from tests.templates.briefings import USUAL

PLAIN = "text", "softbreak"
HOSTILE = (
    "# heading",
    "1. list",
    "1) list",
    "- list",
    "+ list",
    "* list",
    "> quote",
    "```fence",
    "~~~fence",
    "    code",
    "---",
    "===",
    "***",
    "| a | b |",
    "[link](https://evil.example)",
    "![image](https://evil.example/x.png)",
    "[^1]",
    "[ref]: https://evil.example",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &copy;",
    "**bold** _em_ ~~gone~~ `code`",
    "a line\\",
    "{{ briefing }} {% raw %}",
    "two\n\n# lines",
    "\u2029# paragraph separator",
    "-\u00a0x",
    "<!-- comment",
    "$x^2$",
    "\x00- nul",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_one_paragraph_that_says_what_it_says(text: str) -> None:
    """Rendered as Markdown, the text is the text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escape(text))

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == shown(text)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters() | st.sampled_from("#*_`[]<>()!-+=~|&\\:.1$\n")))
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    """In a list item and in a quotation, which is where the template puts it."""
    for before in ("1. ", "> ", "## "):
        tokens = MarkdownIt("commonmark").parse(f"{before}{escape(text)}")
        inline = [token for token in tokens if token.type == "inline"]
        assert len(inline) <= 1
        children = (inline[0].children or []) if inline else []
        assert {child.type for child in children} <= {"text", "text_special"}
        assert "".join(child.content for child in children) == shown(text)


def shown(text: str) -> str:
    """Return what a reader is to see of a text."""
    from mujaz.render_bidi import one_line

    return re.sub(r"(?<=\w)@(?=\w)", "@\u2060", one_line(text))


AUTOLINKS = ("https://evil.example", "HTTP://evil.example", "www.evil.example", "a@evil.example")


@pytest.mark.parametrize("text", AUTOLINKS)
def test_no_address_is_written_so_that_code_hosts_link_it(text: str) -> None:
    """GitHub links bare addresses; the escape or the word joiner breaks its pattern."""
    assert not re.search(r"(?i)https?:|www\.|\w@\w", escape(text))


def test_arabic_stands_in_a_right_to_left_isolate() -> None:
    """Its numbers and Latin words keep their places in a terminal as on a code host."""
    assert rtl("قال COVID") == "\u2067قال COVID\u2069"
    assert rtl("") == ""


def test_a_text_of_either_language_is_isolated_where_it_has_arabic() -> None:
    """A Latin path stays free of invisible characters, so that it can be copied."""
    assert own("news/a.txt") == "news/a.txt"
    assert own("news/صورة.txt") == "\u2068news/صورة.txt\u2069"


CODE = (("plain", "`plain`"), ("a`b", "`` a`b ``"), ("a``b`", "``` a``b` ```"))


@pytest.mark.parametrize(("text", "span"), CODE)
def test_a_code_span_cannot_be_closed_from_within(text: str, span: str) -> None:
    """The fence is longer than any of the text's own."""
    assert code(text) == span


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_front_matter_strings_are_json_on_one_line(text: str) -> None:
    """JSON's strings are YAML's, and one line cannot end the front matter."""
    line = yaml(text)

    assert len(line.splitlines()) == 1
    assert isinstance(json.loads(line), str)


ADDRESSES = (
    ("articles/a.html#s3", "articles/a.html#s3"),
    ("https://e.example/a(b)", "<https://e.example/a(b)>"),
    ("https://e.example/<x>", "<https://e.example/%3Cx%3E>"),
    ("https://e.example/سد", "<https://e.example/%D8%B3%D8%AF>"),
)


@pytest.mark.parametrize(("url", "written"), ADDRESSES)
def test_an_address_ends_where_it_ends(url: str, written: str) -> None:
    """A bracket in an address is no end of the link."""
    assert address(url) == written


def test_finished_markdown_passes_and_all_else_is_escaped() -> None:
    """A template cannot forget to escape."""
    assert finalize(Raw("*x*")) == "*x*"
    assert finalize("*x*") == r"\*x\*"
    assert finalize(3) == "3"


def test_the_file_links_every_point_to_its_sentences() -> None:
    """Footnotes are used and defined, each sentence once."""
    text = render(USUAL)["briefing.md"].decode()
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    defined = dict(re.findall(r"(?m)^\[\^(\d+)\]: \[.*\]\((\S+)\)", text))

    cited = {(c.article, c.sentence) for t in USUAL.topics for p in t.points for c in p.citations}
    assert set(used) == set(defined)
    assert set(defined.values()) == {f"articles/{a}.html#s{n}" for a, n in cited}


def test_the_file_is_the_headings_and_lists_that_the_template_has() -> None:
    """The same briefing with hostile text has the same structure."""
    evil = "# x\n\n1. [y](https://evil.example) <script>"
    topics = tuple(
        replace(t, points=tuple(replace(p, en=evil, ar=evil) for p in t.points))
        for t in USUAL.topics
    )
    files = [render(USUAL), render(replace(USUAL, topics=topics))]
    plain, hostile = (
        [
            (token.type, token.tag)
            for token in MarkdownIt("commonmark").parse(f["briefing.md"].decode())
        ]
        for f in files
    )

    assert plain == hostile
