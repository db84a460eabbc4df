"""Rendering as a whole: which files, the same bytes, whose templates, clear failures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mujaz import render_environment
from mujaz.render import render
from mujaz.render_environment import templates_folder
from summarize.records import Citation
from tests.templates.briefings import COMET, EMPTY, USUAL
from translate.errors import RenderError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_briefing_becomes_a_page_markdown_json_and_a_page_for_each_article() -> None:
    """The contract names the files; there are no others."""
    articles = {f"articles/{article.id}.html" for article in USUAL.articles}

    names = {"index.html", "briefing.md", "briefing.json", "study.json"}
    assert set(render(USUAL)) == names | articles


def test_rendering_twice_gives_the_same_bytes() -> None:
    """Nothing of the clock, of hashing or of sets gets into a file."""
    assert render(USUAL) == render(USUAL)


def test_an_empty_briefing_has_its_four_files() -> None:
    """A page that says why is better than none."""
    assert set(render(EMPTY)) == {"index.html", "briefing.md", "briefing.json", "study.json"}


def test_templates_of_the_readers_own_go_before_ours(tmp_path: Path) -> None:
    """One template can be replaced, the others stay ours."""
    (tmp_path / "briefing.md").write_text("{{ briefing.page.title.text }} & more", encoding="utf-8")

    files = render(USUAL, templates=tmp_path)

    assert files["briefing.md"] == b"Mujaz briefing, 21 November 2026 & more"
    assert files["index.html"] == render(USUAL)["index.html"]


BROKEN = (
    # what the template holds, what the message must name
    ("\n\n{{ briefing.titel }}", ("index.html, line 3", "titel")),  # a misspelt name
    ("{% if %}", ("index.html, line 1",)),  # a syntax error
    ("\n{% for x in briefing.topics %}", ("index.html, line 2",)),  # a block left open
    ("{{ 1 / 0 }}", ("index.html, line 1", "division")),  # an error of Python's own
    ('{% include "nowhere.html" %}', ("nowhere.html", "index.html")),  # a missing part
    ("\n{{ briefing.page.title.text|shout }}", ("index.html, line 2", "shout")),  # no such filter
    ('{% import "macros.html" as m %}\n{{ m.nothing() }}', ("index.html, line 2",)),
    ('{% import "macros.html" as m %}{{ m.band({}) }}', ("macros.html, line",)),  # innermost one
)


@pytest.mark.parametrize(("template", "named"), BROKEN)
def test_a_broken_template_is_named_with_its_line(
    template: str, named: tuple[str, ...], tmp_path: Path
) -> None:
    """People who change a template are told where to look."""
    (tmp_path / "index.html").write_text(template, encoding="utf-8")

    with pytest.raises(RenderError) as caught:
        render(USUAL, templates=tmp_path)

    assert all(name in str(caught.value) for name in named), str(caught.value)


def test_a_template_that_is_no_text_is_named(tmp_path: Path) -> None:
    """A file in another encoding is told by name, not by a traceback."""
    (tmp_path / "index.html").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(RenderError, match=r"index\.html"):
        render(USUAL, templates=tmp_path)


def test_a_style_sheet_cannot_end_its_element(tmp_path: Path) -> None:
    """`</` in the sheet would let the rest of it become markup."""
    (tmp_path / "style.css").write_text("a::after { content: '</style>' }", encoding="utf-8")

    with pytest.raises(RenderError, match=r"style\.css"):
        render(USUAL, templates=tmp_path)


ODD_IDS = ("../evil", "a/b", "", ".hidden", "سد", "a b", "x" * 300, "a\n", '"><script>')


@pytest.mark.parametrize("name", ODD_IDS)
def test_an_identifier_that_is_no_file_name_is_refused(name: str) -> None:
    """No article's identifier leads a file out of the briefing's folder."""
    briefing = replace(USUAL, topics=(), articles=(replace(COMET, id=name),))

    with pytest.raises(RenderError, match="article id"):
        render(briefing)


def test_identifiers_that_differ_in_case_alone_are_refused() -> None:
    """They would be one file where letters' case does not count."""
    briefing = replace(USUAL, topics=(), articles=(COMET, replace(COMET, id="Comet-Seen")))

    with pytest.raises(RenderError, match="'Comet-Seen' stands twice"):
        render(briefing)


def test_every_citation_that_leads_nowhere_is_told() -> None:
    """All of a briefing's faults come together, not the first alone."""
    topic = USUAL.topics[0]
    lost = replace(topic.points[0], citations=(Citation("nobody", 1), Citation(COMET.id, 99)))
    briefing = replace(USUAL, topics=(replace(topic, articles=("gone",), points=(lost,)),))

    with pytest.raises(RenderError) as caught:
        render(briefing)

    assert all(word in str(caught.value) for word in ("'gone'", "'nobody'", "sentence 99"))


def test_an_article_in_two_topics_is_refused() -> None:
    """It would be counted twice."""
    twin = replace(USUAL.topics[0], id="twin")

    with pytest.raises(RenderError, match="'dam-inflow-rises' stands in two topics"):
        render(replace(USUAL, topics=(*USUAL.topics, twin)))


def test_two_sentences_of_one_index_are_refused() -> None:
    """Their addresses would be the same."""
    twins = (COMET.sentences[0], COMET.sentences[0])

    with pytest.raises(RenderError, match="one index"):
        render(replace(USUAL, topics=(), articles=(replace(COMET, sentences=twins),)))


def test_the_templates_lie_where_the_package_finds_them(root: Path) -> None:
    """In a checkout that is the folder at its root."""
    assert templates_folder() == root / "templates"


def test_in_a_wheel_the_templates_lie_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wheel carries them as `mujaz/templates`."""
    monkeypatch.setattr(render_environment, "__file__", str(tmp_path / "mujaz" / "x.py"))
    with pytest.raises(RenderError, match="install mujaz again"):
        templates_folder()

    (tmp_path / "mujaz" / "templates").mkdir(parents=True)
    (tmp_path / "mujaz" / "templates" / "style.css").touch()

    assert templates_folder() == tmp_path / "mujaz" / "templates"


ODD_DATES = ("2026-11-21T10:00:00", "tomorrow", "", "99999-01-01", "1900-01-01", "{{ x }}")


@pytest.mark.parametrize("date", ODD_DATES)
def test_a_date_that_is_no_day_is_shown_as_it_stands(date: str) -> None:
    """A library caller may give anything; the page is made all the same."""
    page = render(replace(USUAL, date=date))["index.html"].decode()

    assert date[:10] in page
