"""A dictionary becomes pairs of a word and its usual English."""

from __future__ import annotations

import gzip
from collections import Counter
from typing import TYPE_CHECKING

from training.corpus import read_pairs
from training.dictionary import candidates, entries, main, pairs

if TYPE_CHECKING:
    from pathlib import Path

AHEAD = """00-database-info
التّعليم /talim/
1. Tuition
2. Education
بيت /bjt/
House
"""
BACK = """Vienna /vi/
فيينا
Education /ed/
1. التعليم
2. تربية
"""


def test_both_directions_give_candidates_without_vowel_signs_and_article() -> None:
    """An Arabic word has the English of every entry that holds it, on whichever side."""
    found = [*entries(AHEAD.splitlines()), *entries(BACK.splitlines())]
    assert candidates(found) == {
        "بيت": ["house"],
        "تربية": ["education"],
        "تعليم": ["education", "tuition"],
        "فيينا": ["vienna"],
    }


def test_the_usual_word_is_taken_as_it_is_usually_written() -> None:
    """Of two words the one that is met more often; what is not met is left out."""
    met = Counter({"education": 9, "tuition": 3, "Vienna": 4, "vienna": 1, "house": 1})
    given = {"تعليم": ["education", "tuition"], "فيينا": ["vienna"], "بيت": ["house"]}
    assert list(pairs(given, met)) == [("تعليم", "education"), ("فيينا", "Vienna")]


def test_the_program_writes_a_source(tmp_path: Path) -> None:
    """Dictionary and text in, a corpus file out."""
    with gzip.open(tmp_path / "d.dict.dz", "wt", encoding="utf-8") as out:
        out.write(AHEAD)
    (tmp_path / "text.tsv").write_text("ا\tthe new education of the house of the house\n" * 2)
    arguments = [str(tmp_path / "d.dict.dz"), "--english", str(tmp_path / "text.tsv")]
    main([*arguments, "--out", str(tmp_path / "out")])
    found = list(read_pairs(tmp_path / "out" / "dict_freedict.tsv.gz"))
    assert found == [("بيت", "house"), ("تعليم", "education")]
