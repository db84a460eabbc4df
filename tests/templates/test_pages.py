"""The pages as markup: languages, identifiers, links there and back, nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from posixpath import join, normpath
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import lxml.html
import pytest

from mujaz.data_pages import FLAGS
from mujaz.render import render
from mujaz.render_environment import bare_script, templates_folder
from summarize.records import Citation
from tests.templates.briefings import COMET, DAM, EMPTY, NOTE, SIGNATURE, UNGROUPED, USUAL, sentence
from translate.checks import EXPLANATIONS

if TYPE_CHECKING:
    from mujaz.records import Briefing

VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})
ARABIC = re.compile("[\u0600-\u06ff]")
KB = 1024


def pages(briefing: Briefing) -> dict[str, str]:
    """Return the HTML pages of a briefing."""
    return {k: v.decode() for k, v in render(briefing).items() if k.endswith(".html")}


def parse(html: str) -> lxml.html.HtmlElement:
    """Return the tree of a page."""
    return lxml.html.document_fromstring(html)


@pytest.fixture(scope="module")
def usual() -> dict[str, str]:
    """Return the pages of a usual day."""
    return pages(USUAL)


class Nesting(HTMLParser):
    """Holds that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Open an element."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        assert self.open.pop() == tag, self.getpos()


@pytest.mark.parametrize("briefing", [USUAL, EMPTY, UNGROUPED])
def test_every_element_is_closed_in_its_place(briefing: Briefing) -> None:
    """A browser repairs what is not, each in its own way."""
    for html in pages(briefing).values():
        nesting = Nesting()
        nesting.feed(html)
        assert nesting.open == []


@pytest.mark.parametrize("briefing", [USUAL, EMPTY, UNGROUPED])
def test_identifiers_are_unique_and_every_link_lands(briefing: Briefing) -> None:
    """Within a page, between pages, there and back."""
    trees = {name: parse(html) for name, html in pages(briefing).items()}
    ids = {name: tree.xpath("//@id") for name, tree in trees.items()}
    for name, tree in trees.items():
        assert len(ids[name]) == len(set(ids[name]))
        for href in tree.xpath("//a/@href"):
            if href.startswith("https://"):
                continue
            path, anchor = urldefrag(href)
            target = normpath(join(name, "..", path)) if path else name
            assert target in trees, (name, href)
            assert not anchor or anchor in ids[target], (name, href)


def test_every_point_links_to_its_sentences_and_each_of_them_back(usual: dict[str, str]) -> None:
    """One click verifies a claim, one more returns."""
    index = parse(usual["index.html"])
    for topic in USUAL.topics:
        for number, point in enumerate(topic.points, 1):
            anchor = f"p-{topic.id}-{number}"
            (element,) = index.xpath(f'//*[@id="{anchor}"]')
            for citation in point.citations:
                page = f"articles/{citation.article}.html"
                assert f"{page}#s{citation.sentence}" in element.xpath(".//a/@href")
                (row,) = parse(usual[page]).xpath(f'//*[@id="s{citation.sentence}"]')
                assert f"../index.html#{anchor}" in row.xpath(".//a/@href")


def test_every_sentence_stands_in_its_row_in_both_languages(usual: dict[str, str]) -> None:
    """Nothing of an article is lost, furniture included."""
    for article in USUAL.articles:
        tree = parse(usual[f"articles/{article.id}.html"])
        for s in article.sentences:
            (row,) = tree.xpath(f'//*[@id="s{s.index}"]')
            ar = row.xpath('.//*[@lang="ar"][contains(@class, "ar ") or @class="ar"]')
            en = row.xpath('.//*[@lang="en"][@class="en"]')
            assert [e.text_content() for e in ar] == [s.ar]
            assert [e.text_content() for e in en] == ([s.en] if s.en else [])


@pytest.mark.parametrize("briefing", [USUAL, EMPTY, UNGROUPED])
def test_every_arabic_letter_stands_in_an_element_that_says_so(briefing: Briefing) -> None:
    """Direction and language are said per element, never left to the browser's guess."""
    for name, html in pages(briefing).items():
        for text in parse(html).xpath("//body//text()"):
            if ARABIC.search(text):
                element = text.getparent()
                element = element.getparent() if text.is_tail else element
                chain = [element, *element.iterancestors()]
                said = next(e for e in chain if e.get("lang") or e.tag == "bdi")
                plain = said.tag == "bdi" and not said.get("lang")  # a path or reason
                assert plain or (said.get("lang"), said.get("dir")) == ("ar", "rtl"), (name, text)


