"""Tests of what can be read away from its article."""

from __future__ import annotations

import pytest

from summarize.standalone import stands_alone

GOOD = [
    QUAKE := "ضرب زلزال قوي مدينة الساحل الشمالية فجر الثلاثاء وأدى إلى انهيار عشرات المنازل.",
    "وأعلنت وزارة الصحة مقتل أربعين شخصا في زلزال الساحل.",  # "and" before a full sentence
    "وقال وزير الصحة سامر الخطيب إن عدد القتلى مرشح للارتفاع.",
    "من جهته، أكد رئيس البلدية سالم الحداد أن المدارس ستفتح أبوابها للأسر.",
    "وقال المتحدث باسم الشرطة إن الطرق المؤدية إلى المدينة أغلقت أمام السيارات.",
    "كما حذرت وزارة الداخلية من الاقتراب من المباني المتضررة في الأحياء القديمة.",
    "أكد الخطيب أن «فرق الإنقاذ تعمل ليلا ونهارا» في الأحياء القديمة.",
    "The health ministry said forty people were killed in the northern quake.",
]
BAD = [
    "هو الذي أعلن افتتاح المؤتمر الدولي في العاصمة أمام الصحفيين.",  # who?
    "وأضاف أن البحث عن الناجين تحت أنقاض المنازل سيتواصل طوال الليل.",  # who added?
    'وأكد "أننا سنواصل البحث عن الناجين تحت أنقاض المنازل القديمة".',  # a bare quotation
    "كما أكد مواصلة البحث عن الناجين تحت أنقاض المنازل القديمة في المدينة.",
    "وأشار البيان إلى أن فرق الإنقاذ وصلت من ثلاث محافظات مجاورة.",  # which statement?
    "وجاءت هذه الزيارة بعد أسبوع من محادثات الوزراء في العاصمة.",  # which visit?
    "وقبلها استضافت المدينة محادثات برلمانية بهدف توحيد المؤسسات.",  # before what?
    "لذلك قررت الحكومة فتح المدارس أمام الأسر التي فقدت منازلها.",
    'وقالت الوزارة إن "عدد القتلى مرشح للارتفاع في الساعات المقبلة.',  # half a quotation
    "أعلنت وزارة الصحة (مقتل أربعين شخصا في زلزال الساحل الشمالية.",  # open bracket
    "وقال رئيس البلدية للصحفيين أمام المدرسة القديمة في المدينة:",  # what did he say?
    "هل تنجح فرق الإنقاذ في الوصول إلى الناجين قبل هطول الأمطار؟",
    "زلزال قوي في المدينة",  # a headline fragment
    "من إلى على في عن مع هذا الذي كان قد",
    "",
    "He told reporters that the search would go on through the night.",
    "But the search in the old quarters went on through the whole night.",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_sentence_that_names_its_subject_stands_alone(text: str) -> None:
    """A conjunction or connective does no harm where the subject is named."""
    assert stands_alone(text)


@pytest.mark.parametrize("text", BAD)
def test_a_sentence_that_leans_on_another_does_not(text: str) -> None:
    """Open references, halves and fragments are no points."""
    assert not stands_alone(text)


def test_a_very_long_sentence_is_no_point() -> None:
    """Nobody reads a summary of one endless sentence."""
    assert not stands_alone(" ".join([QUAKE] * 6))
