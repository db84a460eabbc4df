"""A source of the Arabic that the English does not name as one is found."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.attribution import attribution

AR = "قتل عشرة مدنيين في القصف بحسب الأمم المتحدة"
NAMED = [
    (AR, "Ten civilians were killed in the shelling, according to the United Nations"),
    (AR, "Ten civilians were killed in the shelling, the United Nations said"),
    (AR, "Ten civilians died in shelling, a statement from the United Nations said"),
    (
        "وصل الوفد مساء أمس وفقا لوكالة الأنباء",
        "The delegation arrived last night, the agency reported",
    ),
    ("أغلق المعبر حسبما يرى السكان", "The crossing is closed, as they see it"),
    ("ليس هذا فحسب بل أكثر", "Not only this but more"),  # only, no source
    ("نقلا حيا للمباراة", "a live broadcast of the match"),  # a transport, no quotation
    ("يعمل القانون وفقا للمادة الخامسة", "The law works by its fifth article"),  # no one's word
    ("بحسب", "by"),  # a particle alone
    ("وصل الوفد", "The delegation arrived"),
]
NOT_NAMED = [
    (AR, "Ten civilians were killed in the shelling by the United Nations"),
    (AR, "Ten civilians were killed in the shelling of the United Nations"),
    # Somebody else says something in another clause.
    (
        f"قال الوزير إن المدينة هادئة، بينما {AR}",
        "The minister said the city was quiet, while ten died in shelling by the United Nations",
    ),
    ("أغلق المعبر وفق تقرير للشرطة", "The crossing was closed by a report of the police"),
    ("وصل الوفد نقلا عن مصدر", "The delegation came over"),
]


@pytest.mark.parametrize(("ar", "en"), NAMED)
def test_a_source_that_is_named_passes(ar: str, en: str) -> None:
    """Any word that reports will do, and a particle that names no source asks for none."""
    assert attribution(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en"), NOT_NAMED)
def test_a_source_that_became_something_else_is_found(ar: str, en: str) -> None:
    """What was somebody's word does not become fact, nor the source the doer."""
    assert attribution(Pair(ar, en)) is not None


def test_the_particle_is_shown_with_its_source() -> None:
    """The explanation quotes the Arabic as written."""
    assert "بحسب الأمم" in (attribution(Pair(*NOT_NAMED[0])) or "")
