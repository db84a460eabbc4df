"""Adjectives of nations are known in all their forms, and found in the English in any of its own."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.names import names
from translate.lexicon_forms import fold
from translate.nationalities import is_told, nation_of
from translate.numbers_tables import rows

FORMS = [
    ("تركي", "Turkish"),
    ("التركية", "Turkish"),
    ("والأتراك", "Turkish"),  # a plural of its own
    ("تركيين", "Turkish"),
    ("للروس", "Russian"),
    ("بالأميركيات", "American"),
    ("وفرنسي", "French"),
    ("فرنسي", "French"),  # begins with what may be a conjunction
    ("كالسوريين", "Syrian"),
]
NO_FORMS = [
    "بروس",  # Bruce, not `in Russians`
    "فرومان",  # Froman
    "الألبان",  # dairy
    "مالية",  # financial
    "مجرى",  # course
    "العربي",
]
TOLD = [
    ("الجيش التركي", "the army of Turkey"),
    ("الجيش التركي", "the Turks' army"),
    ("مسؤول أميركي", "a U.S. official"),
    ("مسؤول أميركي", "an official of the US"),
    ("مليون دولار أميركي", "$1 million"),
    ("الحكومة الروسية", "the government in Moscow"),
    ("الأمير تركي الفيصل", "Prince Turki al-Faisal"),  # a given name
    ("قال أحمد المصري", "said Ahmed al-Masri"),  # a family name
]
LOST = [
    ("دبلوماسي روسي تركي", "a Russian diplomat", "Turkish"),
    ("مصادر دبلوماسية روسية تركية", "Russian diplomatic sources", "Turkish"),
    ("لقاء مع الفرنسيين", "a meeting with the Germans", "French"),
    ("الشرطة البولندية", "the police", "Polish"),  # begins as Pole does
    ("قال المسؤول الأيرلندي", "the Iraqi official said", "Irish"),
    ("وزير سوداني", "tell us, said a minister", "Sudanese"),
    ("مسؤول أميركي", "an official told us", "American"),  # `us` is not the US
]


@pytest.mark.parametrize(("word", "english"), FORMS)
def test_every_form_of_an_adjective_is_known(word: str, english: str) -> None:
    """Feminine, plurals by rule and by list, with conjunction, article and preposition."""
    nation = nation_of(fold(word))
    assert nation is not None
    assert nation.english == english


@pytest.mark.parametrize("word", NO_FORMS)
def test_what_only_looks_like_a_nation_is_none(word: str) -> None:
    """Other words and names are not taken for adjectives."""
    assert nation_of(fold(word)) is None


@pytest.mark.parametrize(("ar", "en"), TOLD)
def test_a_nation_is_told_by_state_people_capital_or_name(ar: str, en: str) -> None:
    """Any usual English of it does, and so does a family name that is spelt out."""
    assert names(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en", "english"), LOST)
def test_a_lost_nation_is_told(ar: str, en: str, english: str) -> None:
    """The finding names the nation in English."""
    assert f"({english})" in (names(Pair(ar, en)) or "")


def test_every_adjective_of_the_table_is_told_by_itself_and_hardly_another() -> None:
    """The table agrees with itself: each nation answers to its own English adjective."""
    listed = [(fold(row[0]).split()[0], row[1]) for row in rows("nationalities.tsv")]
    assert len(listed) > 150
    wrong = set()
    for word, english in listed:
        nation = nation_of(word)
        assert nation is not None
        assert is_told("", nation, english), english
        wrong |= {(english, o) for _, o in listed if o != english and is_told("", nation, o)}
    # One name of the state for the other is usual; Mauritius and Mauritania share their beginning.
    assert wrong == {("English", "British"), ("British", "English"), ("Mauritian", "Mauritanian")}
