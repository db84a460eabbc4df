"""Quantities are read from digits and words of both languages, with their units."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.numbers import quantities, readings

if TYPE_CHECKING:
    from translate.numbers import Language

ARABIC = [
    ("قتل ٢٨٠ شخصا", ["280"]),  # Arabic-Indic digits
    ("قتل ۲۸۰ شخصا", ["280"]),  # Eastern digits
    ("نحو 12,500 لاجئ", ["12500"]),
    ("نحو ١٢٬٥٠٠ لاجئ", ["12500"]),  # Arabic thousands separator
    ("نحو 12،500 لاجئ", ["12500"]),  # the Arabic comma in its place
    ("نحو 12 500 لاجئ", ["12500"]),
    ("نحو 500 12 لاجئ", ["12500"]),  # groups in the order of right to left
    ("بنسبة 3,5 في المئة", ["3.5 percent"]),
    ("بنسبة ٣٫٥٪", ["3.5 percent"]),
    ("سبعة بالمئة", ["7 percent"]),
    ("ثلاثة عشر جنديا", ["13"]),
    ("إحدى عشرة قرية", ["11"]),
    ("خمسة وعشرون نائبا", ["25"]),
    ("واحد وعشرين دولة", ["21"]),
    ("مئتان وخمسون أسيرا", ["250"]),
    ("ثلاثمائة وأربعة", ["304"]),
    ("ألف ومئة وخمسة", ["1105"]),
    ("خمسمئة وخمسين ألف نازح", ["550000"]),
    ("15 ألفا و300 ناخب", ["15300"]),
    ("3 ملايين و200 ألف دولار", ["3200000 dollar"]),
    ("ألفي جندي", ["2000"]),  # dual
    ("مليوني يورو", ["2000000 euro"]),
    ("340 مليون و500 مليون", ["340000000", "500000000"]),  # two numbers, not one
    ("الفصل الخامس", ["5 ordinal"]),
    ("القرن الحادي والعشرين", ["21 ordinal"]),
    ("في 15 كانون الثاني", ["15", "1 month"]),  # Levantine
    ("في 15 يناير", ["15", "1 month"]),  # Egyptian
    ("في 15 جانفي", ["15", "1 month"]),  # Tunisian and Algerian
    ("في 15 غشت", ["15", "8 month"]),  # Moroccan
    ("يوم 3 مايو", ["3", "5 month"]),
    ("الساعة 8:46", ["526 time"]),
]
ENGLISH = [
    ("some 12,500 refugees", ["12500"]),
    ("two hundred and five people", ["205"]),
    ("thirty-three boats", ["33"]),
    ("five hundred and fifty thousand", ["550000"]),
    ("$5.2 million", ["5200000 dollar"]),
    ("€3bn", ["3000000000 euro"]),
    ("7 per cent", ["7 percent"]),
    ("seven percent", ["7 percent"]),
    ("on the twenty-first of March", ["21 ordinal", "3 month"]),
    ("May 2011", ["5 month", "2011"]),
    ("8:46 p.m.", ["526 time"]),
    ("the 19th floor", ["19 ordinal"]),
]
# What a translation need not keep: it is a word of the language or part of a name.
NOT_FIRM = [
    ("لست وحدك", "ar"),  # I am not, which looks like `to six`
    ("يوم الاثنين", "ar"),  # Monday, which looks like `the two`
    ("آلاف الناس", "ar"),
    ("مئات القتلى", "ar"),
    ("أحد المارة", "ar"),
    ("one of them", "en"),
    ("thousands of people", "en"),
    ("we may march on", "en"),  # neither month begins with a small letter
    ("a film by Six Flags", "en"),
    ("fields of 2 km2", "en"),
]


def told(text: str, language: Language) -> list[str]:
    """Return quantities as value and unit."""
    return [f"{q.value.normalize():f} {q.unit}".strip() for q in quantities(text, language)]


@pytest.mark.parametrize(("text", "expected"), ARABIC)
def test_an_arabic_quantity_is_read(text: str, expected: list[str]) -> None:
    """Digits, words, scales, units and months of Arabic give their value."""
    assert told(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_an_english_quantity_is_read(text: str, expected: list[str]) -> None:
    """Digits, words, scales, units and months of English give their value."""
    assert told(text, "en") == expected


@pytest.mark.parametrize(("text", "language"), NOT_FIRM)
def test_what_only_looks_like_a_quantity_is_not_firm(text: str, language: Language) -> None:
    """A word that may be a number but need not be translated as one is no firm quantity."""
    assert [q for q in quantities(text, language) if not text[q.start : q.end].isdigit()] == []


def test_a_decade_stands_for_its_years() -> None:
    """The eighties in words may be 1980 in digits."""
    decade = next(q for q in readings("ثمانينيات القرن الماضي", "ar") if q.value == 80)
    assert Decimal(1980) in decade.others


def test_the_first_of_a_range_may_share_the_scale_of_the_second() -> None:
    """Two or three million: the two is two million as well."""
    first = quantities("two or three million", "en")[0]
    assert first.value == 2
    assert 2_000_000 in first.others


def test_offsets_point_at_what_says_the_number() -> None:
    """`text[start:end]` is the number as written, unit left out."""
    text = "أنفقت 15 ألفا و300 دولار"
    (quantity,) = quantities(text, "ar")
    assert text[quantity.start : quantity.end] == "15 ألفا و300"
    assert quantity.unit == "dollar"


@given(st.integers(min_value=2, max_value=10**12))
def test_a_number_reads_the_same_in_every_script(value: int) -> None:
    """Latin digits with commas and Arabic-Indic digits without give one value."""
    arabic = str(value).translate({48 + i: 0x0660 + i for i in range(10)})
    assert quantities(f"بلغ {arabic} شخص", "ar")[0].value == value
    assert quantities(f"reached {value:,} people", "en")[0].value == value


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """No text raises, and every span lies inside it."""
    for language in ("ar", "en"):
        for q in readings(text, language):
            assert 0 <= q.start < q.end <= len(text)
