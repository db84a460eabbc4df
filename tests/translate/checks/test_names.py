"""Known names that were dropped or changed are found, in whatever spelling they may stand."""

from __future__ import annotations

import pytest

from translate.checks import Pair
from translate.checks.names import names

SHOWN = [
    ("التقى السيسي نظيره في القاهرة", "Sisi met his counterpart in Cairo"),
    ("التقى السيسي نظيره في القاهرة", "El-Sissi met his counterpart in Cairo"),  # another spelling
    ("دعا محمد إلى الهدوء", "Muhammad called for calm"),
    ("دعا محمد إلى الهدوء", "Mohamed called for calm"),
    ("وصل القذافي إلى تونس", "Qaddafi arrived in Tunisia"),
    ("القوات التركية في سوريا", "Turkish forces in Syria"),
    ("عادت من فرنسا وألمانيا", "She came back from France and Germany"),
    ("نقلت ريا نوفوستي عن الوزير", "Novosti quoted the minister"),  # short, and right
    ("نقلت ريا نوفوستي عن الوزير", "Russia's RIA Novosti quoted the minister"),
    ("نقلت ريا نوفوستي عن الوزير", "The Novosti agency quoted the minister"),
    ("بموسكو وبلندن", "in Moscow and in London"),  # clitics
    ("رئيس وزراء بريطانيا", "the British prime minister"),  # the adjective stands for the name
]
LOST = [
    ("التقى السيسي نظيره في القاهرة", "Sisi met his counterpart in Baghdad", "Cairo"),
    ("زار لافروف طرابلس", "Shoigu visited Tripoli", "Lavrov"),
    ("غادر الوفد موسكو", "The delegation left the city", "Moscow"),
    ("نقلت ريا نوفوستي عن الوزير", "Ya Novosti quoted the minister", "RIA Novosti"),  # garbled
    ("قال لشبكة سكاي نيوز عربية", "he told the network", "Sky News Arabia"),
    ("اجتمع أردوغان مع بوتين", "Erdogan held a meeting with Merkel", "Putin"),
]


@pytest.mark.parametrize(("ar", "en"), SHOWN)
def test_a_name_in_any_spelling_is_shown(ar: str, en: str) -> None:
    """Press spellings, adjectives and clitics do not make a name a missing one."""
    assert names(Pair(ar, en)) is None


@pytest.mark.parametrize(("ar", "en", "told"), LOST)
def test_a_missing_name_is_told_in_both_languages(ar: str, en: str, told: str) -> None:
    """The explanation has the Arabic word and its English."""
    assert f"({told})" in (names(Pair(ar, en)) or "")