def test_all_that_has_a_language_has_a_direction(usual: dict[str, str]) -> None:
    """One without the other is half a statement."""
    for html in usual.values():
        for element in parse(html).xpath("//*[@lang]"):
            assert element.get("dir") == ("rtl" if element.get("lang") == "ar" else "ltr")


def test_a_page_asks_nobody_for_anything(usual: dict[str, str]) -> None:
    """No picture, no font, no sheet, no handler; and no script but the one that keeps a choice."""
    kept = bare_script((templates_folder() / "choice.js").read_text(encoding="utf-8"), "choice.js")
    for html in usual.values():
        tree = parse(html)
        assert tree.xpath("//script/text()") == [kept]
        assert not tree.xpath("//img | //iframe | //object | //embed | //form")
        assert not tree.xpath('//link[@rel="stylesheet"] | //@src | //@style | //@srcset')
        assert not [name for e in tree.iter() for name in e.attrib if name.startswith("on")]
        assert "url(" not in html
        assert "@import" not in html


def test_the_policy_allows_the_one_style_sheet_by_its_hash(usual: dict[str, str]) -> None:
    """A style that an article smuggled in would not apply."""
    for html in usual.values():
        (policy,) = parse(html).xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert f"style-src 'sha256-{digest}'" in policy
        (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"script-src 'sha256-{hashed}';" in policy
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_the_style_sheet_is_logical(root: object) -> None:
    """One sheet serves both directions: no left, no right."""
    sheet = (root / "templates" / "style.css").read_text(encoding="utf-8")  # type: ignore[operator]
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    physical = r"(?<![-\w])(?:margin|padding|border|inset)?-?(?:left|right)(?![-\w])\s*:|: *(?:left|right)\b"

    assert not re.findall(physical, bare)
    assert not re.findall(r"(?<![-\w])(?:width|height|top|bottom)\s*:", bare)


def test_every_page_has_one_first_heading_and_no_level_is_skipped(usual: dict[str, str]) -> None:
    """Readers who listen to a page go by its headings."""
    for name, html in usual.items():
        levels = [int(e.tag[1]) for e in parse(html).xpath("//h1 | //h2 | //h3 | //h4")]
        assert levels.count(1) == 1, name
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), (name, levels)


def test_the_heading_of_an_article_is_its_title_line_in_both_languages(
    usual: dict[str, str],
) -> None:
    """And it can be linked to like any sentence."""
    tree = parse(usual[f"articles/{DAM.id}.html"])

    (heading,) = tree.xpath("//h1")
    assert heading.xpath("./span/text()") == [DAM.title.en, DAM.title.ar]
    assert heading.getparent().get("id") == "s0"


def test_an_article_without_a_title_line_gets_its_first_words_as_heading(
    usual: dict[str, str],
) -> None:
    """The sentence itself stays in its row."""
    tree = parse(usual[f"articles/{COMET.id}.html"])

    (heading,) = tree.xpath("//h1")
    assert COMET.title.en in heading.text_content()
    assert len(tree.xpath('//*[@id="s0"]')) == 1


def test_furniture_is_labelled_and_has_no_marks(usual: dict[str, str]) -> None:
    """It is no news and no failed translation."""
    (row,) = parse(usual[f"articles/{NOTE.id}.html"]).xpath('//*[@id="s1"]')

    assert "not translated" in row.text_content()
    assert not row.xpath('.//*[contains(@class, "band") or contains(@class, "flag")]')


def test_flags_are_explained_where_they_stand_and_in_the_legend(usual: dict[str, str]) -> None:
    """On a click what was found, or what the mark means; in the legend and in print its meaning."""
    tree = parse(usual["index.html"])
    (found,) = tree.xpath('//*[@id="p-t1-dam-2"]//details[contains(., "negation")]')
    (general,) = tree.xpath('//*[@id="p-t1-dam-4"]//details[contains(., "dialect")]')

    assert found.xpath(".//a/@href") == ["#mark-negation"]
    assert "looks colloquial" in general.text_content()
    assert "the meaning may be reversed" in tree.xpath('string(//*[@id="mark-negation"])')


def test_a_flag_says_what_was_found_in_its_very_sentence(usual: dict[str, str]) -> None:
    """The number, the negation, by name; the legend says it in general."""
    for page, anchor in (("index.html", "p-t1-dam-2"), (f"articles/{DAM.id}.html", "s5")):
        tree = parse(usual[page])
        (place,) = tree.xpath(f'//*[@id="{anchor}"]')
        reasons = [reason.text_content() for reason in place.xpath('.//p[@class="reason"]')]
        assert any("1200" in reason and "2100" in reason for reason in reasons)
        assert any("denies" in reason for reason in reasons)
        assert "1200" not in tree.xpath('string(//*[@id="marks"])')


