"""Each format gives the article it holds: text, title, outlet, address, date."""

from __future__ import annotations

import json

import pytest

from mujaz.reading.cleaning import clean, one_line
from mujaz.reading.draft import Draft
from mujaz.reading.jsonlines import read_array, read_lines
from mujaz.reading.markdown import read_markdown, split_front_matter
from mujaz.reading.plain import read_plain
from mujaz.records import Rejected
from tests.mujaz.reading_texts import BODY, FIRST, SECOND, THIRD, TITLE
from translate.errors import InputError

FRONT = """---
title: "موسم القمح يبدأ مبكرا في الشمال"
source: صحيفة الحقل
url: https://example.org/1
date: ٢٠٢٦-١١-٢٠
tags: [قمح]
---
"""


def test_plain_text_is_itself() -> None:
    """Only line ends change; markup, indents and blank lines stay."""
    text = f"  {TITLE} \n\n<b>{FIRST}</b>\t{SECOND}\n\n"
    data = text.replace("\n", "\r\n").encode("utf-8-sig")
    assert read_plain(data, name="a", path="a.txt").text == text


def test_control_characters_become_spaces_and_odd_line_ends_plain() -> None:
    """No page may hold them; direction marks and joiners are part of the text."""
    assert clean("أ\r\nب\rج\x85د\u2028ه\u2029و\fز") == "أ\nب\nج\nد\nه\nو\nز"
    assert clean("\ufeffأ\x00\x1b\x9fب\u200f\u200c") == "أ   ب\u200f\u200c"
    assert clean("أ\ud800\uffffب") == "أ\ufffd\ufffdب"
    assert one_line(" أ\n\t ب ") == "أ ب"


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    """Headings, emphasis, links, lists, quotes, code and pictures are words in the end."""
    body = f"# {TITLE}\n\n**{FIRST}** و[رابط](https://a.org)\n\n- بند\n\n> اقتباس\n\n`رمز` ![وصف](x.png)\n"
    text = read_markdown(body.encode(), name="a", path="a.md").text
    assert text == f"{TITLE}\n\n{FIRST} ورابط\n\nبند\n\nاقتباس\n\nرمز وصف"


def test_html_in_markdown_is_text() -> None:
    """It is shown, never run, and never dropped."""
    text = read_markdown(b"<script>alert(1)</script>\n\n<b>x</b> y", name="a", path="a.md").text
    assert text == "<script>alert(1)</script>\n\n<b>x</b> y"


def test_markdown_lines_are_joined_unless_a_sentence_ends() -> None:
    """A paragraph broken to fit a screen is one; a sentence a line stays so."""
    text = read_markdown("كلمة\nأخرى\nوثالثة.\nجملة تالية".encode(), name="a", path="a.md").text
    assert text == "كلمة أخرى وثالثة.\nجملة تالية"


def test_text_nested_too_deep_is_not_lost() -> None:
    """The parser would drop it without a word."""
    assert FIRST in read_markdown((">" * 300 + FIRST).encode(), name="a", path="a.md").text


def test_front_matter_states_title_outlet_address_and_date() -> None:
    """Other keys are passed over."""
    draft = read_markdown((FRONT + BODY).encode(), name="a", path="a.md")
    assert (draft.title, draft.source) == (TITLE, "صحيفة الحقل")
    assert (draft.url, draft.published) == ("https://example.org/1", "2026-11-20")
    assert draft.text.startswith(FIRST)


@pytest.mark.parametrize("text", ["---\nأ\n", "نص\n---\ntitle: x\n---\n", "--- \ntitle: x"])
def test_what_is_no_front_matter_is_text(text: str) -> None:
    """A rule in the text, or one that is never closed."""
    assert split_front_matter(text) == ({}, text)


def lines(*records: object) -> list[Draft | Rejected]:
    """Return the outcomes of a JSON Lines file of these."""
    rows = [row if isinstance(row, str) else json.dumps(row) for row in records]
    return list(read_lines("\n".join(rows).encode(), name="news", path="news.jsonl"))


