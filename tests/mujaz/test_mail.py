"""A briefing as a mail: what mail programs need, what they do to it, what it must not do."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html
import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from mujaz.mail import LARGEST, message, parts
from mujaz.render_bidi import clean
from summarize.records import Citation
from tests.mujaz.site.builders import put
from tests.templates.briefings import EMPTY, USUAL
from tests.templates.hostile import hostile
from translate.errors import RenderError

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing

BASE = "https://news.example"
ARABIC = re.compile("[\u0600-\u06ff]")


def parse(content: bytes) -> lxml.html.HtmlElement:
    """Return the tree of the HTML body."""
    return lxml.html.document_fromstring(content.decode())


@pytest.mark.parametrize("briefing", [USUAL, EMPTY, hostile()], ids=["usual", "empty", "hostile"])
def test_a_mail_needs_nothing_from_outside_and_runs_nothing(briefing: Briefing) -> None:
    """No sheet, script, picture or handler: mail programs throw these out or warn of them."""
    tree = parse(parts(briefing, base_url=BASE).html)

    assert not tree.xpath("//script | //link | //img | //style | //iframe | //form | //@src")
    assert not [name for e in tree.iter() for name in e.attrib if name.startswith("on")]
    assert all(href.startswith(("https://", "http://")) for href in tree.xpath("//a/@href"))


def test_every_arabic_letter_stands_in_an_element_that_says_so() -> None:
    """`dir` is an attribute there, as mail programs drop what sheets say of direction."""
    for text in parse(parts(USUAL).html).xpath("//body//text()"):
        if ARABIC.search(text):
            element = text.getparent().getparent() if text.is_tail else text.getparent()
            said = next(
                e for e in (element, *element.iterancestors()) if e.get("dir") or e.tag == "bdi"
            )
            assert said.tag == "bdi" or (said.get("lang"), said.get("dir")) == ("ar", "rtl")


def test_both_bodies_hold_every_point_in_both_languages() -> None:
    """With its marks in words, and the inputs that were left out."""
    made = parts(USUAL)
    html, text = parse(made.html).text_content(), made.text.decode()

    for point in (point for topic in USUAL.topics for point in topic.points):
        for body in (html, text):
            assert clean(point.ar) in body
            assert point.en in body
    for body in (html, text):
        assert "numbers differ" in body
        assert "it is not text" in body
        assert USUAL.signature in body


def test_links_lead_into_the_site_or_else_to_the_originals() -> None:
    """A mail has no address of its own to be relative to."""
    based = parse(parts(USUAL, base_url=BASE).html).xpath("//a/@href")
    plain = parse(parts(USUAL).html).xpath("//a/@href")

    assert f"{BASE}/2026-11-21/articles/dam-inflow-rises.html#s2" in based
    assert all(href.startswith(f"{BASE}/2026-11-21/") for href in based)
    assert set(plain) == {article.url for article in USUAL.articles if article.url}


def big(topics: int, letters: int) -> Briefing:
    """Return a briefing of many topics with five long points each."""
    first = USUAL.topics[0].points[0]
    point = replace(
        first, ar="خبر " * letters, en="news " * letters, citations=(Citation("comet-seen", 0),)
    )
    topic = replace(USUAL.topics[0], articles=(), points=(point,) * 5)
    return replace(USUAL, topics=tuple(replace(topic, id=f"t{n}") for n in range(topics)))


def test_a_large_briefing_is_cut_evenly_and_says_so() -> None:
    """Mail programs would cut it off in the middle of a sentence, without a word."""
    made = parts(big(30, 80), base_url=BASE)

    assert len(made.html) <= LARGEST
    assert re.search(r"Left out to keep this mail small: \d+ points", made.text.decode())
    assert "All of it is on the web" in parse(made.html).text_content()
    assert len(parse(made.html).xpath("//h2[@lang='ar']")) == 30


def test_a_briefing_too_large_for_any_mail_is_told() -> None:
    """Rather than half of its topics."""
    with pytest.raises(RenderError, match="mail its address"):
        parts(big(400, 1))


def test_the_message_is_read_back_as_it_was_written() -> None:
    """Two bodies of one mail, in UTF-8, with a date, a sender and a subject."""
    made = parts(USUAL)
    mail = email.message_from_bytes(
        message(USUAL, made, to="reader@example.org"), policy=email.policy.default
    )

    assert mail.get_content_type() == "multipart/alternative"
    text, html = mail.iter_parts()  # type: ignore[attr-defined]
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert html.get_content().replace("\r\n", "\n").encode() == made.html
    assert text.get_content().replace("\r\n", "\n").encode() == made.text
    assert mail["Subject"] == USUAL.title
    assert mail["To"] == "reader@example.org"
    assert mail["Date"] == "Sat, 21 Nov 2026 00:00:00 +0000"
    assert not mail.defects


def test_a_mail_is_the_same_each_time_and_has_short_lines() -> None:
    """RFC 5322 allows 998 characters a line, in ASCII where the server knows no more."""
    one = message(USUAL, parts(USUAL))

    assert one == message(USUAL, parts(USUAL))
    assert one.isascii()
    assert max(map(len, one.split(b"\r\n"))) < 998
    assert one.count(b"\n") == one.count(b"\r\n")


def test_a_title_cannot_add_headers() -> None:
    """Whatever it holds, it is one line of the subject."""
    for title in (
        "x\r\nBcc: everyone@example.org",
        "x\nX-Evil: 1",
        *(t.title for t in [hostile()]),
    ):
        briefing = replace(USUAL, title=title)
        mail = email.message_from_bytes(
            message(briefing, parts(briefing)), policy=email.policy.default
        )
        assert mail["Bcc"] is mail["X-Evil"] is None


def test_the_command_writes_a_file_or_standard_output(tmp_path: Path) -> None:
    """And nothing else besides."""
    day = str(put(tmp_path / "out", USUAL))

    filed = CliRunner().invoke(cli, ["mail", day, "-o", str(tmp_path / "a.eml")])
    piped = CliRunner().invoke(cli, ["mail", day])
    html = CliRunner().invoke(cli, ["mail", day, "--as", "html"])

    assert (filed.exit_code, filed.output, piped.exception) == (0, "", None)
    assert (tmp_path / "a.eml").read_bytes() == piped.stdout_bytes
    assert html.stdout.startswith("<!doctype html>")


@pytest.mark.parametrize("sender", ["a\nb", "a@b, c@d\r\nBcc: x@y"])
def test_a_sender_that_is_no_address_is_one_line(sender: str, tmp_path: Path) -> None:
    """Not a traceback of the mail library."""
    day = str(put(tmp_path / "out", USUAL))

    result = CliRunner().invoke(cli, ["mail", day, "--from", sender])

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
