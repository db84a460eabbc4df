"""Small briefings, and sites made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.jsonform import write_briefing
from mujaz.titles import briefing_title
from tests.templates.briefings import COMET, DAM, FIELDS, USUAL

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing

BASE = "https://news.example/mujaz/"


def briefing(date: str, *, topics: int = 4) -> Briefing:
    """Return a usual day on another date, or one topic of it."""
    if topics == len(USUAL.topics):
        return replace(USUAL, date=date, title=briefing_title(date))
    chosen = USUAL.topics[2 : 2 + topics]
    return replace(
        USUAL, date=date, title=briefing_title(date), topics=chosen, articles=(COMET,), rejected=()
    )


def put(folder: Path, made: Briefing) -> Path:
    """Write a briefing where `mujaz build` would, its JSON alone."""
    place = folder / made.date
    place.mkdir(parents=True, exist_ok=True)
    (place / "briefing.json").write_bytes(write_briefing(made))
    return place


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


__all__ = ["BASE", "COMET", "DAM", "FIELDS", "briefing", "put", "tree"]
