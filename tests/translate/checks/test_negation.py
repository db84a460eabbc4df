"""A negation in one language alone is found."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.negation import negation

AGREE = [
    ("لم يحضر الوزير الاجتماع", "The minister did not attend the meeting"),
    ("لن نقبل الشروط", "We won't accept the conditions"),
    ("ليس هناك حل", "There is no solution"),
    ("قرار غير قانوني", "an illegal decision"),  # by prefix
    ("وصل دون إذن", "He arrived without permission"),
    ("عدم القدرة على العمل", "the inability to work"),
    ("لا يزال الوضع صعبا", "The situation is still difficult"),  # لا يزال denies nothing
    ("لا بد من الحوار", "Dialogue is a must"),
    ("ولا سيما في الشمال", "especially in the north"),
    ("لم يصل إلا وفد واحد", "Only one delegation arrived"),  # not ... but
    ("نفى الوزير ذلك", "The minister denied that"),
    ("صحيفة لا ستامبا الإيطالية", "the Italian newspaper La Stampa"),
    ("غير أن الوزير وافق", "The minister agreed, however"),
    ("الدورة رقم 5", "Session No. 5"),
    ("شعور بالألم", "a feeling of pain"),  # ألم is no particle here
    ("ألا تعلم ذلك", "Do you not know that"),
    # An exception takes away the negation before it, and no other.
    (
        "لا حل عسكري للأزمة، ولا يمكن تجاوزها إلا بالحوار",
        "There is no military solution to the crisis, and only dialogue can end it",
    ),
]
DIFFER = [
    ("لم يحضر الوزير الاجتماع", "The minister attended the meeting"),
    ("لن نقبل الشروط", "We will accept the conditions"),
    ("قرار غير ملزم", "a binding decision"),
    ("حضر الوزير الاجتماع", "The minister did not attend the meeting"),
    ("لم يحضر الوزير ولن يعود", "The minister did not attend and will return"),
    # The negation that is left belongs to another clause.
    (
        "لم يوقع الرئيس الاتفاق رغم ضغوط كثيرة من حلفائه في المنطقة الذين رفضوا التأجيل",
        "The president signed the agreement despite heavy pressure by allies who refused a delay",
    ),
    (
        "لا حل عسكري للأزمة، ولا يمكن تجاوزها إلا بالحوار",
        "A military solution to the crisis, which can be overcome only by dialogue",
    ),
    (
        "أكد الجانبان أنه لا حل عسكري للأزمة، ولا يمكن تجاوزها إلا بالحوار",
        "Both affirmed a military solution to the crisis, which cannot be overcome but by dialogue",
    ),
    # Two negations in the English, both in the other clause.
    (
        "لم يوقع الوزير الاتفاق في العاصمة، ولن يعود الوفد إليها قبل نهاية الشهر",
        "The minister signed the agreement in the capital, and never, never will the delegation return",
    ),
]


@pytest.mark.parametrize(("ar", "en"), AGREE)
def test_sides_that_deny_alike_pass(ar: str, en: str) -> None:
    """A particle may be answered by a prefix, a verb, or by nothing where it denies nothing."""
    assert negation(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en"), DIFFER)
def test_a_negation_of_one_side_alone_is_found(ar: str, en: str) -> None:
    """A dropped or an added negation turns a sentence round."""
    assert negation(Pair(ar, en)) is not None


def test_the_arabic_word_is_named() -> None:
    """The explanation shows the word that denies, as written."""
    assert "لم" in (negation(Pair(*DIFFER[0])) or "")