def test_every_check_of_the_translator_is_explained_in_both_languages() -> None:
    """The words for readers stand with their Arabic; a check that is added needs them here."""
    assert set(EXPLANATIONS) <= set(FLAGS)


def test_readers_count_sentences_from_one(usual: dict[str, str]) -> None:
    """Addresses and the JSON count from nought, and stay as they are."""
    index, article = parse(usual["index.html"]), parse(usual[f"articles/{DAM.id}.html"])

    (cite,) = index.xpath('//*[@id="p-t1-dam-1"]//a[@class="cite"]')
    (number,) = article.xpath('//*[@id="s2"]/a[@class="number"]')

    assert cite.get("href").endswith("#s2")
    assert "sentence 3" in cite.text_content()
    assert number.text_content().split()[-1] == "3"


def test_confidence_is_said_in_words(usual: dict[str, str]) -> None:
    """Bars and colour alone say nothing to many readers."""
    tree = parse(usual["index.html"])
    for topic in USUAL.topics:
        for number, _ in enumerate(topic.points, 1):
            band = tree.xpath(
                f'string(//*[@id="p-{topic.id}-{number}"]//*[contains(@class, "band")])'
            )
            assert re.match("good|check|poor", band)


def test_the_coverage_says_what_was_read_and_what_was_left_out(usual: dict[str, str]) -> None:
    """With a reason for each."""
    coverage = parse(usual["index.html"]).xpath('string(//*[@id="coverage"])')

    assert "6 articles read" in coverage
    assert "4 sentences flagged" in coverage
    for left in USUAL.rejected:
        assert left.path in coverage
        assert left.reason in coverage


def test_every_page_carries_the_signature(usual: dict[str, str]) -> None:
    """How a page was made can be read off it."""
    assert all(SIGNATURE.replace("|", "|") in parse(html).text_content() for html in usual.values())


def test_the_title_made_from_the_date_has_its_arabic(usual: dict[str, str]) -> None:
    """A title that somebody gave is left in the language it was given in."""
    own = parse(usual["index.html"]).xpath("//h1/span/text()")
    given = parse(pages(replace(USUAL, title="Libya watch"))["index.html"]).xpath("//h1//text()")

    assert own == [USUAL.title, "موجز يوم السبت 21 تشرين الثاني/نوفمبر 2026"]
    assert "".join(given) == "Libya watch"


def test_an_article_of_no_known_outlet_is_cited_by_its_title(usual: dict[str, str]) -> None:
    """A number alone would tell nobody what stands behind it."""
    (cite,) = parse(usual["index.html"]).xpath('//*[@id="p-t2-port-3"]//a[@class="cite"]')

    assert "COSCO welcomes the port wage deal" in cite.text_content()


def test_an_empty_briefing_says_why() -> None:
    """No page is empty without a reason."""
    html = pages(EMPTY)["index.html"]

    assert "no article could be read" in html
    assert "it is not text" in html


def test_articles_without_a_topic_are_listed_all_the_same() -> None:
    """And the page says that no topic was made, and that nothing was left out."""
    html = pages(UNGROUPED)["index.html"]

    assert "No topic was made" in html
    assert "Nothing that was given was left out" in html
    assert f"articles/{COMET.id}.html" in html


def test_a_topic_without_points_says_so(usual: dict[str, str]) -> None:
    """Its articles are there to be read."""
    (topic,) = parse(usual["index.html"]).xpath('//*[@id="topic-t4-note"]')

    assert "No sentence of these articles is fit" in topic.text_content()
    assert f"articles/{NOTE.id}.html" in topic.xpath(".//a/@href")


def test_a_usual_day_weighs_less_than_150_kb_a_page() -> None:
    """Twenty articles of sixty sentences, ten topics of five points, a fourth of all flagged."""
    good, doubted = USUAL.topics[0].points[0], USUAL.topics[0].points[1]
    pairs = [doubted, good, good, good] * 15
    body = tuple(sentence(n, p.ar, p.en, p.score, p.flags) for n, p in enumerate(pairs))
    articles = tuple(replace(DAM, id=f"a{n}", sentences=body) for n in range(20))
    cited = (Citation("a0", 0), Citation("a1", 1))
    points = tuple(replace(pair, citations=cited) for pair in pairs[:5])
    topics = tuple(
        replace(USUAL.topics[0], id=f"t{n}", articles=(f"a{n}", f"a{n + 10}"), points=points)
        for n in range(10)
    )

    files = pages(replace(USUAL, articles=articles, topics=topics))

    heaviest = max(files, key=lambda name: len(files[name].encode()))
    assert len(files[heaviest].encode()) < 150 * KB, (heaviest, len(files[heaviest].encode()))
