"""The pages of a site as markup: links that land, languages, addresses, metadata, feeds."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import BASE, DAM, briefing, put, tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")
KB = 1024
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module", params=[BASE, None], ids=["based", "relative"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three days, with a base address and without one."""
    folder = tmp_path_factory.mktemp("published")
    days = [put(folder / "out", briefing(date)) for date in DATES]
    publish(days, folder / "site", wish=Wish(base_url=request.param))
    return folder / "site"


@pytest.fixture(scope="module")
def trees(site: Path) -> Mapping[str, lxml.html.HtmlElement]:
    """Return the tree of every page of the site."""
    return {
        name: lxml.html.document_fromstring(content.decode())
        for name, content in tree(site).items()
        if name.endswith(".html")
    }


def test_every_link_of_every_page_lands(
    site: Path, trees: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """Opened from a disk as from a host: every address names a file, every anchor an element."""
    ids = {name: set(page.xpath("//@id")) for name, page in trees.items()}
    for name, page in trees.items():
        for href in page.xpath("//a/@href | //link[@rel='alternate']/@href"):
            path, anchor = urldefrag(href.removeprefix(BASE) if name == "404.html" else href)
            if path.startswith(BASE):
                continue  # an alternate's full address; see the test of editions
            if path.startswith("https://"):
                assert path.split("/")[2] in {"nahr.example", "sahel.example"}
                continue
            target = normpath(join(dirname(name), path)) if path else name
            assert (site / target).is_file(), (name, href)
            assert not anchor or anchor in ids[target], (name, href)


def test_every_page_can_be_reached_from_home(
    trees: Mapping[str, lxml.html.HtmlElement],
) -> None:
    """By links alone, without a script."""
    reached, todo = set(), ["index.html"]
    while todo:
        name = todo.pop()
        if name in reached or name not in trees:
            continue
        reached.add(name)
        hrefs = [href for href in trees[name].xpath("//a/@href") if "://" not in href]
        todo += [normpath(join(dirname(name), urldefrag(href)[0])) for href in hrefs]

    assert set(trees) - reached == {"404.html"}


def test_identifiers_are_unique_and_headings_in_order(
    trees: Mapping[str, lxml.html.HtmlElement],
) -> None:
    """On every kind of page, as on the briefing's own."""
    for name, page in trees.items():
        ids = page.xpath("//@id")
        levels = [int(e.tag[1]) for e in page.xpath("//h1 | //h2 | //h3")]
        assert len(ids) == len(set(ids)), name
        assert levels.count(1) == 1, name
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), (name, levels)


def test_every_arabic_letter_stands_in_an_element_that_says_so(
    trees: Mapping[str, lxml.html.HtmlElement],
) -> None:
    """Direction and language are said per element on every page."""
    for name, page in trees.items():
        for text in page.xpath("//body//text()[not(ancestor::script)]"):
            if re.search("[\u0600-\u06ff]", text):
                element = text.getparent().getparent() if text.is_tail else text.getparent()
                said = next(
                    e
                    for e in (element, *element.iterancestors())
                    if e.get("lang") or e.tag == "bdi"
                )
                plain = said.tag == "bdi" and not said.get("lang")
                assert plain or (said.get("lang"), said.get("dir")) == ("ar", "rtl"), (name, text)


def test_pages_but_the_search_have_one_small_script_and_ask_nobody(
    site: Path,
    trees: Mapping[str, lxml.html.HtmlElement],
) -> None:
    """It keeps the choice of languages; JSON-LD is data, which browsers do not run."""
    for name, page in trees.items():
        if name.endswith("search.html"):
            continue
        (script,) = page.xpath("//script[not(@type='application/ld+json')]")
        assert len(script.text) < 1000
        assert not page.xpath("//img | //iframe | //script/@src")
        assert not page.xpath("//@src | //@style")
        sheets = [*page.xpath("//link[@rel='stylesheet']/@href"), *page.xpath("//style/text()")]
        assert len(sheets) == 1
        assert name == "404.html" or (site / normpath(join(dirname(name), sheets[0]))).is_file()
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
        assert policy.startswith(f"default-src 'none'; script-src 'sha256-{digest}'; style-src 's")
        assert "unsafe" not in policy


def test_no_page_weighs_more_than_150_kb(site: Path) -> None:
    """A phone in the morning."""
    for name, content in tree(site).items():
        assert not name.endswith(".html") or len(content) < 150 * KB, name


