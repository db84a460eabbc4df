"""Numbers that stand on one side alone are found, and only those."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.numbers import numbers

SAME = [
    ("قتل ٢٨٠ شخصا", "280 people were killed"),
    ("أصيب ثلاثة عشر شخصا", "13 people were injured"),
    ("أصيب 13 شخصا", "Thirteen people were injured"),
    ("بلغت النسبة 3,5 في المئة", "The rate reached 3.5 percent"),
    ("بلغت النسبة ٣٫٥٪", "The rate reached 3.5%"),
    ("في الخامس عشر من كانون الثاني/يناير", "on January 15"),
    ("في 9 غشت 2019", "on 9 August 2019"),
    ("في 9 جويلية", "on July 9"),
    ("مرت سنتان على الحرب", "Two years have passed since the war"),  # Arabic dual
    ("مرّ عقدان على الحرب", "Twenty years have passed since the war"),
    ("بقيمة مليوني دولار", "worth $2 million"),
    ("بقيمة 3 ملايين و200 ألف يورو", "worth €3.2m"),
    ("في القرن التاسع عشر", "in the 1800s"),
    ("في ثمانينيات القرن الماضي", "in the 1980s"),
    ("الساعة 20:30", "at 8:30 p.m."),
    ("ساعة ونصف", "1.5 hours"),
    ("مئات القتلى", "hundreds of dead"),
    ("قال يوم الاثنين", "he said on Monday"),
    ("الحرب العالمية الثانية", "World War II"),
    ("بين مليونين وثلاثة ملايين", "between two and three million"),
    ("كلا الطرفين", "both sides"),
    ("موسم 1998-1999", "the 1998-99 season"),
    ("نحو 1.200 درهم", "about 1,200 dirhams"),  # Moroccan thousands
]
DIFFERENT = [
    ("قتل ٢٨٠ شخصا", "820 people were killed", "280"),
    ("قتل ٢٨٠ شخصا", "people were killed", "280"),
    ("أصيب ثلاثة عشر شخصا", "30 people were injured", "13"),
    ("بلغت النسبة 35 في المئة", "The rate reached 3.5 percent", "35 percent"),
    ("بقيمة مليوني دولار", "worth $2 billion", "2,000,000 dollar"),
    ("في 9 يوليو", "on 9 June", "July"),
    ("نحو 12,500 لاجئ", "about 12,000 refugees", "12,500"),
    ("عام 2011", "in 2001", "2011"),
    ("وصل وفد من المدينة", "A delegation of 40 arrived from the city", "40"),  # made up
    ("ارتفع 5 في المئة", "rose by 5", "5 percent"),
    ("دفع 100 يورو", "paid 100 dollars", "100 euro"),
]


@pytest.mark.parametrize(("ar", "en"), SAME)
def test_the_same_number_written_otherwise_is_no_finding(ar: str, en: str) -> None:
    """Scripts, words, duals, scales and units may differ."""
    assert numbers(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en", "told"), DIFFERENT)
def test_another_number_is_named(ar: str, en: str, told: str) -> None:
    """The explanation names the number that one side has alone."""
    assert told in (numbers(Pair(ar, en)) or "")


def test_both_sides_are_told() -> None:
    """A changed number is told as lost in one language and made up in the other."""
    said = numbers(Pair("قتل 280 شخصا", "820 people were killed"))
    assert (
        said
        == "The Arabic has 280; the English does not. The English has 820; the Arabic does not."
    )
