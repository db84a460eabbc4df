"""Days that are no usual day: one article, copies, fragments, strange dates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mujaz import pipeline
from mujaz.pipeline import Options, brief
from mujaz.progress import Progress
from mujaz.render import render
from tests.fakes import FakeTranslator
from tests.summarize.builders import MATCH, QUAKE, QUAKE_TWO

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing

DAY = "2026-11-21"
FRAGMENTS = "وقال إنه سعيد.\nمن هنا\nماذا بعد؟\n"  # nothing that can stand alone


@pytest.fixture(autouse=True)
def _model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "open_translator", lambda _: FakeTranslator())


def built(folder: Path, texts: dict[str, str], *, suffix: str = ".txt") -> Briefing:
    """Return the briefing of some files, rendered on the way: pages rely on what it promises."""
    news = folder / "news"
    news.mkdir()
    for name, text in texts.items():
        (news / (name + suffix)).write_text(text, encoding="utf-8")
    options = Options(date=DAY, follow=True, store=folder / "threads.db")
    with Progress(quiet=True) as progress:
        briefing = brief([news], options=options, progress=progress)
        again = brief([news], options=options, progress=progress)
    assert render(briefing) == render(again)
    return briefing


def test_one_article_is_a_topic(tmp_path: Path) -> None:
    """With a summary shorter than itself and one event."""
    briefing = built(tmp_path, {"quake": "\n".join(QUAKE)})
    (topic,), (study,) = briefing.topics, briefing.studies
    assert len(topic.articles) == 1
    assert 1 <= len(topic.points) < len(QUAKE)
    assert study.events == (topic.articles,)
    assert (study.copies, study.agreement) == ((), ())


def test_two_identical_articles_are_one_story(tmp_path: Path) -> None:
    """One topic, one text, no agreement of the text with itself."""
    text = "\n".join(QUAKE)
    briefing = built(tmp_path, {"one": text, "two": text})
    (topic,), (study,) = briefing.topics, briefing.studies
    assert study.copies == (topic.articles,)
    assert study.agreement == ()
    assert all(len(point.citations) == 1 for point in topic.points)


def test_a_copied_text_names_its_people_once(tmp_path: Path) -> None:
    """Syndication makes nobody more frequent."""
    text = "\n".join(QUAKE) + "\nوصل رئيس الوزراء إلى القاهرة صباح اليوم لبحث آثار الزلزال.\n"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    alone = built(tmp_path / "a", {"one": text})
    copied = built(tmp_path / "b", {"one": text, "two": text})
    assert {n.en: n.count for n in copied.studies[0].names} == {
        n.en: n.count for n in alone.studies[0].names
    }


def test_a_thousand_of_the_same_are_one_story(tmp_path: Path) -> None:
    """Quickly, and without a thousand citations."""
    line = json.dumps({"text": "\n".join(MATCH)}, ensure_ascii=False)
    briefing = built(tmp_path, {"all": "\n".join([line] * 1000)}, suffix=".jsonl")
    (topic,), (study,) = briefing.topics, briefing.studies
    assert len(topic.articles) == 1000
    assert study.copies == (topic.articles,)
    assert all(len(point.citations) == 1 for point in topic.points)


def test_articles_of_three_words_are_kept(tmp_path: Path) -> None:
    """Each is in a topic; two that share no word are not one."""
    briefing = built(tmp_path, {"a": "وصل الوزير اليوم", "b": "سقطت أمطار غزيرة"})
    assert len(briefing.topics) == 2
    assert all(topic.label.ar for topic in briefing.topics)


def test_where_no_sentence_is_fit_the_best_there_is_stands(tmp_path: Path) -> None:
    """A topic without a fit sentence has a label all the same, and a head only with a point."""
    briefing = built(tmp_path, {"a": FRAGMENTS})
    (topic,), (study,) = briefing.topics, briefing.studies
    assert topic.label.ar
    assert (study.head is None) == (not topic.points)


@pytest.mark.parametrize(
    "published",
    [None, "", "gestern", "2126-01-01", "0001-01-01", "9999-12-31T23:59:59Z", "2026-02-31"],
    ids=["none", "empty", "no date", "future", "first year", "last year", "no such day"],
)
def test_strange_dates_make_no_trouble(tmp_path: Path, published: str | None) -> None:
    """Missing, in the future or no dates at all: the articles are grouped by what they say."""
    rows = [
        {"text": "\n".join(QUAKE), "date": published},
        {"text": "\n".join(QUAKE_TWO), "date": published},
        {"text": "\n".join(MATCH), "date": "2026-11-20"},
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    briefing = built(tmp_path, {"all": lines}, suffix=".jsonl")
    assert sorted(len(topic.articles) for topic in briefing.topics) == [1, 2]


def test_nothing_to_read_is_a_briefing_of_nothing(tmp_path: Path) -> None:
    """The command line says so; the library returns it."""
    briefing = built(tmp_path, {"empty": ""})
    assert (briefing.topics, briefing.studies) == ((), ())
    assert len(briefing.rejected) == 1


def test_two_stories_of_one_id_in_the_store_are_not_taken_for_one(tmp_path: Path) -> None:
    """Ids are short hashes: what the store knows under one may be another text."""
    from summarize import SummarySettings
    from summarize.thread_store import open_threads
    from summarize.threads import add_day
    from tests.summarize.builders import make_story

    settings = SummarySettings()
    with open_threads(tmp_path / "threads.db") as store:
        (first,) = add_day(store, [make_story("x", *QUAKE)], day="2026-11-20", settings=settings)
        (other,) = add_day(store, [make_story("x", *MATCH)], day=DAY, settings=settings)
        assert first.topic.id != other.topic.id
        (again,) = add_day(store, [make_story("x", *MATCH)], day=DAY, settings=settings)
        assert again == other
