"""The files of two briefings, held against those in `tests/golden/render`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mujaz.render import render
from tests.templates.briefings import EMPTY, USUAL

if TYPE_CHECKING:
    from collections.abc import Callable

STYLE = re.compile(rb"<style>.*?</style>", re.DOTALL)
HASH = re.compile(rb"sha256-[A-Za-z0-9+/=]+")

FILES = (
    ("usual", USUAL, "index.html"),
    ("usual", USUAL, "briefing.md"),
    ("usual", USUAL, "briefing.json"),
    ("usual", USUAL, "articles/dam-inflow-rises.html"),  # a title line, furniture, flags
    ("usual", USUAL, "articles/comet-seen.html"),  # no title line, an empty translation
    ("usual", USUAL, "articles/short-note.html"),  # nothing but furniture
    ("empty", EMPTY, "index.html"),
    ("empty", EMPTY, "briefing.md"),
)


@pytest.mark.parametrize(
    ("name", "briefing", "file"), FILES, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_file_is_as_it_was_read_and_found_good(
    name: str, briefing: object, file: str, golden: Callable[[str, bytes], None]
) -> None:
    """A change in what readers see is seen in a diff; the style sheet has its own eyes."""
    content = render(briefing)[file]  # type: ignore[arg-type]
    content = HASH.sub(b"sha256-", STYLE.sub(b"<style></style>", content))
    golden(f"render/{name}/{file}", content)
