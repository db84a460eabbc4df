"""Ids are ASCII, short, stable and unique."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mujaz.reading.draft import Draft
from mujaz.reading.identity import identify, slug


def draft(name: str, text: str = "نص", path: str = "a.txt") -> Draft:
    """Return a draft of a name."""
    return Draft(text=text, name=name, path=path)


@given(st.lists(st.tuples(st.text(max_size=80), st.sampled_from(["نص", "آخر"])), max_size=12))
def test_ids_are_unique_and_safe_as_file_names(names: list[tuple[str, str]]) -> None:
    """Whatever a file is called, lone halves of characters and dots included."""
    ids = [article.id for article in identify(draft(*pair) for pair in names)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?", id_) for id_ in ids)


def test_an_id_tells_the_name_and_depends_on_the_text() -> None:
    """A changed text is another article."""
    first, second = identify([draft("Wheat Harvest_2", "نص"), draft("Wheat Harvest_2", "آخر")])
    assert first.id.startswith("wheat-harvest-2-")
    assert first.id != second.id
    assert identify([draft("Wheat Harvest_2", "نص")])[0].id == first.id


def test_equal_ones_are_numbered() -> None:
    """The same file in two folders."""
    first, second = identify([draft("a", path="x/a.txt"), draft("a", path="y/a.txt")])
    assert second.id == f"{first.id}-2"


def test_names_without_ascii_are_called_article() -> None:
    """Two Arabic names still differ by their hash."""
    assert slug("خبر عاجل") == "article"
    first, second = identify([draft("خبر"), draft("خبران")])
    assert first.id != second.id
