"""Tests of the counts that a sentence reports."""

from __future__ import annotations

import pytest

from summarize.quantities import quantities

CASES = [
    ("أعلنت الوزارة مقتل 40 شخصا وإصابة 200 آخرين", [("dead", 40), ("wounded", 200)]),
    ("سقط ١٢ قتيلا وعشرون جريحا في الانفجار", [("dead", 12), ("wounded", 20)]),
    ("أصيب خمسة وعشرون شخصا في الانفجار", [("wounded", 25)]),
    ("لقي 7 أشخاص مصرعهم عندما انقلب قطار", [("dead", 7)]),
    ("بلغت قيمة الصفقة 3.5 مليارات دولار", [("dollars", 3.5e9)]),
    ("بلغت نسبة المشاركة 63,6 بالمئة", [("percent", 63.6)]),
    ("حصل المرشح على 1,200 صوت", [("votes", 1200)]),
    ("قتل ثلاثة جنود في الهجوم", [("dead", 3)]),
    ("قتل الجندي قبل 12 عاما في الحرب", []),  # years, not dead
    ("مقتل الرئيس 2011 غير مجرى الحرب", []),  # a year
    ("مقتل أكثر من 40 شخصا في الزلزال", [("dead", 40)]),
    ("مقتل ما لا يقل عن 40 شخصا", [("dead", 40)]),
    ("إصابة نحو 40 شخصا", [("wounded", 40)]),
    ("قتل جنود من 40 دولة في الحرب", []),  # states, not dead
    ("شارك 40 وزيرا في المؤتمر", []),  # nothing that is counted here
    ("وقع ضحايا بعد عام 1979", []),
    ("ارتفع عدد قتلى انهيار الجسر إلى تسعة أشخاص", [("dead", 9)]),
    ("وارتفعت حصيلة قتلى انهيار جسر في سردة إلى 9 أشخاص", [("dead", 9)]),
    ("ارتفاع عدد قتلى الجسر إلى تسعة", [("dead", 9)]),
    ("وصل عدد القتلى إلى 9", [("dead", 9)]),
    ("عدد الجرحى ارتفع إلى 30 شخصا", [("wounded", 30)]),
    ("بلغ عدد الضحايا 12 شخصا", [("dead", 12)]),
    ("بلغت حصيلة الجرحى 30", [("wounded", 30)]),
    ("ارتفع عدد الضحايا من 7 إلى 9", [("dead", 9)]),
    ("ارتفع عدد القتلى إلى أكثر من 40 شخصا", [("dead", 40)]),
    ("ارتفع عدد القتلى والجرحى إلى 40 شخصا", []),  # both together
    ("بلغت حصيلة الضحايا 40 بين قتيل وجريح", []),
    ("ارتفع عدد القتلى في 3 مدن إلى 9 أشخاص", [("dead", 9)]),
    ("بلغ عدد القتلى في 3 مدن مستوى عاليا", []),  # towns
    ("ارتفع عدد السكان إلى 9 ملايين", []),
    ("بلغ عدد ضحايا الفيضان من الطلاب 5 مدارس", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_number_beside_what_it_counts_is_found(
    text: str, expected: list[tuple[str, float]]
) -> None:
    """Digits and number words count, years and ages do not."""
    assert [(q.kind, q.value) for q in quantities(text)] == expected


@pytest.mark.parametrize("text", ["أكثر من 40 قتيلا", "نحو 40 قتيلا"])
def test_a_round_number_is_vague(text: str) -> None:
    """A count of more than forty contradicts no forty-two."""
    (found,) = quantities(text)
    assert found.vague


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("مقتل 40 شخصا على الأقل في الزلزال", True),  # after what is counted
        ("أكثر من 40 قتيلا", True),
        ("على الأقل 40 قتيلا", True),
        ("مقتل ما لا يقل عن 40 شخصا", True),
        ("نحو 40 قتيلا", False),  # may be fewer
        ("قتل ثلاثة على الأقل وأصيب 40 شخصا", False),  # at least three, but forty
    ],
)
def test_a_lower_bound_is_told_from_a_round_number(text: str, *, least: bool) -> None:
    """Of the last count of each sentence."""
    found = quantities(text)[-1]
    assert (found.value, found.least) == (40, least)


def test_whose_the_counted_are_is_told() -> None:
    """Two expulsions of as many diplomats are two things."""
    russian, british = quantities("طرد 23 دبلوماسيا روسيا ثم طرد 23 دبلوماسيا بريطانيا")
    assert russian.whose != british.whose
    assert quantities("طرد 23 دبلوماسيا من العاصمة")[0].whose == ""
