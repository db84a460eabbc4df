"""An article's lines: nothing lost, titles and furniture told from the body."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.lines import lines
from mujaz.reading import read
from mujaz.records import Article
from tests.mujaz.reading_texts import FIRST, SECOND, THIRD, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mujaz.records import Line


def article(text: str, title: str | None = None) -> Article:
    """Return an article of a text."""
    return Article(id="a-000000", path="a.txt", text=text, title=title)


def kinds(text: str, title: str | None = None) -> list[str]:
    """Return the kinds of a text's lines."""
    return [line.kind for line in lines(article(text, title))]


def rejoined(text: str, cut: tuple[Line, ...]) -> str:
    """Put a text together from its lines and what stands between them."""
    pieces, end = [], 0
    for line in cut:
        pieces += [text[end : line.start], line.ar]
        end = line.end
    return "".join([*pieces, text[end:]])


def gaps(text: str, cut: tuple[Line, ...]) -> str:
    """Return what stands between the lines."""
    edges = [0, *(edge for line in cut for edge in (line.start, line.end)), len(text)]
    return "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TITLE}\n\n{FIRST}", ["title", "body"]),
        (f"{TITLE}\n{FIRST}", ["title", "body"]),
        (f"كتب: سمير خالد\n{TITLE}\n{FIRST}", ["furniture", "title", "body"]),
        (f"{TITLE}\nكتب: سمير خالد\n\n{FIRST}", ["title", "furniture", "body"]),
        (f"هل يكفي القمح هذا العام؟\n\n{FIRST}", ["title", "body"]),
        # one line whatever stops it holds
        (f"ارتفاع الأسعار.. هل يكفي القمح؟ الوزير يجيب\n\n{FIRST}", ["title", "body"]),
        # a standfirst is a sentence
        (f"{FIRST}\n{SECOND}", ["body", "body"]),
        (f"بدأ موسم القمح.\n\n{FIRST}", ["body", "body"]),
        # lines no longer than the first are a list, not a title and a text
        ("أسعار القمح ترتفع في الأسواق\nالشعير يهبط\nأسعار الذرة ثابتة منذ شهر", ["body"] * 3),
        # alone it is the text
        (TITLE, ["body"]),
        (f"قال الوزير في كلمته:\n\n{FIRST}", ["body", "body"]),
        (f"{FIRST} (رويترز)", ["body", "furniture"]),
        (f"{TITLE}\n\n{FIRST}\nمشاركة :", ["title", "body", "furniture"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_tells_title_body_and_furniture(text: str, expected: list[str]) -> None:
    """By shape alone, where the format states nothing."""
    assert kinds(text) == expected


def test_a_stated_title_is_the_title_whatever_its_shape() -> None:
    """Even a sentence, even below a section's name, which is then no news."""
    assert kinds(f"{FIRST}\n\n{SECOND}", title=FIRST) == ["title", "body"]
    assert kinds(f"اقتصاد\n{TITLE}\n{FIRST}", title=TITLE) == ["furniture", "title", "body"]
    assert kinds(f"{TITLE}\n\n{FIRST}", title="شيء آخر") == ["title", "body"]


def test_no_sentence_runs_on_into_what_is_no_news() -> None:
    """A last sentence without its full stop ends where its line does."""
    cut = lines(article(f"{TITLE}\n{FIRST}\nوقال الوزير إن\nالمصدر: رويترز"))
    assert [line.ar for line in cut] == [TITLE, FIRST, "وقال الوزير إن", "المصدر: رويترز"]


def test_a_dateline_stays_in_its_sentence() -> None:
    """The place is part of what was written."""
    text = f"{TITLE}\n\nالقاهرة - {FIRST}"
    assert lines(article(text))[1].ar == f"القاهرة - {FIRST}"


PARTS = st.sampled_from(
    [FIRST, SECOND, THIRD, TITLE, "المصدر: رويترز", "مشاركة :", "كتب: سمير", "(رويترز)", "***", "،",
     "قال د. سمير: «3.5% فقط»", "Photo: X.", "", " ", ".", "٥ + ٥", "«", "https://a.org/x.html"]
)  # fmt: skip
JOINTS = st.sampled_from(["\n", "\n\n", " ", "", "., ", "\t", "\n \n", "\u200f\n", "\u00a0"])


@given(st.lists(st.tuples(PARTS, JOINTS), max_size=12), st.sampled_from([None, TITLE, FIRST]))
def test_nothing_of_a_text_is_lost(parts: list[tuple[str, str]], title: str | None) -> None:
    """Lines lie in order, and between them are only space and punctuation."""
    text = "".join(part + joint for part, joint in parts)
    cut = lines(article(text, title))
    assert rejoined(text, cut) == text
    assert [line.index for line in cut] == list(range(len(cut)))
    assert all(text[line.start : line.end] == line.ar != "" for line in cut)
    assert not any(char.isalnum() for char in gaps(text, cut))


@given(st.text(alphabet='اب 1aB.,:؟«»"\n\t-\u200f\u064b()', max_size=120))
def test_nothing_of_any_text_is_lost(text: str) -> None:
    """However little sense it makes."""
    cut = lines(article(text))
    assert rejoined(text, cut) == text
    assert not any(char.isalnum() for char in gaps(text, cut))


def titled(cut: Sequence[Line]) -> Line | None:
    """Return the title among the lines."""
    return next((line for line in cut if line.kind == "title"), None)


def test_titles_of_real_news_are_found_and_none_made_up(evaldata: Path) -> None:
    """Measured 99.8% and 0.4%; with no blank line between title and text."""
    path = evaldata / "topics" / "news-days.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        news = [json.loads(line) for line in file][::4]
    titles = [item["title"].strip() for item in news]
    cut = [
        lines(article(f"{title}\n{item['text']}")) for title, item in zip(titles, news, strict=True)
    ]
    found = [titled(each) for each in cut]
    right = sum(
        line is not None and line.ar == title for line, title in zip(found, titles, strict=True)
    )
    wrong = sum(titled(lines(article(item["text"]))) is not None for item in news)
    assert right >= 0.98 * len(news)
    assert wrong <= 0.01 * len(news)


# whether there is a title, and the last lines that are no news
SEEDS = (
    ("01", True, 0),
    ("02", False, 1),
    ("03", False, 3),
    ("04", True, 0),
    ("05", False, 0),
)


@pytest.mark.parametrize(("number", "is_titled", "aside"), SEEDS)
def test_the_seeds_are_read_rightly(
    root: Path, number: str, *, is_titled: bool, aside: int
) -> None:
    """Two titles on the first line, a share line, and three lines below the third text."""
    (path,) = (root / "seeds").glob(f"{number}-*.txt")
    (seed,), _ = read([path])
    found = [line.kind for line in lines(seed)]
    body = len(found) - is_titled - aside
    assert found == ["title"] * is_titled + ["body"] * body + ["furniture"] * aside
    assert body >= 10
