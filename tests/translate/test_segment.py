"""Sentences of Arabic news: where they end, and that nothing is lost between them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate import segment

CASES = Path(__file__).parent / "sentences" / "segmentation.txt"
GAP = re.compile(r"[\s\u200b\ufeff,•·▪▫◦●○■□‣⁃►▶◄◀✓✔✦★➤➢*–—-]*")
BOUNDARY = "‖"

# what real pages are made of, in proportions that meet each other often
SIGNS = (
    'وقال الوزير 3.5 ٢٠١١ د. أ. سي.إن.إن . .. ... … ؟ ! ، ؛ : , ., " « » “ ” ( ) [ ] - • * \n '
    "\r\n \u2028 \x85 \u200f \u202b \u202c \u200b \ufeff \ud800 😀 U.S. a.b@c.de https://x.y/z. ـ"
)
PIECES = st.sampled_from([*re.split(" +", SIGNS), " ", "  ", "\t"])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


def cases() -> list[str]:
    """Return the lines of the case file."""
    lines = CASES.read_text("utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    return [line.replace("\\n", "\n").replace("\\r", "\r") for line in lines]


@pytest.mark.parametrize("case", cases())
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    """A text is cut at each mark of its case and nowhere else."""
    parts = [part.strip() for part in case.split(BOUNDARY)]
    expected = [part for part in parts if not GAP.fullmatch(part)]
    assert expected == [each.text for each in segment(case.replace(BOUNDARY, ""))]


@pytest.mark.parametrize("case", cases())
def test_a_sentence_of_the_cases_is_one_sentence(case: str) -> None:
    """Cutting a sentence again gives the sentence itself."""
    for each in segment(case.replace(BOUNDARY, "")):
        if "\n" not in each.text:  # where lines break is told by the lines around
            assert [each.text] == [again.text for again in segment(each.text)]


@given(TEXTS)
def test_sentences_and_gaps_are_the_text(text: str) -> None:
    """Offsets are right, sorted and apart; between sentences stand only blanks and bullets."""
    at = 0
    for each in segment(text):
        assert at <= each.start < each.end
        assert text[each.start : each.end] == each.text
        assert GAP.fullmatch(text[at : each.start])
        assert each.text == each.text.strip()
        at = each.end
    assert GAP.fullmatch(text[at:])


@given(st.lists(st.sampled_from(["وصل الوفد", "غادر سريعا", "بلغ 3.5", "قال د. سمير"]), min_size=1))
def test_as_many_sentences_as_were_joined(parts: list[str]) -> None:
    """Plain sentences joined by full stops come apart again."""
    text = " ".join(f"{part}." for part in parts)
    assert [f"{part}." for part in parts] == [each.text for each in segment(text)]


@given(st.text(alphabet='ابتثو .،"«»\n', max_size=60), st.text(alphabet="ابتثو .،", max_size=60))
def test_paragraphs_do_not_touch_each_other(first: str, second: str) -> None:
    """A blank line parts two texts as if they were alone."""
    apart = [each.text for text in (first, second) for each in segment(text)]
    assert apart == [each.text for each in segment(f"{first}\n\n{second}")]


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"]
)
def test_every_line_break_ends_a_heading(line_break: str) -> None:
    """Whatever a file's line breaks are, a heading is a sentence of its own."""
    text = f"عنوان الخبر{line_break}وصل الوزير صباحا."
    assert [each.text for each in segment(text)] == ["عنوان الخبر", "وصل الوزير صباحا."]


WRAPPED = """وصل وزير الخارجية صباح اليوم إلى العاصمة في زيارة تستمر
يومين يلتقي خلالها عددا من كبار المسؤولين ويبحث معهم ملف
الحدود والتعاون التجاري. ومن المقرر أن يعقد الجانبان مساء
الغد مؤتمرا صحفيا."""


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    """Where the next word would not have fitted, a line break is no boundary."""
    assert [each.text.count("\n") for each in segment(WRAPPED)] == [2, 1]


def test_short_headlines_below_each_other_stay_apart() -> None:
    """A list of headlines of different lengths is no wrapped paragraph."""
    lines = ["وصول الوفد إلى العاصمة", "ارتفاع أسعار النفط في الأسواق العالمية", "فوز المنتخب"]
    assert lines == [each.text for each in segment("\n".join(lines))]


@pytest.mark.parametrize(
    "unit",
    [
        "كلمة ",  # no stop at all
        "قال. ",  # nothing but sentences
        "سي.",  # stops that end nothing
        '".',  # quotation marks
        "(.",  # brackets that never close
        "1.",  # numbers
        ".",  # one run of stops
        "- ",  # bullets
        "a.b@",  # beginnings of addresses
        "\n",  # empty lines
        "قال\n",  # lines
        "http://",  # addresses
        "، ",
        "5:05 :",
        " .",
        ". , ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Four times the text takes nowhere near sixteen times the time."""
    short, long = (_seconds(unit * (size // len(unit))) for size in (20_000, 80_000))
    assert long < 10 * short + 0.2


def _seconds(text: str) -> float:
    began = time.process_time()
    segment(text)
    return time.process_time() - began


def test_a_megabyte_in_one_line() -> None:
    """A line of a megabyte is cut in seconds, all of it."""
    text = "قال الوزير إن الوضع صعب. " * 40_000
    began = time.process_time()
    assert len(segment(text)) == 40_000
    assert time.process_time() - began < 20


def test_boundaries_on_people_s_sentences(evaldata: Path) -> None:
    """F1 on the gold stays above the figure that the project promises."""
    from benchmarks.segmentation import GOLD, f1, gold, ours

    text, ends, _ = gold(evaldata / "segmentation" / GOLD)
    assert f1(ours(text), ends)[2] >= 0.995
