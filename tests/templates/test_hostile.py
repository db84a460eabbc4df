"""Hostile text in every field: it is shown, and it is nothing but text."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.jsonform import read_briefing
from mujaz.records import Rejected, Title
from mujaz.render import render
from mujaz.render_bidi import clean
from mujaz.render_cards import safe_url
from summarize.records import Label
from tests.templates.briefings import COMET, USUAL
from tests.templates.hostile import MEGABYTE, TEXTS, URLS, hostile

ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "style",
        "script",  # the one that keeps the choice of languages
        "body",
        "a",
        "header",
        "main",
        "section",
        "nav",
        "footer",
        "div",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "span",
        "bdi",
        "b",
        "i",
        "time",
        "details",
        "summary",
        "fieldset",
        "legend",
        "label",
        "input",
    ]
)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files of the hostile briefing."""
    return render(hostile())


@pytest.fixture(scope="module")
def trees(files: dict[str, bytes]) -> dict[str, lxml.html.HtmlElement]:
    """Return the trees of its pages."""
    return {
        k: lxml.html.document_fromstring(v.decode()) for k, v in files.items() if k.endswith("html")
    }


def test_pages_hold_the_elements_of_the_templates_alone(
    trees: dict[str, lxml.html.HtmlElement],
) -> None:
    """No text becomes an element or an attribute that the templates do not have."""
    for tree in trees.values():
        (script,) = tree.xpath("//script")
        assert script.getprevious().get("class") == "choice"
        for element in tree.iter():
            assert element.tag in ELEMENTS
            assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
            assert element.tag not in {"meta", "link", "style"} or element.getparent().tag == "head"


def test_links_lead_to_our_pages_or_by_http_to_another(
    trees: dict[str, lxml.html.HtmlElement],
) -> None:
    """Whatever an article gives as its address."""
    ours = re.compile(r"(\.\./index\.html|articles/a\d+\.html|a\d+\.html)?(#[\w-]+)?")
    for tree in trees.values():
        for href in tree.xpath("//a/@href"):
            assert (
                ours.fullmatch(href)
                or href == "https://user:pass@e.example/x"
                or (safe_url(href) == href and '"' not in href.replace('/"onclick="', "/"))
            ), href


@pytest.mark.parametrize("url", [u for u in URLS if "e.example/" not in u or not u.isprintable()])
def test_an_address_that_is_no_plain_http_address_is_no_link(url: str) -> None:
    """Neither scripts nor files nor addresses without a host."""
    assert safe_url(url) is None


@pytest.mark.parametrize(
    "url", ["http://e.example", "https://e.example/a?b=1#c", "https://مثال.example/سد"]
)
def test_a_plain_address_is_a_link(url: str) -> None:
    """Arabic hosts and paths included."""
    assert safe_url(url) == url


def test_every_text_is_shown_as_it_stands(trees: dict[str, lxml.html.HtmlElement]) -> None:
    """Nothing is stripped: what was written is read, forbidden characters marked."""
    for n, text in enumerate(TEXTS):
        (row,) = trees[f"articles/a{n}.html"].xpath('//*[@id="s1"]')
        assert [e.text_content() for e in row.xpath('.//p[@class="ar"]')] == [clean(text)]
        assert [e.text_content() for e in row.xpath('.//p[@class="en"]')] == [clean(text)]


def test_no_file_holds_a_character_that_html_forbids(files: dict[str, bytes]) -> None:
    """Control characters are replaced; every file is UTF-8."""
    for name, content in files.items():
        text = content.decode("utf-8")
        if not name.endswith(".json"):
            assert not FORBIDDEN.search(text), name


def test_the_json_holds_what_was_given(files: dict[str, bytes]) -> None:
    """JSON has its own escapes, so that control characters survive in it."""
    back = read_briefing(files["briefing.json"])

    assert [s.ar for a in back.articles for s in a.sentences if s.index == 1] == [
        text.replace("\ud800", "\ufffd") for text in TEXTS
    ]
    assert json.loads(files["briefing.json"])


def test_the_markdown_holds_no_raw_html(files: dict[str, bytes]) -> None:
    """Its tokens are the template's."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(files["briefing.md"].decode().split("---\n", 2)[2])
    inline = [child for token in tokens for child in token.children or []]

    assert not [t for t in (*tokens, *inline) if t.type.startswith(("html", "image"))]
    hrefs = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert hrefs
    assert all(re.match(r"articles/a\d+\.html(#s\d+)?$|https://", str(href)) for href in hrefs)


def test_a_title_of_a_megabyte_fills_no_list() -> None:
    """The article's page shows all of it, every other page a line."""
    long = "عنوان " * (MEGABYTE // 11)
    article = replace(COMET, title=Title(long, "title " * 160_000))

    files = render(replace(USUAL, topics=(), articles=(article,)))

    assert len(files["index.html"]) < 40_000
    assert len(files["articles/comet-seen.html"]) < 60_000


def test_a_sentence_of_a_megabyte_is_shown_whole() -> None:
    """Long is not wrong; rendering it takes a moment, not a minute."""
    long = "C++ و" * (MEGABYTE // 8)
    s = replace(COMET.sentences[0], ar=long)

    page = render(replace(USUAL, topics=(), articles=(replace(COMET, sentences=(s,)),)))

    tree = lxml.html.document_fromstring(page["articles/comet-seen.html"].decode())
    assert tree.xpath('string(//*[@id="s0"]//p[@class="ar"])') == long


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters() | st.sampled_from("<>&\"'{}%#\u202e\u2069")))
def test_no_text_is_lost_or_becomes_markup(text: str) -> None:
    """Whatever the characters, in the title, a row, a label, a path and a reason."""
    s = replace(COMET.sentences[0], ar=text, en=text)
    article = replace(COMET, title=Title(text, text), path=text, source=text, sentences=(s,))
    topic = replace(USUAL.topics[2], label=Label(text, text), points=())
    briefing = replace(
        USUAL, topics=(topic,), articles=(article,), rejected=(Rejected(text, text),)
    )

    files = render(briefing)

    for name in ("index.html", "articles/comet-seen.html"):
        tree = lxml.html.document_fromstring(files[name].decode())
        assert {element.tag for element in tree.iter()} <= ELEMENTS
        assert len(tree.xpath("//script")) == 1
        assert " ".join(clean(text).split()) in " ".join(tree.text_content().split())
