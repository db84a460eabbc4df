"""Nouns change on both sides alike, within their gender and number, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from training.rewording import Rewording, put, reworded, words_of

if TYPE_CHECKING:
    from training.rewording import Word

ROWS = [
    {"form": "سفينة", "kind": "n", "english": "ship; vessel"},
    {"form": "شجرة", "kind": "n", "english": "tree"},
    {"form": "جسر", "kind": "n", "english": "bridge"},
    {"form": "بيوت", "kind": "n", "english": "houses"},
    {"form": "قصور", "kind": "n", "english": "palaces"},
    {"form": "أقدامهم", "kind": "n", "english": "their feet"},
    {"form": "كتب", "kind": "v", "english": "wrote"},
    {"form": "بناء", "kind": "n", "english": "building"},
]
WORDS = words_of(ROWS)


class Last:
    """Chance that always takes the last."""

    def choice(self, items: list[Word]) -> Word:
        """Return the last item."""
        return items[-1]

    def sample(self, items: list[object], count: int) -> list[object]:
        """Return the first items."""
        return items[:count]


@pytest.fixture
def rewording() -> Rewording:
    """Return the words with a chance that is none."""
    made = Rewording(WORDS, 1)
    made.random = Last()  # type: ignore[assignment]
    return made


def test_words_are_plain_nouns() -> None:
    """Verbs, phrases and what looks like a verb form are left out; each English counts."""
    assert [word.en for word in WORDS] == ["ship", "vessel", "tree", "bridge", "houses", "palaces"]


def test_both_sides_change_and_what_is_written_before_stays(rewording: Rewording) -> None:
    """Conjunction and article stay; an English "a" becomes "an" where it must."""
    pair = ("وصلت السفينة أمس", "The vessel arrived yesterday")
    assert rewording.reword(pair) == ("وصلت الشجرة أمس", "The tree arrived yesterday")


def test_a_plural_gives_way_to_a_plural(rewording: Rewording) -> None:
    """Gender and number stay as the words around them want."""
    assert rewording.reword(("هدمت بيوت", "houses fell")) == ("هدمت قصور", "palaces fell")


@pytest.mark.parametrize(
    "pair",
    [
        ("وصلت سفينة", "It arrived"),  # not told
        ("سفينة بعد سفينة", "ship after ship"),  # which is which
        ("سفينة", "a ship beside a ship"),
        ("وصل الوزير", "The minister arrived"),  # not known
    ],
)
def test_what_is_not_sure_stays(rewording: Rewording, pair: tuple[str, str]) -> None:
    """A word must stand once on each side."""
    assert rewording.reword(pair) is None


def test_a_word_within_another_is_not_touched(rewording: Rewording) -> None:
    """Letters that go on are another word."""
    pair = ("وصلت سفينة إلى سفينتهم", "A ship came to their shipyard")
    assert rewording.reword(pair) == ("وصلت شجرة إلى سفينتهم", "A tree came to their shipyard")


@pytest.mark.parametrize(
    ("sentence", "new", "wanted"),
    [
        ("He saw a bridge.", "island", "He saw an island."),
        ("An island", "bridge", "A bridge"),
        ("the island", "bridge", "the bridge"),
    ],
)
def test_the_article_follows(sentence: str, new: str, wanted: str) -> None:
    """It is "an" before a vowel."""
    old = "island" if "island" in sentence else "bridge"
    assert put(sentence, old, new) == wanted


def test_the_same_seed_gives_the_same_pairs() -> None:
    """What is prepared twice is the same."""
    pairs = [("وصلت السفينة تحت جسر", "The ship passed under a bridge")] * 9
    first, second = (list(reworded(pairs, WORDS, 7)) for _ in range(2))
    assert first == second
    assert len(first) == len(pairs)
    assert any(pair != pairs[0] for pair in first)
