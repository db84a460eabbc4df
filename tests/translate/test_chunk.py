"""Long sentences cut at their joints, and their readings sewn together."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.chunk import chunk, join
from translate.records import Hypothesis

WORDS = st.sampled_from(
    ["قال", "ولكن", "،", "،", "؛", "وأضاف", "الوزير.", "كلمة", "بينما", ":", "ك" * 70]
)


def words(text: str) -> int:
    """Count a piece for each three letters, as sentencepiece about does."""
    return sum(1 + len(word) // 3 for word in text.split())


@given(st.lists(WORDS, max_size=200).map(" ".join), st.integers(2, 60))
def test_chunks_are_the_text_and_fit(text: str, most: int) -> None:
    """Nothing is lost, nothing added, and every chunk fits the model."""
    chunks = chunk(text, words, most)
    assert "".join(chunks) == text
    assert all(words(part) <= most for part in chunks)
    assert all(chunks)


def test_five_thousand_words_without_punctuation() -> None:
    """A sentence of 5,000 words with no joint at all loses nothing."""
    text = " ".join(f"كلمة{number}" for number in range(5000))
    chunks = chunk(text, words, 120)
    assert "".join(chunks).split() == text.split()
    assert all(part.split() for part in chunks)
    assert [word for part in chunks for word in part.split()] == text.split()


def test_a_word_longer_than_the_model_is_cut_too() -> None:
    """Even a text without one space fits in the end."""
    text = "ك" * 10_000
    chunks = chunk(text, words, 100)
    assert "".join(chunks) == text
    assert max(map(words, chunks)) <= 100


JOINTS = [
    # a semicolon before a comma
    (
        "وصل الوفد إلى المدينة، والتقى الرئيس؛ ثم غادر المدينة، وعاد إلى بلده",
        "وصل الوفد إلى المدينة، والتقى الرئيس؛ ",
    ),
    # a clause before a list
    (
        "زار الوزير مصر، والأردن، ولبنان، وقال إن المحادثات مع الجميع كانت جيدة",
        "زار الوزير مصر، والأردن، ولبنان، ",
    ),
    # a conjunction where there is no comma
    (
        "وصل الوفد إلى المدينة صباحا بينما كان الرئيس في زيارة إلى الجنوب",
        "وصل الوفد إلى المدينة صباحا ",
    ),
]


@pytest.mark.parametrize(("text", "first"), JOINTS)
def test_the_strongest_joint_is_taken(text: str, first: str) -> None:
    """A sentence comes apart where its clauses do."""
    assert chunk(text, words, words(text) - 1)[0] == first


def test_numbers_are_not_cut() -> None:
    """A comma within a number is no joint."""
    text = "بلغ العدد 12,500 شخص"
    assert all("12,500" in part or "500" not in part for part in chunk(text, words, 5))


SEWN = [
    # capitals and full stops of the middle go
    (("وصل الوفد، ", "ثم غادر."), ("The delegation arrived.", "The others left."), "The delegation arrived, the others left."),
    # names keep their capital
    (("وصل الوفد ", "وبوتين غادر."), ("They came.", "Putin left."), "They came Putin left."),
    # where the source ends a sentence, so does the reading
    (("وصل. ", "ثم غادر."), ("He came.", "Then he left."), "He came. Then he left."),
    # a chunk without a reading leaves no hole
    (("وصل ", "؛ ", "غادر"), ("He came", "", "he left"), "He came he left"),
    (("وصل؛ ", "غادر"), ("He came;", "He left"), "He came; he left"),
]  # fmt: skip


@pytest.mark.parametrize(("chunks", "texts", "whole"), SEWN)
def test_readings_are_sewn_to_one_sentence(
    chunks: tuple[str, ...], texts: tuple[str, ...], whole: str
) -> None:
    """No full stop and no sentence's capital stand in the middle."""
    assert whole == join(chunks, [Hypothesis(text, -1.0) for text in texts]).text


def test_the_score_is_weighted_by_length_and_truncation_stays() -> None:
    """A long chunk counts for more; one chunk cut short makes the whole cut short."""
    joined = join(
        ("ك" * 30, "ك" * 10), [Hypothesis("a", -1.0), Hypothesis("b", -2.0, truncated=True)]
    )
    assert joined.score == pytest.approx(-1.25)
    assert joined.truncated


def test_a_single_chunk_keeps_its_reading() -> None:
    """What was not cut is not sewn."""
    reading = Hypothesis("He came.", -0.5)
    assert join(("وصل.",), [reading]) is reading


def test_time_grows_with_the_text() -> None:
    """Ten times the text takes nowhere near a hundred times the time."""
    short, long = (_seconds("كلمة " * size) for size in (4_000, 40_000))
    assert long < 30 * short + 0.5


def _seconds(text: str) -> float:
    began = time.process_time()
    chunk(text, words, 100)
    return time.process_time() - began


def test_a_comma_inside_a_closing_quotation_mark_is_not_doubled() -> None:
    """English puts it there already."""
    chunks = ("قال إنه «يرحب بالهدنة»، ", "وإنه سيعود غدا.")
    readings = (
        Hypothesis('He said he "welcomes the truce,"', -0.1),
        Hypothesis("Back soon.", -0.1),
    )
    assert join(chunks, readings).text == 'He said he "welcomes the truce," Back soon.'
