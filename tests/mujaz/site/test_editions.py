"""The pages in one language: for readers who choose by links."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import lxml.html
import pytest

from mujaz.site.editions import divided, moved
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import BASE, DAM, briefing, put, studied, tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DATES = ("2026-11-20", "2026-11-21")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of two days with studies."""
    folder = tmp_path_factory.mktemp("editions")
    days = [put(folder / "out", studied(briefing(date))) for date in DATES]
    publish(days, folder / "site", wish=Wish(base_url=BASE))
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, lxml.html.HtmlElement]:
    """Return the tree of every page of the editions."""
    return {
        name: lxml.html.document_fromstring(content.decode())
        for name, content in tree(site).items()
        if re.match("(en|ar)/.*html$", name)
    }


def test_every_page_but_404_has_both_editions(site: Path) -> None:
    """Under the same path."""
    names = {name for name in tree(site) if name.endswith(".html") and name != "404.html"}
    whole = {name for name in names if name[:3] not in ("en/", "ar/")}

    assert names - whole == {f"{edition}/{name}" for edition in ("en", "ar") for name in whole}


def test_an_edition_holds_one_language(pages: Mapping[str, lxml.html.HtmlElement]) -> None:
    """In English, Arabic stays where it has no translation and in names; never the reverse."""
    for name, page in pages.items():
        edition = name[:2]
        assert (page.get("lang"), page.get("dir")) == (edition, "rtl" if edition == "ar" else "ltr")
        other = "'ui-ar'" if edition == "en" else "'ui'"
        assert not page.xpath(f"//*[contains(concat(' ', @class, ' '), concat(' ', {other}, ' '))]")
        if edition == "ar":
            assert not page.xpath("//p[contains(concat(' ', @class, ' '), ' en ')]")
            titled = page.xpath("string(//title)")
            assert re.search("[\u0600-\u06ff]", titled) or re.search("sources/|cosco", name), name
        else:
            assert not page.xpath("//p[@class='ar']")


def test_nothing_of_the_chosen_language_is_lost(site: Path) -> None:
    """An article's sentences, each with its anchor."""
    name = f"{DATES[1]}/articles/{DAM.id}.html"
    for edition, text in (("en", "en"), ("ar", "ar")):
        page = lxml.html.document_fromstring((site / edition / name).read_text())
        for sentence in DAM.sentences:
            row = page.get_element_by_id(f"s{sentence.index}").text_content()
            assert getattr(sentence, text) in row


