"""Pages over many days: threads, people, places, organisations; who gets one, what it says."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from mujaz.site import name_lists
from mujaz.site import names as names_module
from mujaz.site import threads as threads_module
from mujaz.site.addresses import name_key
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import BASE, COMET, DAM, FIELDS, briefing, named, put, studied, tree

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing

DATES = ("2026-10-31", "2026-11-19", "2026-11-20", "2026-11-21")
DAM_PAGE = "places/nahda-dam.html"


def days() -> dict[str, Briefing]:
    """Return four days that differ in what they name, tell and find new."""
    first, second, third, fourth = (briefing(date) for date in DATES)
    return {
        DATES[0]: studied(first, names=2),
        DATES[1]: replace(studied(second, new=()), names=()),
        DATES[2]: studied(briefing(third.date, topics=1)),
        DATES[3]: studied(fourth, new=(1, 2)),
    }


def page(site: Path, name: str) -> lxml.html.HtmlElement:
    """Return the tree of a page."""
    return lxml.html.document_fromstring((site / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of the four days."""
    folder = tmp_path_factory.mktemp("over-days")
    given = [put(folder / "out", made) for made in days().values()]
    publish(given, folder / "site", wish=Wish(base_url=BASE))
    return folder / "site"


@pytest.mark.parametrize("limits", ["usual", "small"])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1), (1, 3, 0, 2)])
def test_any_order_gives_the_bytes_of_all_at_once(
    order: tuple[int, ...], limits: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has a page, what links to it, which months it has: a function of the days alone."""
    if limits == "small":  # months appear as soon as there are two articles or days
        monkeypatch.setattr(names_module, "LATEST", 1)
        monkeypatch.setattr(threads_module, "RECENT", 1)
        monkeypatch.setattr(name_lists, "MOST", 1)
        monkeypatch.setattr(name_lists, "PART", 1)
    made = days()
    given = {date: put(tmp_path / "out", made[date]) for date in DATES}
    publish(given.values(), tmp_path / "whole")

    for n in order:
        publish([given[DATES[n]]], tmp_path / "grown")

    assert tree(tmp_path / "grown") == tree(tmp_path / "whole")


@pytest.mark.parametrize("limits", ["usual", "small"])
def test_a_day_that_names_nobody_any_more_takes_their_pages_with_it(
    limits: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A briefing made anew may have lost its studies."""
    if limits == "small":
        monkeypatch.setattr(names_module, "LATEST", 1)
        monkeypatch.setattr(threads_module, "RECENT", 1)
    made = days()
    publish([put(tmp_path / "out", made[date]) for date in DATES], tmp_path / "site")
    poor = [replace(made[date], names=(), studies=(), topics=()) for date in DATES]
    for day in poor:
        (tmp_path / "out" / day.date / "study.json").unlink(missing_ok=True)
    given = [put(tmp_path / "out", day) for day in poor]

    for day in given:
        publish([day], tmp_path / "site")

    publish(given, tmp_path / "fresh")
    assert tree(tmp_path / "site") == tree(tmp_path / "fresh")
    assert not (tmp_path / "site" / "places").exists()


def test_who_is_named_in_two_articles_has_a_page(site: Path) -> None:
    """By kind; terms and who stands in bylines alone have none."""
    found = {name for name in tree(site) if name.startswith(("people/", "places/", "organis"))}

    assert found == {
        DAM_PAGE,
        "organisations/irrigation-ministry.html",
        "organisations/cosco.html",
    }


def test_a_name_tells_its_days_topics_and_sentences_newest_first(site: Path) -> None:
    """Each sentence with its marks and a link to where it stands."""
    tree_ = page(site, DAM_PAGE)

    assert tree_.xpath("string(//h1/span[@lang='en'])") == "Nahda dam"
    assert tree_.xpath("string(//h1/span[@lang='ar'])") == "سد النهضة الصغير"
    times = tree_.xpath("//section[contains(@class, 'told')]//time/@datetime")
    assert times == [DATES[3], DATES[0]]
    (first, _) = tree_.xpath("//ol[@class='sentences']")
    assert DAM.sentences[0].ar in first.text_content()
    assert first.xpath(".//a[@class='cite']/@href") == [f"../{DATES[3]}/articles/{DAM.id}.html#s0"]
    assert "in 2 sentences of it" in first.text_content()
    assert f"../{DATES[3]}/topic-t1-dam.html" in tree_.xpath("//a/@href")


def test_the_list_of_names_has_all_kinds_and_their_counts(site: Path) -> None:
    """The most named first."""
    tree_ = page(site, "names/index.html")

    assert [e.get("id") for e in tree_.xpath("//h2")] == ["places", "organisations"]
    assert tree_.xpath("//section[1]//li/a/@href") == ["../places/nahda-dam.html"]
    assert tree_.xpath("string(//section[1]//li/span)") == "2"


def test_a_thread_tells_what_was_new_on_each_day(site: Path) -> None:
    """Newest day first; a day with nothing new says so; the timeline names its days."""
    tree_ = page(site, "threads/t1-dam.html")

    sections = tree_.xpath("//section[contains(@class, 'told')]")
    assert [e.get("id") for e in sections] == [
        f"d{date}" for date in (DATES[3], DATES[1], DATES[0])
    ]
    points = [len(section.xpath("./ol[@class='sentences']/li")) for section in sections]
    assert points == [2, 0, 1]
    assert "Nothing that was not told before." in sections[1].text_content()
    assert "3 points told before" in sections[2].text_content()
    assert tree_.xpath("//ol[@class='moments']//time/@datetime") == ["2019-03-14"]
    lines = page(site, "threads/index.html").xpath("//main//li/a/@href")
    assert lines[0].endswith((".html",))
    assert set(lines) == {
        f"../threads/{t}.html" for t in ("t1-dam", "t2-port", "t3-comet", "t4-note")
    }


def test_the_home_page_says_of_a_topic_that_it_goes_on(site: Path) -> None:
    """With a link to its thread."""
    hrefs = page(site, "index.html").xpath("//section[contains(@class, 'latest')]//a/@href")

    assert "threads/t1-dam.html" in hrefs


def test_a_story_told_on_one_day_alone_is_no_thread(tmp_path: Path) -> None:
    """And nobody has a page on a site that names nobody; both lists say so."""
    publish([put(tmp_path / "out", briefing(DATES[0]))], tmp_path / "site")

    for name in ("threads/index.html", "names/index.html"):
        assert " yet." in page(tmp_path / "site", name).text_content()
    assert [p.name for p in (tmp_path / "site" / "threads").iterdir()] == ["index.html"]


def test_pages_stay_light_when_all_is_named_every_day(tmp_path: Path) -> None:
    """Forty days of one story and one name; older days by month."""
    dates = [f"2026-{9 + n // 28:02}-{n % 28 + 1:02}" for n in range(40)]
    given = [put(tmp_path / "out", studied(briefing(date), new=(0, 1, 2, 3))) for date in dates]
    publish(given, tmp_path / "site")
    site = tmp_path / "site"

    for name, content in tree(site).items():
        if re.match("(people|places|threads|organisations|names)/", name):
            assert len(content) < 150 * 1024, name
    months = ["2026-10", "2026-09"]
    for page_ in ("threads/t1-dam", "places/nahda-dam"):
        links = page(site, f"{page_}.html").xpath("//section[@aria-labelledby='months-title']//a")
        assert [e.get("href").rsplit("/", 1)[1] for e in links] == [
            f"{page_.split('/')[1]}.{month}.html" for month in months
        ]
        reached = set(
            page(site, f"{page_}.2026-09.html").xpath("//h2//time/@datetime | //h3//time/@datetime")
        )
        assert reached == set(dates[:28])


def test_a_briefing_with_a_study_is_published_with_it(site: Path) -> None:
    """The file is on the site, so that the site can be made anew from itself."""
    assert (site / DATES[0] / "study.json").is_file()

    changes = publish((), site, wish=Wish(everything=True))

    assert (changes.added, changes.changed, changes.removed) == ((), (), ())


def test_search_engines_are_told_of_threads_and_names(site: Path) -> None:
    """In a sitemap of their own, each with the day that told it last."""
    root = ET.parse(site / "archive" / "stories.sitemap.xml").getroot()
    texts = [element.text or "" for element in root.iter()]

    assert f"{BASE}threads/t1-dam.html" in texts
    assert texts[texts.index(BASE + DAM_PAGE) + 1] == DATES[3]
    assert "stories.sitemap.xml" in (site / "sitemap.xml").read_text()


def test_topics_lead_to_their_threads_and_names_to_their_pages(site: Path) -> None:
    """From the briefing and from the topic's own page."""
    for name in ("index.html", "topic-t1-dam.html"):
        assert "../threads/t1-dam.html" in page(site, f"{DATES[3]}/{name}").xpath("//a/@href")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khaled al-Zein", "Khaled Al-Zein"),  # capitals
        ("Al Zein", "Al-Zein"),  # a hyphen
        ("Müller", "Muller"),  # an accent
    ],
)
def test_spellings_that_differ_little_share_a_page(one: str, other: str) -> None:
    """Days spell them differently; the address is the same."""
    assert name_key("person", one) == name_key("person", other)


