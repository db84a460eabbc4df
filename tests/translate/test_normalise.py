"""The model's view of a sentence: the same words in the signs that it knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.normalise import normalise

SIGNS = st.text(
    alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF)
    | st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF)
    | st.sampled_from(" \t\n\u200f\u200b\u202a\ud800\u0640\u0654\u0653\u0301ae«“"),
    max_size=40,
)

CASES = [
    ("كَتَبَ الوَلَدُ", "كتب الولد"),  # tashkeel
    ("أيضاً", "أيضا"),
    ("كـــتاب", "كتاب"),  # tatweel
    ("لـ«الوفاق»", 'ل"الوفاق"'),
    ("اتفقنا ـ على قناعة ـ بأنه", "اتفقنا - على قناعة - بأنه"),  # tatweel as a dash
    ("\ufedb\ufe98\ufe8e\ufe8f", "كتاب"),  # presentation forms
    ("\ufdf2", "الله"),  # a ligature of a whole word
    ("في ١٩ يناير ٢٠٢٠", "في 19 يناير 2020"),
    ("۱۲٫۵٪", "12.5%"),  # Persian digits, Arabic decimal point and percent sign
    ("“نعم” و„لا‟", '"نعم" و"لا"'),
    ("د\u202a.\u202c سمير", "د. سمير"),  # bidi embedding
    ("مي\u200cروم", "ميروم"),  # zero-width non-joiner
    ("a\u00a0b\u2009c\u3000d\r\ne", "a b c d e"),  # odd spaces
    ("\ud800قال\udfff", "قال"),  # halves of a sign
    ("ا\u0654مر", "أمر"),  # hamza as a mark of its own
    ("كتاب\u06a9", "كتابك"),  # a letter of Persian keyboards
    ("\ufeffقال\u0000\u0007", "قال"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "expected"), CASES)
def test_odd_signs_become_those_that_the_model_knows(written: str, expected: str) -> None:
    """Each kind of odd sign goes or becomes the usual one."""
    assert expected == normalise(written)


@given(SIGNS | st.text())
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    """Normalising is idempotent, whatever the text."""
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_the_result_can_be_encoded_and_has_single_spaces(text: str) -> None:
    """What comes out is valid Unicode with no space but a single one."""
    result = normalise(text)
    result.encode("utf-8")
    assert result.split(" ") == (result.split() or [""])


@given(st.lists(st.sampled_from(["وصل", "الوزير", "3.5", "باريس", '"نعم"', "U.S."]), min_size=1))
def test_plain_text_stays_as_it_is(words: list[str]) -> None:
    """Text in usual signs is not touched."""
    assert " ".join(words) == normalise(" ".join(words))