def test_a_line_is_an_article() -> None:
    """With all that it states; unknown keys are passed over."""
    record = {
        "id": 17, "title": TITLE, "body": BODY, "url": "https://a.org/1", "source": "الحقل",
        "published": "Mon, 02 Mar 2020 10:00:00 GMT", "mood": "x",
    }  # fmt: skip
    (draft,) = lines(record)
    assert draft == Draft(
        text=BODY, name="17", path="news.jsonl:1", title=TITLE, source="الحقل",
        url="https://a.org/1", published="2020-03-02T10:00:00+00:00",
    )  # fmt: skip


@pytest.mark.parametrize("key", ["text", "body", "content"])
def test_the_text_has_three_names(key: str) -> None:
    """The first that holds anything counts."""
    (draft,) = lines({"text": " ", key: BODY})
    assert draft == Draft(text=BODY, name="news-1", path="news.jsonl:1")


BAD_LINES = (
    ("{", "is not JSON"),
    ("[1]", "is no JSON object but a list"),
    ('"x"', "is no JSON object but a str"),
    ({"text": ""}, 'has no text: "text" is empty or no string'),
    ({"body": 5}, 'has no text: "body" is empty or no string'),
    ({"title": TITLE}, "has no text: none of text, body, content"),
    ('{"text": ' + "[" * 100_000, "nested or numbered too far"),
    ('{"text": "x", "n": ' + "9" * 5000 + "}", "nested or numbered too far"),
)


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_bad_line_is_refused_by_its_number_and_the_others_go_on(
    line: object, reason: str
) -> None:
    """Blank lines count, so that the number is the editor's."""
    first, bad, last = lines({"text": FIRST}, "", line, {"text": THIRD})
    assert isinstance(bad, Rejected)
    assert bad.path == "news.jsonl:3"
    assert reason in bad.reason
    assert [first.path, last.path] == ["news.jsonl:1", "news.jsonl:4"]


def test_a_line_in_another_encoding_does_not_spoil_the_file() -> None:
    """Each line is decoded for itself where the whole cannot be."""
    data = b"\n".join(
        [json.dumps({"text": FIRST}, ensure_ascii=False).encode(), b'{"text": "\xd8"}', b"\0\1\2"]
    )
    good, cut, binary = read_lines(data, name="n", path="n.jsonl")
    assert isinstance(good, Draft)
    assert isinstance(cut, Rejected)
    assert isinstance(binary, Rejected)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_json_lines_come_in_every_encoding(encoding: str) -> None:
    """The whole file is one text."""
    rows = [json.dumps({"text": text}, ensure_ascii=False) for text in (FIRST, SECOND)]
    outcomes = list(read_lines("\r\n".join(rows).encode(encoding), name="n", path="n.jsonl"))
    assert [outcome.text for outcome in outcomes if isinstance(outcome, Draft)] == [FIRST, SECOND]


def test_half_a_character_in_json_is_marked() -> None:
    """JSON can state what no text can hold; a cut emoji is common in what APIs give."""
    (draft,) = lines('{"text": "\\ud83d نص"}')
    assert isinstance(draft, Draft)
    assert draft.text == "\ufffd نص"


def test_a_json_file_is_an_article_or_a_list_of_them() -> None:
    """Only where it is named itself; in a folder it may be anything."""
    one = json.dumps({"text": FIRST}).encode()
    two = json.dumps([{"text": FIRST}, {"text": SECOND}], indent=1).encode()
    assert [draft.path for draft in read_array(one, name="a", path="a.json")] == ["a.json:1"]
    assert len(list(read_array(two, name="a", path="a.json"))) == 2
    with pytest.raises(InputError, match=r"name it \.jsonl"):
        list(read_array(one + b"\n" + one, name="a", path="a.json"))
