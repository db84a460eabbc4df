"""Checks that need no lexicon: Arabic left in, loops, cut ends, quotation marks."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.quotes import quotes
from translate.checks.repetition import repetition
from translate.checks.truncated import truncated
from translate.checks.untranslated import untranslated

AR = "قال المتحدث إن المحادثات مستمرة."


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        ("The talks go on.", None),
        ("The talks go on – “so far”, café, naïve, 5 °C.", None),  # not ASCII, not Arabic
        ("The المحادثات go on.", "Left in Arabic: المحادثات."),
        ("ا ب ت ث ج", "Left in Arabic: ا, ب, ت and 2 more."),
        ("گفت‌وگو", "Left in Arabic: گفت, وگو."),  # Persian letters
    ],
)
def test_arabic_letters_in_the_english_are_shown(en: str, expected: str | None) -> None:
    """Each Arabic word is quoted, and long lists are cut."""
    assert untranslated(Pair(AR, en)) == expected


LOOPS = [
    "the talks the talks the talks the talks",
    "He said said said that it goes on.",
    "He said that the talks go on and that the talks go on and that the talks go on.",
    "It is the case of the end of the end of the end of the end.",
    "hahahahahahahahahahaha",
]
NO_LOOPS = [
    "He had had enough, and that that was so surprised nobody.",
    "She heads the Bank of the Green River, the Green River's oldest lender.",
    "Duran Duran played in Baden-Baden.",
    "two months, eight months, 21 months and 33 months",
    "The talks will go on, and on, he said.",
    "",
]


@pytest.mark.parametrize("en", LOOPS)
def test_a_loop_is_found(en: str) -> None:
    """A word or phrase again and again is a loop."""
    assert repetition(Pair(AR, en)) is not None


@pytest.mark.parametrize("en", NO_LOOPS)
def test_good_english_may_repeat_itself(en: str) -> None:
    """What repeats in good English is no loop."""
    assert repetition(Pair(AR, en)) is None


def test_a_source_that_repeats_itself_may_be_answered_alike() -> None:
    """A chant in the Arabic is a chant in the English."""
    assert repetition(Pair("لا لا لا لا للحرب", "No no no no to war")) is None


@pytest.mark.parametrize(
    ("en", "cut"),
    [
        ("The talks go on.", False),
        ("The talks go on", False),  # a missing full stop alone is no cut
        ("He said that the talks of the", True),
        ("He said that the talks,", True),
        ('He said "the talks go on".', False),
        ("", False),  # nothing at all is the length check's
    ],
)
def test_an_end_in_mid_sentence_is_found(en: str, *, cut: bool) -> None:
    """The last word tells whether a sentence was cut off."""
    assert (truncated(Pair(AR, en)) is not None) == cut


QUOTED = "قال: «لن نغادر هذه الأرض التي ولدنا فيها أبدا»."


@pytest.mark.parametrize(
    ("ar", "en", "differ"),
    [
        (QUOTED, 'He said: "We will never leave this land where we were born".', False),
        (QUOTED, "He said: 'We will never leave this land where we were born'.", False),
        (QUOTED, "He said: “We will never leave this land where we were born”.", False),
        (QUOTED, "He said that they would never leave the land where they were born.", True),
        (
            "قال إنهم لن يغادروا هذه الأرض التي ولدوا فيها",
            'He said: "We will never leave this land where we were born".',
            True,
        ),
        ("ما يسمى «الدولة»", "the so-called State", False),  # one word: irony or a title
        ("كتاب الأيام", "the soldiers' book of days isn't here", False),  # apostrophes
    ],
)
def test_a_quotation_on_one_side_alone_is_found(ar: str, en: str, *, differ: bool) -> None:
    """Any style of marks will do, none will not."""
    assert (quotes(Pair(ar, en)) is not None) == differ
