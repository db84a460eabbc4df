"""Saved pages give their article, and nothing that was a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mujaz.reading.page import read_page
from tests.mujaz.reading_texts import BODY, FIRST, SECOND, THIRD, TITLE, page, paragraphs
from translate.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.reading.draft import Draft

HEAD = (
    '<meta property="og:site_name" content="صحيفة الحقل">'
    '<meta property="og:url" content="https://example.org/news/1">'
    '<meta property="article:published_time" content="2026-11-20T10:00:00+02:00">'
)


def read(html: str | bytes) -> Draft:
    """Return the draft of a page."""
    data = html if isinstance(html, bytes) else html.encode()
    return read_page(data, name="a", path="a.html")


def test_a_page_gives_text_title_outlet_address_and_date() -> None:
    """The menu and the footer around the article are no news."""
    nav = "<nav><a href=/>الرئيسية</a><a href=/2>رياضة</a></nav>"
    title = f"{TITLE} | صحيفة الحقل"
    draft = read(
        page(nav + paragraphs(FIRST, SECOND, THIRD) + "<footer>©</footer>", title=title, head=HEAD)
    )
    assert draft.text == BODY.strip()
    assert (draft.title, draft.source) == (TITLE, "صحيفة الحقل")
    assert (draft.url, draft.published) == ("https://example.org/news/1", "2026-11-20")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("windows-1256", "windows-1256"),
        ("windows-1256", "utf-8"),  # a lie
        ("utf-8", "windows-1256"),  # the other lie
        ("windows-1256", None),
        ("utf-16", "utf-16"),
        ("utf-16-le", None),
    ],
)
def test_a_page_is_decoded_by_its_bytes(encoding: str, declared: str | None) -> None:
    """Whatever it declares."""
    head = f'<meta charset="{declared}">' if declared else ""
    draft = read(page(paragraphs(FIRST, SECOND), head=head).encode(encoding))
    assert (draft.text, draft.title) == (f"{FIRST}\n{SECOND}", TITLE)


def test_a_long_program_before_the_text_hides_no_encoding() -> None:
    """The first letters that tell may come late."""
    head = f"<script>{'var a = 1; ' * 10_000}</script>"
    assert read(page(paragraphs(FIRST, SECOND), head=head).encode("windows-1256")).text == (
        f"{FIRST}\n{SECOND}"
    )


def test_scripts_styles_and_attributes_never_become_text() -> None:
    """What was escaped in the page was text, and stays text."""
    html = page(
        f'<script>var a = "خبيث";</script><style>p {{ color: red }}</style>'
        f'<p onclick="alert(1)" title="خفي">{FIRST}<script>alert("خبيث")</script></p>'
        f'<p>{SECOND} &lt;script&gt;alert(2)&lt;/script&gt;</p><img src=x onerror="alert(3)">'
        f"<noscript>فعّل جافاسكربت</noscript><!-- تعليق خفي -->"
    )
    assert read(html).text == f"{FIRST}\n{SECOND} <script>alert(2)</script>"


def test_a_short_page_is_enough() -> None:
    """Trafilatura prefers long texts, but a flash is news too."""
    assert read("<html><body><h1>عاجل</h1><p>استقال الوزير.</p></body></html>").text == (
        "عاجل\nاستقال الوزير."
    )


def test_bars_drawn_around_a_table_are_taken_off() -> None:
    """Old pages put their text in a table for the layout."""
    html = f"<html><body><table><tr><td><p>{FIRST}</p></td></tr></table></body></html>"
    assert read(html).text == FIRST


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<html><body><script>x</script></body></html>", "<" * 10_000,
     "<html><body>" + "<div>" * 5000 + FIRST],
)  # fmt: skip
def test_a_page_without_an_article_says_so(html: str) -> None:
    """Empty, a program alone, broken, or nested so deep that no browser would show it."""
    with pytest.raises(InputError, match="holds no article"):
        read(html)


def test_damage_outside_the_article_does_no_harm() -> None:
    """A broken byte in a menu is common; one in the text would be shown."""
    good = page(f"<!-- XX -->{paragraphs(FIRST, SECOND)}").encode()
    assert read(good.replace(b"XX", b"\xff\xfe")).text == f"{FIRST}\n{SECOND}"
    bad = page(paragraphs(FIRST, f"XX {SECOND}")).encode().replace(b"XX", b"\xff\xfe")
    with pytest.raises(InputError, match="is damaged"):
        read(bad)


def test_no_date_is_made_up() -> None:
    """A year in the text or in the footer is not when the article was written."""
    html = page(
        paragraphs(FIRST, "وقع الاتفاق 1967-06-05 ثم 12/10/1999.") + "<footer>© 2015</footer>"
    )
    assert read(html).published is None


def test_an_address_that_runs_a_script_is_no_address() -> None:
    """It would become a link."""
    head = '<meta property="og:url" content="javascript:alert(1)">'
    assert read(page(paragraphs(FIRST, SECOND), head=head)).url is None


def test_saved_pages_of_real_outlets(evaldata: Path) -> None:
    """Each gives a text and a title, and no wrong date; one states its date nowhere."""
    pages = json.loads((evaldata / "pages" / "index.json").read_bytes())
    drafts = [read((evaldata / "pages" / item["file"]).read_bytes()) for item in pages]
    assert all(len(draft.text) > 600 and draft.title and draft.url for draft in drafts)
    dates = [draft.published for draft in drafts]
    assert all(date in {None, item["date"]} for date, item in zip(dates, pages, strict=True))
    assert sum(date is not None for date in dates) >= 3
