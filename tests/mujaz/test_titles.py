"""Titles of articles and briefings."""

from __future__ import annotations

from mujaz.records import Sentence, Title
from mujaz.titles import briefing_title, shorten, title_of


def make(kind: str, ar: str, en: str) -> Sentence:
    """Return a sentence of that kind."""
    return Sentence(0, ar, en, 0.5, (), kind)  # type: ignore[arg-type]


def test_the_title_line_is_the_title() -> None:
    """Furniture before it does not matter."""
    found = title_of([make("furniture", "مشاركة", ""), make("title", "عنوان الخبر", "A title")])
    assert found == Title("عنوان الخبر", "A title")


def test_without_one_the_first_sentence_is_shortened() -> None:
    """Both languages are cut and say so."""
    found = title_of([make("body", "كلمة، " * 20, "word, " * 20)])
    assert found.ar == " ".join(["كلمة،"] * 14).rstrip("،") + " …"
    assert found.en.endswith("word …")


def test_nothing_gives_an_empty_title() -> None:
    """An article without a sentence still has a title record."""
    assert title_of([]) == Title("", "")


def test_a_title_is_one_line() -> None:
    """Line breaks inside a sentence do not reach a heading."""
    assert shorten("one\n  two") == "one two"


def test_a_briefing_is_named_after_its_day() -> None:
    """The day is written as English press does."""
    assert briefing_title("2026-01-05") == "Mujaz briefing, 5 January 2026"
