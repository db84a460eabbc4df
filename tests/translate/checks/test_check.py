"""All checks together: what they share, and what they promise of every sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translate.checks import EXPLANATIONS, NAMES, check

AR = "أعلن وزير الخارجية الروسي سيرغي لافروف أن بلاده لن ترسل 280 جنديا إلى ليبيا."
EN = "Russian Foreign Minister Sergei Lavrov said his country will not send 280 soldiers to Libya."


def found(ar: str, en: str, **options: object) -> set[str]:
    """Return the names of what `check` finds."""
    return {finding.name for finding in check(ar, en, **options)}  # type: ignore[arg-type]


def test_a_good_translation_passes() -> None:
    """A complete and faithful sentence has no finding."""
    assert check(AR, EN) == ()


def test_every_check_has_an_explanation_for_the_legend() -> None:
    """The legend of a page has one sentence for each name, and no more."""
    assert set(EXPLANATIONS) == set(NAMES)
    assert all(text.endswith(".") and text[0].isupper() for text in EXPLANATIONS.values())


def test_findings_come_in_the_order_of_the_names() -> None:
    """Two runs over the same pair tell the same things in the same order."""
    names = [f.name for f in check(AR, "Minister said country will send 281 to Libya وزير")]
    assert names == sorted(names, key=NAMES.index)
    assert len(names) >= 3


def test_an_unsure_translation_is_told_with_its_score() -> None:
    """A low score alone is a finding; a high one and an unknown one are none."""
    assert found(AR, EN, score=0.05) == {"low-confidence"}
    assert found(AR, EN, score=0.9) == set()
    assert "5%" in check(AR, EN, score=0.05)[0].explanation


def test_the_decoder_s_length_limit_is_told() -> None:
    """A truncated hypothesis is flagged whatever it says."""
    assert found(AR, EN, truncated=True) == {"truncated"}


def test_an_empty_translation_is_too_short() -> None:
    """Nothing at all is never a translation of a sentence."""
    assert "length" in found(AR, "")


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_pair_of_texts_raises(ar: str, en: str) -> None:
    """Whatever the two sides hold, each finding has a known name and says something."""
    for finding in check(ar, en):
        assert finding.name in NAMES
        assert finding.explanation
