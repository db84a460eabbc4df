"""Reading as a whole: good articles go in, bad ones are named, whatever the order."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.reading import read
from tests.mujaz.reading_texts import BODY, FIRST, PERSIAN, TITLE, page, paragraphs, put

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, so that paths are shown from there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_bad_file_is_named_with_its_reason_and_the_good_go_on(here: Path) -> None:
    """One line each, never a traceback."""
    bad = {
        "binary.txt": (bytes(range(256)), "is not text: it holds NUL bytes or control characters"),
        "blank.txt": (" \n", "is empty"),
        "cut.txt": (BODY.encode()[:20], "is cut off: its 20 bytes end in the middle of a character"),
        "empty.txt": ("", "is empty"),
        "english.md": ("# English\n\nNothing else.", "has no Arabic in it"),
        "huge.txt": ("أ" * 2_100_000, "is too large: 4,200,000 bytes, read are up to 4,000,000; split it into articles"),
        "lines.jsonl": ("{}\n", "has no text: none of text, body, content is among its keys"),
        "long.txt": ("كلمة " * 210_000, "is too large: 1,050,000 characters, read are up to 1,000,000"),
        "tags.html": ("<p>" * 60_000, "is too large: 60,000 tags, read are up to 20,000"),
        "page.html": ("<html></html>", "holds no article: no running text was found in the page"),
        "persian.txt": (PERSIAN, "is not in Arabic: it reads as Persian"),
    }  # fmt: skip
    for name, (content, _) in bad.items():
        put(here, f"in/{name}", content)
    put(here, "in/good.txt", BODY)
    articles, rejected = read(["in"])
    assert [article.path for article in articles] == ["in/good.txt"]
    found = {item.path.removeprefix("in/").removesuffix(":1"): item.reason for item in rejected}
    assert found == {name: reason for name, (_, reason) in bad.items()}


def test_a_line_of_twenty_megabytes_is_refused_at_once(here: Path) -> None:
    """In a file of its own and in JSON Lines."""
    put(here, "a.txt", b"\xd8\xa3" * 10_000_000)
    put(here, "b.jsonl", json.dumps({"text": "أ" * 10_000_000}, ensure_ascii=False))
    start = time.perf_counter()
    articles, rejected = read(["a.txt", "b.jsonl"])
    assert articles == ()
    assert all("is too large" in item.reason for item in rejected)
    assert time.perf_counter() - start < 10  # a second here; a limit against minutes


def test_the_order_of_inputs_does_not_matter(here: Path) -> None:
    """Same articles, same ids, same order; JSON lines by number and not by digits."""
    for folder in ("x", "y"):
        put(here, f"{folder}/same.txt", BODY)
        put(here, f"{folder}/bad.txt", b"")
    rows = [json.dumps({"text": f"{FIRST} {number}"}) for number in range(12)]
    put(here, "z.jsonl", "\n".join(rows))
    inputs = ["x", "y/same.txt", "y", "z.jsonl"]
    assert read(inputs) == read(inputs[::-1])
    articles = read(inputs)[0]
    assert articles[1].id == f"{articles[0].id}-2"
    assert [article.path for article in articles[2:]] == [f"z.jsonl:{n}" for n in range(1, 13)]


def test_a_stated_title_stands_at_the_head_of_the_text(here: Path) -> None:
    """So it is a sentence of the article; one that is there already is not put twice."""
    put(here, "a.jsonl", json.dumps({"title": TITLE, "text": BODY}))
    put(here, "b.html", page(f"<h1>{TITLE}</h1>{paragraphs(FIRST)}"))
    put(here, "c.html", page(f"<h1>{TITLE}</h1>{paragraphs(FIRST)}", title=f"الحقل - {TITLE}"))
    apart, inside, longer = read(["a.jsonl", "b.html", "c.html"])[0]
    assert apart.text == f"{TITLE}\n\n{BODY}"
    assert inside.text == f"{TITLE}\n{FIRST}"
    assert (longer.text, longer.title) == (inside.text, TITLE)


def test_a_date_line_at_the_head_stands_in_for_a_date(here: Path) -> None:
    """Only a line of its own, near the start."""
    put(here, "a.txt", f"{TITLE}\nآخر تحديث: السبت 21 نوفمبر 2026 - 10:25\n\n{BODY}")
    put(here, "b.txt", f"{BODY}\nوقع الاتفاق في 5 مايو 2020.\n")
    dated, undated = read(["a.txt", "b.txt"])[0]
    assert (dated.published, undated.published) == ("2026-11-21", None)


def test_files_of_other_endings_are_read_where_they_are_named(here: Path) -> None:
    """As a page where they begin as one and have no ending, else as text."""
    put(here, "story", page(paragraphs(FIRST)))
    put(here, "story.article", BODY)
    put(here, "story.json", json.dumps([{"text": BODY}]))
    assert [article.text for article in read(["story", "story.article", "story.json"])[0]] == [
        f"{TITLE}\n\n{FIRST}",
        BODY,
        BODY,
    ]


def test_a_thousand_files_take_a_few_seconds(here: Path) -> None:
    """Half a millisecond each here."""
    for number in range(1000):
        put(here, f"in/{number:04}.txt", f"{BODY}{number}\n")
    start = time.perf_counter()
    articles, _ = read(["in"])
    assert len({article.id for article in articles}) == 1000
    assert time.perf_counter() - start < 10


def test_the_seeds_are_read_as_they_are(root: Path) -> None:
    """No byte of them is changed, and their README is no article; it states their hashes."""
    import hashlib

    articles, rejected = read([root / "seeds"])
    assert (len(articles), rejected) == (5, ())
    notes = (root / "seeds" / "README.md").read_text(encoding="utf-8")
    for article in articles:
        data = (root / "seeds" / article.path.rpartition("/")[2]).read_bytes()
        assert article.text.encode() == data
        assert hashlib.sha256(data).hexdigest() in notes


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.binary(max_size=300),
    st.sampled_from([".txt", ".md", ".html", ".jsonl", ".json", "", ".x"]),
    st.sampled_from([b"", BODY.encode(), b'{"text": "', b"<html><p>"]),
)
def test_any_bytes_under_any_ending_are_read_or_refused(
    here: Path, data: bytes, suffix: str, start: bytes
) -> None:
    """Never a traceback; a text never holds what a page may not."""
    path = put(here, f"in/a{suffix}", start + data)
    articles, rejected = read([path])
    for article in articles:
        assert article.text.encode("utf-8")
        assert not set(article.text) & {chr(code) for code in range(32)} - {"\n", "\t"}
    assert all("\n" not in item.reason for item in rejected)
    path.unlink()