def test_names_whose_letters_an_address_cannot_hold_do_not_share_one() -> None:
    """A hash parts them; kinds part what is spelt alike."""
    keys = [name_key("place", en) for en in ("Łódź", "dz", "日本", "東京", "!")]

    assert len(set(keys)) == len(keys)
    assert name_key("place", "Jordan") != name_key("person", "Jordan")
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9-]+", key) for key in keys)


def test_other_spellings_of_a_name_are_told(tmp_path: Path) -> None:
    """The most frequent in front."""
    made = [studied(briefing(date)) for date in DATES[:3]]
    forms = ("Salem Aref", "Salem  Aref", "Salem Aref")
    given = [
        put(tmp_path / "out", replace(m, names=(named("person", "سالم عارف", form, (COMET, 0)),)))
        for m, form in zip(made, forms, strict=True)
    ]
    publish(given, tmp_path / "site")

    assert (
        page(tmp_path / "site", "people/salem-aref.html").xpath("string(//h1/span)") == "Salem Aref"
    )


def test_permutations_of_three_days_link_the_same_names(tmp_path: Path) -> None:
    """A day is linked to names that it is not the first to hold."""
    made = days()
    for n, order in enumerate(itertools.permutations(DATES[1:])):
        site = tmp_path / f"{n}"
        for date in order:
            publish([put(tmp_path / "out", made[date])], site)
        hrefs = page(site, f"{DATES[3]}/index.html").xpath("//a/@href")
        assert not any("places/" in href for href in hrefs)  # named on that day alone, once


def test_a_given_name_alone_has_no_page(tmp_path: Path) -> None:
    """Many bear it; the person is found under the full name."""
    made = briefing("2026-11-21")
    names = (
        named("given", "خالد", "Khaled", (DAM, 4), (FIELDS, 1)),
        named("person", "خالد الزين", "Khaled al-Zein", (DAM, 4), (FIELDS, 1)),
    )
    publish([put(tmp_path / "out", replace(made, names=names))], tmp_path / "site")

    people = sorted(path.name for path in (tmp_path / "site" / "people").iterdir())
    assert people == ["khaled-al-zein.html"]
