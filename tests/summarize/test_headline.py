"""Tests of cutting a headline out of a sentence."""

from __future__ import annotations

import pytest

from summarize.headline import headline

CASES = [
    # the clause before the first joint
    (
        "أعلنت وزارة الصحة مقتل 40 شخصا في زلزال الساحل، فيما تواصل فرق الإنقاذ البحث عن ناجين تحت الأنقاض.",
        "أعلنت وزارة الصحة مقتل 40 شخصا في زلزال الساحل",
    ),
    # the place and dash of an agency
    (
        "القاهرة (وكالات) - وصل وفد البنك الدولي إلى العاصمة مساء الأحد بعد زيارة استمرت يومين إلى محافظات الجنوب.",
        "وصل وفد البنك الدولي إلى العاصمة مساء الأحد",
    ),
    # short enough as it is
    ("فاز فريق النسور بكأس الاتحاد.", "فاز فريق النسور بكأس الاتحاد"),
    # "by" is two words, the second of which looks like "before"
    (
        "أقيم المعرض الكبير للكتاب في العاصمة من قبل وزارة الثقافة واتحاد الناشرين وعدد من الجامعات الخاصة",
        None,
    ),
    # a quotation may not be cut
    (
        'قال الوزير إن "الاتفاق الجديد سيوقع قريبا بعد مشاورات طويلة مع جميع الأطراف المعنية في البلدين".',
        None,
    ),
    # no clause ends early enough
    (" ".join(["كلمة"] * 20), None),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_a_headline_is_the_main_clause_as_written(sentence: str, expected: str | None) -> None:
    """It ends where a clause ends, or there is none."""
    assert headline(sentence) == expected


def test_a_headline_is_a_stretch_of_its_sentence() -> None:
    """Nothing is added and nothing moved."""
    for sentence, found in CASES:
        assert found is None or found in sentence
