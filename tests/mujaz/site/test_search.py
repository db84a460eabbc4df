"""The search index: words folded to one form, parts that are found by their first word."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.site import search, segments
from mujaz.site.folding import fold, words
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import DAM, briefing, put
from tests.templates.folding import SAME, WORDS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_text_is_cut_into_words_of_one_form(text: str, expected: list[str]) -> None:
    """The script of the page is held to the same cases."""
    assert words(text) == expected


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_a_word_find_each_other(spellings: tuple[str, ...]) -> None:
    """Hamza, alef, teh marbuta, tashkeel, tatweel, digits, capitals, accents."""
    assert len({tuple(words(spelling)) for spelling in spellings}) == 1


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """A letter that stands for another never stands for a third."""
    assert fold(fold(text)) == fold(text)


def parts(site: Path, month: str) -> list[dict[str, str]]:
    """Return the parts of a month's index."""
    first_words = value(site / "search" / "parts.js")[month]
    return [value(site / "search" / month / f"{n}.js") for n in range(len(first_words))]


def value(path: Path) -> dict[str, dict[str, str]]:
    """Return what a file of the index hands to the page."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("mujaz(")
    found: dict[str, dict[str, str]] = json.loads(f"[{text[6:-3]}]")[1]
    return found


def test_every_word_of_a_translated_sentence_is_in_the_index(tmp_path: Path) -> None:
    """In both languages, with day, article and sentence; furniture is no news."""
    made = briefing("2026-11-21")
    publish([put(tmp_path / "out", made)], tmp_path / "site")
    index = {
        word: places
        for part in parts(tmp_path / "site", "2026-11")
        for word, places in part.items()
    }
    number = made.articles.index(DAM)

    for sentence in DAM.sentences:
        for word in words(sentence.ar) + words(sentence.en):
            day, _, places = index.get(word, ":").partition(":")
            here = dict(place.split(".") for place in places.split(";") if place).get(
                str(number), ""
            )
            assert (str(sentence.index) in here.split(",")) == (sentence.kind != "furniture")
            assert day == "1121" or sentence.kind == "furniture"


def test_parts_are_cut_by_size_and_named_by_their_first_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser finds the part of a word by comparing; the order is that of its strings."""
    monkeypatch.setattr(search, "PART_SIZE", 400)
    publish([put(tmp_path / "out", briefing("2026-11-21"))], tmp_path / "site")
    found = parts(tmp_path / "site", "2026-11")

    assert len(found) > 5
    flat = [word for part in found for word in part]
    assert flat == sorted(flat, key=lambda word: word.encode("utf-16-be"))
    assert value(tmp_path / "site" / "search" / "parts.js")["2026-11"] == [min(p) for p in found]


def test_a_month_that_shrank_leaves_no_part_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part that nothing names would be found by nobody and stay for ever."""
    monkeypatch.setattr(search, "PART_SIZE", 400)
    publish([put(tmp_path / "out", briefing("2026-11-21"))], tmp_path / "site")
    before = len(list((tmp_path / "site" / "search" / "2026-11").iterdir()))
    small = replace(briefing("2026-11-21", topics=1))

    publish([put(tmp_path / "out", small)], tmp_path / "site")

    after = len(list((tmp_path / "site" / "search" / "2026-11").iterdir()))
    assert after == len(parts(tmp_path / "site", "2026-11")) < before


def test_all_days_anew_leave_nothing_of_another_cut(tmp_path: Path) -> None:
    """As after a change of the rules by which the index is cut."""
    site = tmp_path / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "segment_of", lambda date, _: f"{date[:4]}-q3")
        publish([put(tmp_path / "out", briefing("2026-11-21"))], site)
    assert (site / "search" / "2026-q3").is_dir()

    publish([], site, wish=Wish(everything=True))

    assert {path.name for path in (site / "search").iterdir() if path.is_dir()} == {
        "2026-11",
        "docs",
    }
