"""Tests of embeddings beside terms, with an encoder of three numbers."""

from __future__ import annotations

import math
import random
import sys

import pytest

from summarize import SummarySettings, group, study_stories
from summarize.embeddings import SHARE, embedded, open_encoder, opening, unrelated
from summarize.vectors import dot, story_vector
from tests.summarize.builders import five, make_story
from tests.summarize.tiny import by_words, fake_encoders
from translate.errors import ModelMissing

FIRST = make_story("a", "ضرب زلزال قوي مدينة ساحلية وانهارت بيوت كثيرة فوق سكانها.")
SAME = make_story("b", "هزة أرضية عنيفة تدمر منازل في ميناء بعيد وتشرد مئات الأسر.")
OTHER = make_story("c", "أحرز النسور الكأس أمام جمهور كبير ملأ مدرجات الملعب كلها.")


def likeness(one: int, other: int) -> float:
    """Return the cosine of two of the three stories with embeddings."""
    stories = [FIRST, SAME, OTHER]
    vectors = embedded([story_vector(story) for story in stories], stories, by_words)
    return dot(vectors[one], vectors[other])


def test_what_shares_no_word_may_be_alike() -> None:
    """Two reports of earthquakes in other words come together, sport stays away."""
    assert dot(story_vector(FIRST), story_vector(SAME)) < 0.1
    assert likeness(0, 1) == pytest.approx(SHARE, abs=0.1)
    assert likeness(0, 2) < 0.1


def test_likeness_is_the_mean_of_both_cosines() -> None:
    """The direction that all texts share is taken out of both sides first."""
    terms = dot(story_vector(FIRST), story_vector(OTHER))
    shared, own = 1 / math.sqrt(2) - 1, 1 / math.sqrt(2)  # a text's row less what all share
    by_meaning = shared**2 / (shared**2 + own**2)  # disaster and sport are at right angles
    assert likeness(0, 2) == pytest.approx((1 - SHARE) * terms + SHARE * by_meaning, abs=1e-3)


def test_a_vector_stays_of_length_one() -> None:
    """So that a dot product stays a cosine."""
    (vector,) = embedded([story_vector(FIRST)], [FIRST], by_words)
    assert math.sqrt(dot(vector, vector)) == pytest.approx(1.0, abs=1e-3)


def test_groups_follow_the_meaning() -> None:
    """Without embeddings three topics, with them two."""
    stories = [FIRST, SAME, OTHER]
    plain = group(stories, settings=SummarySettings())
    found = group(stories, settings=SummarySettings(), encode=by_words)
    assert len(plain.groups) == 3
    assert len(found.groups) == 2


def test_order_of_stories_makes_no_difference() -> None:
    """With embeddings as without."""
    stories = five()
    first = study_stories(stories, encode=by_words)
    for seed in range(3):
        shuffled = random.Random(seed).sample(stories, len(stories))
        assert study_stories(shuffled, encode=by_words) == first


def test_an_encoder_that_says_nothing_changes_nothing() -> None:
    """A row of zeros is no direction."""
    vector = story_vector(FIRST)
    assert embedded([vector], [FIRST], lambda texts: [[0.0, 0.0] for _ in texts]) == [vector]
    assert embedded([], [], by_words) == []


def test_the_opening_is_title_and_first_sentences() -> None:
    """Models read some hundred words."""
    story = make_story("a", *(f"جملة {n}" for n in range(9)), title="عنوان")
    assert opening(story) == "عنوان جملة 0 جملة 1 جملة 2 جملة 3 جملة 4"


def test_unrelated_texts_are_the_same_every_time() -> None:
    """They are made of the background's words, not drawn."""
    assert unrelated() == unrelated()
    assert len({len(text.split()) for text in unrelated()}) == 1


def test_a_library_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelMissing, match=r"mujaz\[embeddings\]"):
        open_encoder("any")


def test_a_model_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is downloaded behind the reader's back."""
    fake_encoders(monkeypatch)
    with pytest.raises(ModelMissing, match="nowhere"):
        open_encoder("nowhere")
    assert len(open_encoder("some")(["زلزال"])[0]) == 3