def test_addresses_and_previews_are_full_where_there_is_a_base(
    site: Path, trees: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """And none is invented where there is none."""
    based = (site / "sitemap.xml").exists()
    for name, page in trees.items():
        canonical = page.xpath("//link[@rel='canonical']/@href")
        if not based or name == "404.html":
            assert canonical == page.xpath("//meta[@property='og:url']/@content") == []
            continue
        assert canonical == [BASE + re.sub("(^|/)index.html$", r"\1", name)]
        assert page.xpath("//meta[@property='og:url']/@content") == canonical
        (title,) = page.xpath("//meta[@property='og:title']/@content")
        assert title == page.xpath("string(//title)")


def test_articles_and_days_are_described_as_news_articles(
    site: Path, trees: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """With the original that an article's page translates."""
    page = trees[f"{DATES[2]}/articles/{DAM.id}.html"]
    found = page.xpath("//script[@type='application/ld+json']/text()")
    if not (site / "sitemap.xml").exists():
        assert found == []
        return

    data = json.loads(found[0])

    assert data["@type"] == "NewsArticle"
    assert data["headline"] == DAM.title.en
    assert data["datePublished"] == "2026-11-20"
    assert data["translationOfWork"]["url"] == DAM.url
    assert data["translationOfWork"]["publisher"]["name"] == DAM.source
    day = json.loads(trees[f"{DATES[2]}/index.html"].xpath("//script/text()")[0])
    assert day["url"] == f"{BASE}{DATES[2]}/"


def test_sitemaps_hold_every_page_once(
    site: Path, trees: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """Full addresses, each of a file that is there; robots.txt says where they lie."""
    robots = (site / "robots.txt").read_text()
    if not (site / "sitemap.xml").exists():
        assert "Sitemap" not in robots
        return
    assert f"Sitemap: {BASE}sitemap.xml" in robots
    index = ET.parse(site / "sitemap.xml").getroot()
    maps = [element.text or "" for element in index.iter(f"{SITEMAP}loc")]
    found = []
    for address in maps:
        root = ET.parse(site / address.removeprefix(BASE)).getroot()
        found += [element.text or "" for element in root.iter(f"{SITEMAP}loc")]
    days = [name for name in trees if re.match(r"\d{4}", name)]

    for name in days:
        assert found.count(BASE + name.removesuffix("index.html")) == 1


RNG = "http://relaxng.org/ns/structure/1.0"
# RFC 4287, appendix B, as far as these feeds use it; what is not named here is forbidden.
SCHEMA = f"""
<grammar xmlns="{RNG}" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="lang"/>
    <interleave>
      <ref name="head"/>
      <zeroOrMore><ref name="link"/></zeroOrMore>
      <element name="author"><element name="name"><text/></element></element>
      <element name="generator"><text/></element>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave></element></start>
  <define name="entry"><element name="entry"><interleave>
    <ref name="head"/>
    <oneOrMore><ref name="link"/></oneOrMore>
    <element name="published"><ref name="date"/></element>
    <element name="content"><attribute name="type"><value>html</value></attribute><text/></element>
  </interleave></element></define>
  <define name="head">
    <element name="title"><text/></element>
    <element name="id"><data type="anyURI"><param name="pattern">urn:uuid:.+</param></data></element>
    <element name="updated"><ref name="date"/></element>
  </define>
  <define name="link"><element name="link">
    <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
    <attribute name="type"><data type="string"><param name="pattern">.+/.+</param></data></attribute>
    <attribute name="href"><data type="anyURI"/></attribute>
  </element></define>
  <define name="date"><data type="dateTime"><param name="pattern">.*Z</param></data></define>
  <define name="lang"><attribute name="lang" ns="http://www.w3.org/XML/1998/namespace">
    <data type="language"/></attribute></define>
</grammar>"""


@pytest.mark.parametrize("name", ["feed.xml", "feed.en.xml", "feed.ar.xml"])
def test_feeds_are_valid_atom(name: str, site: Path) -> None:
    """By the RFC's schema, with identifiers that stand once."""
    from lxml import etree

    feed = etree.parse(site / name)
    schema = etree.RelaxNG(etree.fromstring(SCHEMA))

    assert schema.validate(feed), schema.error_log
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 1 + len(DATES)
    dates = [element.text for element in feed.iter(f"{ATOM}published")]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize(
    ("name", "langs"),
    [("feed.xml", ["en", "ar"]), ("feed.en.xml", ["en"]), ("feed.ar.xml", ["ar"])],
)
def test_each_feed_is_in_its_language(name: str, langs: list[str], site: Path) -> None:
    """What a feed leaves out is the other language, not the news."""
    entry = ET.parse(site / name).getroot().find(f"{ATOM}entry")
    assert entry is not None
    html = lxml.html.fromstring(f"<div>{entry.findtext(f'{ATOM}content')}</div>")

    assert sorted(set(html.xpath("./p/@lang"))) == sorted(langs)
    assert not html.xpath("./p[@lang='ar'][@dir='ltr'] | ./p[@lang='en'][@dir='rtl']")


def test_links_of_a_feed_land(site: Path) -> None:
    """In its entries and in their content."""
    for name in ("feed.xml", "feed.en.xml", "feed.ar.xml"):
        feed = ET.parse(site / name).getroot()
        hrefs = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
        for content in feed.iter(f"{ATOM}content"):
            hrefs += lxml.html.fromstring(f"<div>{content.text}</div>").xpath(".//a/@href")
        for href in hrefs:
            path = unquote(href.removeprefix(BASE)) or "index.html"
            assert (site / path).is_file() or (site / path / "index.html").is_file(), href
