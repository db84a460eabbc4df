"""What stands behind a topic, on the page: threads, copies, counts, days, names, what was refused."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
import pytest

from mujaz.data_studies import KINDS
from mujaz.mail import LARGEST as LARGEST_MAIL
from mujaz.mail import parts
from mujaz.render import render
from mujaz.render_fit import LARGEST
from mujaz.render_study import value_words
from summarize.agreement import Report, Row
from summarize.records import Citation
from summarize.timeline import Moment
from tests.templates.briefings import DAM, FIELDS, USUAL
from tests.templates.studies import DAM_STUDY, PORT_STUDY, STUDIED, WIRE
from translate.errors import RenderError


def parse(html: bytes) -> lxml.html.HtmlElement:
    """Return a page's tree."""
    return lxml.html.document_fromstring(html.decode())


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files of a day with studies."""
    return render(STUDIED)


@pytest.fixture(scope="module")
def tree(files: dict[str, bytes]) -> lxml.html.HtmlElement:
    """Return the tree of its page."""
    return parse(files["index.html"])


def said(tree: lxml.html.HtmlElement, anchor: str) -> str:
    """Return the text of an element on one line."""
    return " ".join(tree.get_element_by_id(anchor).text_content().split())


def test_a_topic_that_goes_on_says_since_when_and_marks_what_is_new(
    tree: lxml.html.HtmlElement,
) -> None:
    """A new topic is new as a whole, so its points bear no mark; what is old says nothing."""
    dam = said(tree, "topic-t1-dam")

    assert "Goes on since 18 November 2026, last told 20 November 2026" in dam
    assert "2 new points" in dam
    fresh = tree.xpath('//li[@class="fresh"]/ancestor::li[@class="point"]/@id')
    assert fresh == ["p-t1-dam-2", "p-t1-dam-4"]
    assert "New today" in said(tree, "topic-t2-port")
    assert "nothing new" in said(tree, "topic-t3-comet")


def test_one_text_in_two_outlets_is_one_story(tree: lxml.html.HtmlElement) -> None:
    """Its other sources are named beside it, each with the anchor that others link to."""
    story = tree.get_element_by_id(f"article-{DAM.id}")
    copy = tree.get_element_by_id(f"article-{WIRE.id}")

    assert "Also carried by" in story.text_content()
    assert copy in list(story.iterdescendants())
    assert copy.xpath(".//a/@href") == [f"articles/{WIRE.id}.html"]
    cards = tree.xpath('//*[@id="topic-t1-dam"]//ul[@class="cards"]/li/@id')
    assert cards == [f"article-{DAM.id}", f"article-{FIELDS.id}"]


def test_events_are_told_apart_where_several_texts_tell_them(tree: lxml.html.HtmlElement) -> None:
    """Copies of one text make no event of several."""
    events = tree.xpath('//p[contains(@class, "event")]/i[@class="ui"]/text()')

    assert events == ["One event, 2 articles", "One event, 3 articles"]
    assert not tree.xpath('//*[@id="topic-t1-dam"]//p[contains(@class, "event")]')


def test_counts_stand_in_a_table_with_caption_headings_and_links(
    tree: lxml.html.HtmlElement,
) -> None:
    """What differs is said in words and by a sign, not by its colour."""
    (table,) = tree.xpath("//table")
    heads = [" ".join(th.text_content().split()) for th in table.xpath(".//th[@scope='rowgroup']")]
    values = [" ".join(td.text_content().split()) for td in table.xpath(".//td[1]")]

    assert table.xpath("string(caption/i[1])") == "What the outlets count"
    assert [th.get("scope") for th in table.xpath(".//thead//th")] == ["col"] * 3
    assert heads == ["woundedجرحى they differتختلف", "deadقتلى they agreeتتفق"]
    assert values[0].startswith("roughly 12")
    assert [value.startswith("differs:") for value in values] == [False, True, True, False, False]
    assert table.xpath(".//td[2]/a/@href")[1] == "articles/port-ward.html#s0"


def test_what_most_outlets_say_is_not_set_apart() -> None:
    """Of three values two are one: the third is the one to look at."""
    rows = PORT_STUDY.agreement[0].reports
    row = Row("dead", (*rows[1:], replace(rows[2], citation=Citation(DAM.id, 2))), differs=True)
    page = parse(render(with_study(agreement=(row,)))["index.html"])

    assert page.xpath('count(//td[contains(@class, "apart")])') == 1


def with_study(**changes: object) -> object:
    """Return the day with another study of the port."""
    study = replace(PORT_STUDY, **changes)
    return replace(STUDIED, studies=(STUDIED.studies[0], study, *STUDIED.studies[2:]))


VALUES = (
    (12.0, False, "12", "12"),
    (1_200_000.0, False, "1,200,000", "1,200,000"),
    (0.8, False, "0.8", "0.8"),
    (40.0, True, "roughly 40", "40 تقريبًا"),
)


@pytest.mark.parametrize(("value", "vague", "en", "ar"), VALUES)
def test_a_count_is_written_in_digits(value: float, vague: object, en: str, ar: str) -> None:
    """And a rough one says that it is."""
    words = value_words(Report(value, bool(vague), "", "", Citation("a", 0)))

    assert (words.en, words.ar) == (en, ar)


def test_every_kind_of_count_has_words_in_both_languages(root: object) -> None:
    """A kind that is added to the table of words needs them here."""
    table = (root / "summarize" / "data" / "quantities.tsv").read_text(encoding="utf-8")  # type: ignore[operator]
    kinds = {line.split("\t")[0] for line in table.splitlines() if line and line[0] != "#"}

    assert kinds - {"vague"} <= set(KINDS)


def test_the_line_of_days_is_drawn_with_numbers_alone(tree: lxml.html.HtmlElement) -> None:
    """No style attribute, and hidden from those who listen: the list beside it says it all."""
    (svg,) = tree.xpath("//*[local-name()='svg']")

    assert svg.get("aria-hidden") == "true"
    assert not svg.xpath(".//@style")
    assert len(svg.xpath(".//*[local-name()='circle']")) == 6
    (moments,) = svg.xpath("following-sibling::ol")
    assert len(moments) == 6
    assert "Twelve workers" in moments[1].text_content()
    assert moments[0].xpath(".//a/@href") == ["#p-t2-port-1"]


def test_names_lead_to_where_they_are_first_named(tree: lxml.html.HtmlElement) -> None:
    """By kind, with how often."""
    who = tree.xpath('//*[@id="topic-t1-dam"]//dl[@class="who"]')[0]

    assert [dt.xpath("string(i[1])") for dt in who.xpath(".//dt")] == ["People", "Organisations"]
    assert who.xpath(".//dd[1]/a/@href")[0] == f"articles/{DAM.id}.html#s4"


def test_a_written_summary_says_who_wrote_it_what_it_stands_on_and_what_was_refused(
    tree: lxml.html.HtmlElement,
) -> None:
    """Each sentence with its citations, each refusal with its reason."""
    (written,) = tree.xpath('//div[contains(@class, "written")]')
    text = " ".join(written.text_content().split())

    assert "Summary written by a program" in text
    assert "articles/port-strike-ends.html#s1" in written.xpath(".//a/@href")
    assert "in the place of one refused" in text
    assert written.xpath("string(.//summary)") == "2 sentences refused"
    assert "the name 'Adel' is not there" in text


def test_a_shortened_point_says_so_and_leads_to_the_whole(tree: lxml.html.HtmlElement) -> None:
    """Words that were taken out stand where the point is cited from."""
    point = said(tree, "p-t1-dam-1")

    assert "The water level in the small Nahda dam had risen by 4.5 metres" in point
    assert "The Irrigation Ministry said" not in point
    assert "shortened" in point


def test_a_correction_by_a_person_is_told_as_something_good(tree: lxml.html.HtmlElement) -> None:
    """Another sign, another meaning; and not counted with the flags."""
    point = tree.get_element_by_id("p-t2-port-4")
    coverage = said(tree, "coverage")

    assert point.xpath(".//details/@class") == ["flag fine"]
    assert "good" in point.text_content()
    assert "1 sentence corrected by a person" in coverage
    assert "5 sentences flagged" in coverage


def test_the_coverage_says_how_old_and_how_sure_it_all_is(tree: lxml.html.HtmlElement) -> None:
    """With the reasons for what was left out in both languages, where they are known in both."""
    coverage = said(tree, "coverage")

    assert "oldest article 18 November 2026" in coverage
    assert "newest article 21 November 2026" in coverage
    assert re.search(r"good\S* \d\d/100", coverage)
    assert "ليس نصًا: هو صورة JPEG" in coverage
    assert "smells odd" in coverage


def test_an_article_says_how_sure_its_translation_is(files: dict[str, bytes]) -> None:
    """On its page and on its card, in words and as a number."""
    page = parse(files[f"articles/{DAM.id}.html"])

    assert re.search(r"good\S*\s+71/100", page.xpath('string(//ul[contains(@class, "origin")])'))


def test_reasons_of_flags_are_told_in_arabic_too(tree: lxml.html.HtmlElement) -> None:
    """For those who read the page in Arabic alone."""
    (reason, *_) = tree.xpath('//*[@id="p-t1-dam-2"]//p[@class="reason"]/*[@lang="ar"]')

    assert reason.get("dir") == "rtl"
    assert reason.text_content().startswith("في النص العربي نفي")


def test_without_studies_the_page_is_what_it_was() -> None:
    """Older folders have none, and nothing says that something is missing."""
    page = parse(render(USUAL)["index.html"])

    assert not page.xpath('//table | //dl[@class="who"] | //ol[@class="moments"]')
    assert "None" not in page.text_content()


def test_markdown_has_it_all_as_lists_and_a_table(files: dict[str, bytes]) -> None:
    """Readable as it stands in a terminal."""
    text = files["briefing.md"].decode()

    assert "- **New today** (2 topics): Shares in COSCO" in text
    assert "*Goes on since 18 November 2026, last told 20 November 2026; 2 new points.*" in text
    assert "2. **New:** But farmers" in text
    assert "(also carried by [\u2068وكالة السهل\u2069](articles/dam-inflow-wire.html))" in text
    assert "|  | 15 (differs) | [Harbour Post, sentence 1](articles/port-ward.html#s0) |" in text
    assert "- **12 November 2026**: point 1 above" in text
    refused = [line for line in text.splitlines() if "Refused: " in line]
    assert len(refused) == 2
    assert all(line.startswith("- Refused: ") for line in refused)  # a line each
    assert "translation: good, 71/100" in text


def test_a_mail_has_it_all_but_the_days() -> None:
    """The line of days is left to the page."""
    made = parts(STUDIED)
    for body in (parse(made.html).text_content(), made.text.decode()):
        assert "Goes on since 18 November 2026" in body
        assert "they differ" in body
        assert "also carried by" in body
        assert "Khaled al-Zein" in body
        assert "Written by a program" in body


def heavy(topics: int) -> object:
    """Return a day of many topics with all that a study can hold."""
    point = USUAL.topics[0].points[0]
    here = Citation(DAM.id, 2)
    names = tuple(replace(DAM_STUDY.names[0], en=f"Person {n}", first=here) for n in range(20))
    days = tuple(Moment(f"2026-10-{n:02}", DAM.sentences[2].ar, DAM.sentences[2].en, (Citation(DAM.id, 3),)) for n in range(1, 20))  # fmt: skip
    row = Row("dead", tuple(Report(n, False, "", "", here) for n in range(4)), differs=True)
    study = replace(DAM_STUDY, names=names, timeline=days, agreement=(row,) * 9, short=(), new=(1,))
    topic = replace(USUAL.topics[0], articles=(), points=(point,) * 5)
    return replace(
        USUAL,
        topics=tuple(replace(topic, id=f"t{n}") for n in range(topics)),
        studies=tuple(replace(study, topic=f"t{n}", events=(), copies=()) for n in range(topics)),
    )


def test_studies_shrink_until_the_page_and_the_mail_are_light() -> None:
    """And what is not shown is counted."""
    day = heavy(10)
    page = render(day)["index.html"]  # type: ignore[arg-type]
    made = parts(day)  # type: ignore[arg-type]

    assert len(page) <= LARGEST
    assert re.search(r"and \d+ more\b", page.decode())
    assert re.search(r"and \d+ earlier days", page.decode())
    assert len(made.html) <= LARGEST_MAIL


WRONG = (
    (replace(DAM_STUDY, topic="gone"), "topic 'gone'"),
    (replace(DAM_STUDY, head=9), "names a point"),
    (replace(DAM_STUDY, new=(4,)), "names a point"),
    (replace(DAM_STUDY, events=(("strange",),)), "article 'strange'"),
    (replace(DAM_STUDY, short=(None,)), "shortens other points"),
    (replace(DAM_STUDY, names=(replace(DAM_STUDY.names[0], first=Citation(DAM.id, 99)),)), "cites sentence 99"),
)  # fmt: skip


@pytest.mark.parametrize(("study", "told"), WRONG)
def test_a_study_that_leads_nowhere_is_refused(study: object, told: str) -> None:
    """One line that names it, rather than a page with dead links."""
    with pytest.raises(RenderError, match=told):
        render(replace(STUDIED, studies=(study,)))  # type: ignore[arg-type]
