"""From files to a briefing, with a stand-in for the model."""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING

import pytest

from mujaz import pipeline
from mujaz.output import write
from mujaz.pipeline import NOT_TRANSLATED, Options, brief, story_of
from mujaz.progress import Progress
from mujaz.render import render
from mujaz.studyread import load_briefing
from summarize import SummarySettings, summarize_stories
from tests.fakes import FakeTranslator, english

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mujaz.records import Briefing

OPTIONS = Options(date="2026-11-21")
DAM = """السد العالي يستقبل فيضانا وفيرا

أعلنت وزارة الري ارتفاع منسوب المياه أمام السد خلال الأسبوع الماضي.
وقال الوزير إن التخزين بلغ 12 مليار متر مكعب.
مشاركة :
"""
RIVER = """أعلنت وزارة الري أن منسوب المياه أمام السد ارتفع خلال أسبوع واحد.
وأضافت الوزارة أن التخزين بلغ 13 مليار متر مكعب.
"""
MATCH = """فاز المنتخب الأول لكرة القدم على ضيفه بهدفين مقابل هدف في مباراة ودية.
وسجل اللاعب الشاب هدف الفوز في الدقيقة الأخيرة.
"""


@pytest.fixture
def translator(monkeypatch: pytest.MonkeyPatch) -> FakeTranslator:
    """Put a fake in the place of the model."""
    fake = FakeTranslator()
    monkeypatch.setattr(pipeline, "open_translator", lambda _: fake)
    return fake


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with three articles, two of them on the same thing."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("dam", DAM), ("river", RIVER), ("match", MATCH)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def run(*inputs: Path) -> Briefing:
    """Return the briefing of some inputs."""
    with Progress(quiet=True) as progress:
        return brief(inputs, options=OPTIONS, progress=progress)


def test_every_article_is_in_exactly_one_topic(translator: FakeTranslator, news: Path) -> None:
    """The two on the dam share a topic, the match has its own."""
    briefing = run(news)
    assert len(briefing.articles) == 3
    listed = sorted(id_ for topic in briefing.topics for id_ in topic.articles)
    assert listed == sorted(article.id for article in briefing.articles)
    assert sorted(len(topic.articles) for topic in briefing.topics) == [1, 2]


def test_every_sentence_keeps_its_own_translation(translator: FakeTranslator, news: Path) -> None:
    """No English stands beside another sentence's Arabic; furniture is not translated."""
    for article in run(news).articles:
        assert [s.index for s in article.sentences] == list(range(len(article.sentences)))
        for sentence in article.sentences:
            if sentence.kind == "furniture":
                assert (sentence.en, sentence.flags) == ("", (NOT_TRANSLATED,))
                assert sentence.ar not in translator.calls[0]
            else:
                assert sentence.en == english(sentence.ar)
    assert "مشاركة :" not in translator.calls[0]


def test_all_articles_are_translated_in_one_go(translator: FakeTranslator, news: Path) -> None:
    """Batches fill up only if the model sees everything at once; labels come after."""
    briefing = run(news)
    sentences = sum(s.kind != "furniture" for a in briefing.articles for s in a.sentences)
    assert len(translator.calls[0]) == sentences
    assert all(len(call) == 1 for call in translator.calls[1:])


def test_a_point_is_the_sentence_that_it_cites(translator: FakeTranslator, news: Path) -> None:
    """Arabic and English of a point equal those of its first citation."""
    briefing = run(news)
    sentences = {(a.id, s.index): s for a in briefing.articles for s in a.sentences}
    points = [point for topic in briefing.topics for point in topic.points]
    assert points
    for point in points:
        cited = sentences[point.citations[0].article, point.citations[0].sentence]
        assert (point.ar, point.en, point.score) == (cited.ar, cited.en, cited.score)


def test_the_topics_are_those_of_the_plain_summary(translator: FakeTranslator, news: Path) -> None:
    """Studying a day adds to its topics and changes none."""
    briefing = run(news)
    stories = [story_of(article) for article in briefing.articles]
    assert briefing.topics == summarize_stories(
        stories,
        settings=SummarySettings(sentences=OPTIONS.points),
        translate=english,
    )


def test_every_topic_has_its_study(translator: FakeTranslator, news: Path) -> None:
    """In the same order, with all its articles in events and a point for the head."""
    briefing = run(news)
    for topic, study in zip(briefing.topics, briefing.studies, strict=True):
        assert study.topic == topic.id
        assert sorted(i for event in study.events for i in event) == sorted(topic.articles)
        assert study.head in range(len(topic.points))


def test_what_was_written_is_read_back_whole(
    translator: FakeTranslator, news: Path, tmp_path: Path
) -> None:
    """`briefing.json` and `study.json` together are the briefing."""
    briefing = run(news)
    folder = write(render(briefing), tmp_path / "out", briefing.date)
    assert load_briefing(folder / "briefing.json") == briefing


def test_nothing_of_a_text_is_lost(translator: FakeTranslator, news: Path) -> None:
    """The sentences in order, with white space between them, are the file."""
    texts = {"dam.txt": DAM, "river.txt": RIVER, "match.txt": MATCH}
    for article in run(news).articles:
        text = texts[article.path.rsplit("/", 1)[-1]]
        pattern = r"\s*".join(re.escape(sentence.ar) for sentence in article.sentences)
        assert re.fullmatch(rf"\s*{pattern}\s*", text)


def test_a_bad_file_is_listed_and_the_others_go_on(translator: FakeTranslator, news: Path) -> None:
    """An empty file and one without Arabic are left out with a reason each."""
    (news / "empty.txt").write_text("")
    (news / "english.txt").write_text("Nothing to translate here at all.")
    briefing = run(news)
    assert len(briefing.articles) == 3
    reasons = {item.path.rsplit("/", 1)[-1]: item.reason for item in briefing.rejected}
    assert set(reasons) == {"empty.txt", "english.txt"}
    assert "empty" in reasons["empty.txt"]
    assert "Arabic" in reasons["english.txt"]


def test_the_order_of_inputs_changes_nothing(translator: FakeTranslator, news: Path) -> None:
    """Every order of the same files gives the same bytes of every file."""
    files = sorted(news.iterdir())
    first = render(run(*files))
    for seed in range(3):
        shuffled = random.Random(seed).sample(files, len(files))
        assert render(run(*shuffled)) == first
    assert render(run(news)) == first


def test_the_signature_names_version_model_and_settings(
    translator: FakeTranslator, news: Path
) -> None:
    """What made a briefing can be told from it."""
    briefing = run(news)
    assert briefing.generated_by.startswith("mujaz ")
    assert translator.signature in briefing.signature
    assert briefing.generated_by in briefing.signature


def test_the_seeds_make_the_briefing_that_was_read_and_found_good(
    translator: FakeTranslator,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, bytes], None],
) -> None:
    """Reading, segmentation, topics and choice of points, without the model's English."""
    monkeypatch.chdir(root)
    files = render(run(root / "seeds"))
    shown = json.loads(files["briefing.json"])
    for article in shown["articles"]:
        article["path"] = article["path"].rsplit("/", 1)[-1]
    shown.pop("signature")
    golden("seeds/briefing.json", (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode())