def test_links_stay_in_the_edition_and_land(
    site: Path, pages: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """From page to page without leaving the language; out to feeds and to what has no edition."""
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    for name, page in pages.items():
        choice = set(page.xpath("//nav[contains(@class, 'editions')]//a/@href"))
        assert len(choice) == 3
        for href in set(page.xpath("//a/@href")) - choice:
            path, anchor = urldefrag(href)
            if ":" in path:
                continue
            target = normpath(join(dirname(name), path)) if path else name
            assert (site / target).is_file(), (name, href)
            assert target.startswith(name[:3]) or not target.endswith(".html"), (name, href)
            assert not anchor or anchor in ids[target], (name, href)


def test_the_choice_leads_to_the_same_page(pages: Mapping[str, lxml.html.HtmlElement]) -> None:
    """In the other edition and in both languages; the one that is open is marked."""
    for name, page in pages.items():
        links = {
            link.get("data-show"): normpath(join(dirname(name), link.get("href")))
            for link in page.xpath("//nav[contains(@class, 'editions')]//a")
        }
        bare = name[3:]
        assert links == {"en": f"en/{bare}", "both": bare, "ar": f"ar/{bare}"}
        (current,) = page.xpath("//nav[contains(@class, 'editions')]//a[@aria-current]")
        assert current.get("data-show") == name[:2]
        assert not page.xpath("//noscript | //fieldset")


def test_addresses_tell_search_engines_what_belongs_together(
    site: Path, pages: Mapping[str, lxml.html.HtmlElement]
) -> None:
    """Each page is its own canonical address and names the other two."""
    for name, page in pages.items():
        bare = re.sub("(^|/)index.html$", r"\1", name[3:])
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert canonical == f"{BASE}{name[:3]}{bare}"
        alternates = {
            link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")
        }
        expected = {"en": f"{BASE}en/{bare}", "ar": f"{BASE}ar/{bare}", "x-default": BASE + bare}
        assert alternates == expected
    both = lxml.html.document_fromstring((site / "index.html").read_text())
    assert len(both.xpath("//link[@hreflang]")) == 3


def test_an_edition_weighs_less(site: Path) -> None:
    """A phone in the morning."""
    whole, en, ar = (
        sum(
            len(content)
            for name, content in tree(site).items()
            if re.match(start, name) and "html" in name
        )
        for start in (r"20\d\d", "en/20", "ar/20")
    )

    assert en < 0.65 * whole
    assert ar < 0.8 * whole  # two bytes a letter


LINKS = (
    # a link, on which page, as it stands in an edition
    ("index.html", "topic.html", "index.html"),
    ("../search.html#q=a", "archive/2026-11.html", "../search.html#q=a"),
    ("#s3", "index.html", "#s3"),
    ("feed.xml", "index.html", "../feed.xml"),
    ("../feed.ar.xml", "sources/index.html", "../../feed.ar.xml"),
    ("../404.html", "sources/index.html", "../../404.html"),
    ("https://nahr.example/a", "index.html", "https://nahr.example/a"),
    ("mailto:a@b.example", "index.html", "mailto:a@b.example"),
    ("data:,", "index.html", "data:,"),
)


@pytest.mark.parametrize(("href", "path", "expected"), LINKS)
def test_links_out_of_an_edition_go_a_folder_further(href: str, path: str, expected: str) -> None:
    """What has no edition lies one folder up."""
    assert moved(href, path) == expected


def test_a_page_of_somebody_elses_templates_is_divided_as_well() -> None:
    """What counts are the classes that the style sheet hides by; text around them stays."""
    page = b"<!doctype html><html lang=en><head><title>t</title><style>a<b</style></head><body><h1><span class='x ui'>One</span><span class='ui-ar' lang=ar>\xd8\xa3</span></h1>before <p class=en>E</p> after <p class='ar only'>\xd8\xa8</p></body></html>"

    en = divided(page, "a.html", "en", None).decode()
    ar = divided(page, "a.html", "ar", None).decode()

    assert "before" in ar
    assert "after" in ar
    assert "One" in en
    assert "One" not in ar
    assert "ب" in en
    assert "<style>a<b</style>" in ar
    assert "<title>أ</title>" in ar


def test_a_site_without_editions_has_no_way_to_them(tmp_path: Path) -> None:
    """Nor half of its weight; taken out later they leave the same site, and so do they put back."""
    days = [put(tmp_path / "out", studied(briefing(date))) for date in DATES]
    never, later = tmp_path / "never", tmp_path / "later"
    publish(days, never, wish=Wish(base_url=BASE, editions=False))
    publish(days, later, wish=Wish(base_url=BASE))
    whole = tree(later)

    publish([], later, wish=Wish(editions=False))

    bare = tree(later)
    ways = rf'"(?:{re.escape(BASE)}|(?:\.\./)*)(?:en|ar)/'.encode()
    assert re.search(ways, whole["index.html"])
    assert bare == tree(never)
    assert not any(name.startswith(("en/", "ar/")) for name in bare)
    for name, content in bare.items():
        if name.endswith((".html", ".xml")):
            assert not re.search(ways, content), name
            assert b"hreflang" not in content
    publish(days[:1], later)  # kept for the next time
    assert tree(later) == bare
    publish([], later, wish=Wish(editions=True))
    assert tree(later) == whole
