"""Terms of a glossary come out as it says, and nothing gets worse for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.glossary import parse
from translate.glossing import Glossing, flags_of
from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Iterable

GLOSSARY = parse("وزارة الري\tMinistry of Irrigation\nالنيل الأزرق\tBlue Nile\n")


class Fixed:
    """Gives the English that it was made with, whatever it is asked."""

    signature = "fixed"

    def __init__(self, english: dict[str, str], flags: tuple[str, ...] = ()) -> None:
        self.english = english
        self.flags = flags

    def translate(self, sentences: Iterable[str], **_: object) -> list[Translation]:
        """Return the English of each sentence."""
        return [Translation(ar, self.english[ar], 0.5, self.flags) for ar in sentences]


def glossed(ar: str, en: str, flags: tuple[str, ...] = ()) -> Translation:
    """Return what comes of one sentence."""
    return Glossing(Fixed({ar: en}, flags), GLOSSARY).translate([ar])[0]


def test_a_term_that_is_there_is_left_alone() -> None:
    """The translation comes back as it was, flags and score with it."""
    made = glossed("قالت وزارة الري ذلك", "The Ministry of Irrigation said so", ("negation",))
    assert made.en == "The Ministry of Irrigation said so"
    assert made.flags == ("negation",)


def test_another_rendering_is_replaced() -> None:
    """The words that stand for the term are found without the model."""
    made = glossed("قالت وزارة الري ذلك", "The Irrigation Ministry said so")
    assert made.en == "The Ministry of Irrigation said so"


def test_what_was_copied_is_not_touched() -> None:
    """A sentence that was passed on untranslated stays as it is written."""
    made = glossed("وزارة الري", "وزارة الري")
    assert made.en == "وزارة الري"


def test_the_order_and_number_of_sentences_stay() -> None:
    """Twins and all."""
    english = {"قالت وزارة الري ذلك": "Irrigation Ministry said so", "نعم": "yes"}
    sentences = ["نعم", "قالت وزارة الري ذلك", "نعم"]
    made = Glossing(Fixed(english), GLOSSARY).translate(sentences)
    assert [one.ar for one in made] == sentences
    assert [one.en for one in made] == ["yes", "Ministry of Irrigation said so", "yes"]


def test_the_signature_changes_with_the_glossary() -> None:
    """A memory must not serve what another glossary made."""
    other = parse("وزارة الري\tIrrigation Ministry\n")
    one, two = (Glossing(Fixed({}), glossary).signature for glossary in (GLOSSARY, other))
    assert one != two
    assert one.startswith("fixed | glossary ")


def test_flags_are_those_of_the_new_english() -> None:
    """What the model did stays told; what the checks find is found anew."""
    before = ("dialect", "numbers", "truncated")
    assert flags_of("وصل 40 شخصا", "40 people came", before) == ("dialect", "truncated")


def test_a_term_of_the_reader_s_own_that_is_lost_is_told() -> None:
    """Those that ship are put in where they can be, but only one's own are asked for."""
    fixed = Fixed({"زار النيل الأزرق": "He went there"})
    plain = Glossing(fixed, GLOSSARY).translate(["زار النيل الأزرق"])
    told = Glossing(fixed, GLOSSARY, own=GLOSSARY).translate(["زار النيل الأزرق"])
    assert "glossary" not in plain[0].flags
    assert "glossary" in told[0].flags
