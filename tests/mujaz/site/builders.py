"""Small briefings, and sites made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.jsonform import write_briefing
from mujaz.records import Name, NameUse, TopicStudy
from mujaz.studyform import write_study
from mujaz.titles import briefing_title
from summarize.records import Citation
from summarize.timeline import Moment
from tests.templates.briefings import COMET, DAM, FIELDS, PORT, USUAL, WAGES

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing, Report

BASE = "https://news.example/mujaz/"


def briefing(date: str, *, topics: int = 4) -> Briefing:
    """Return a usual day on another date, or one topic of it."""
    if topics == len(USUAL.topics):
        return replace(USUAL, date=date, title=briefing_title(date))
    chosen = USUAL.topics[2 : 2 + topics]
    return replace(
        USUAL, date=date, title=briefing_title(date), topics=chosen, articles=(COMET,), rejected=()
    )


def named(kind: str, ar: str, en: str, *places: tuple[Report, int]) -> Name:
    """Return a line of the ledger with one English form."""
    return Name(ar, en, kind, (NameUse(en, tuple(Citation(r.id, s) for r, s in places)),))


NAMES = (
    named("place", "سد النهضة الصغير", "Nahda dam", (DAM, 0), (DAM, 2)),
    named("org", "وزارة الري", "Irrigation Ministry", (DAM, 2)),
    named("org", "اتحاد المزارعين", "Farmers' Union", (FIELDS, 1), (FIELDS, 2)),
    named("person", "خالد الزين", "Khaled al-Zein", (DAM, 4)),
    named("org", "COSCO", "COSCO", (PORT, 3), (WAGES, 0)),
    named("term", "دونم", "dunams", (DAM, 5)),
    named("person", "سلمى الحداد", "Salma al-Haddad", (DAM, 1)),  # in a byline alone
)


def studied(made: Briefing, *, new: tuple[int, ...] = (0,), names: int = len(NAMES)) -> Briefing:
    """Return a briefing with a ledger and a study of each topic, told before on 18 November."""
    held = {article.id for article in made.articles}
    ledger = [name for name in NAMES[:names] if name.uses[0].places[0].article in held]
    moment = Moment("2019-03-14", DAM.sentences[6].ar, DAM.sentences[6].en, (Citation(DAM.id, 6),))
    studies = tuple(
        TopicStudy(
            topic.id, None, (), (), (), (), (moment,) if DAM.id in topic.articles else (), (),
            since="2026-10-18", before="2026-10-18",
            new=tuple(n for n in new if n < len(topic.points)),
        )
        for topic in made.topics
    )  # fmt: skip
    return replace(made, names=tuple(ledger), studies=studies)


def put(folder: Path, made: Briefing) -> Path:
    """Write a briefing where `mujaz build` would, its JSON alone and that of its studies."""
    place = folder / made.date
    place.mkdir(parents=True, exist_ok=True)
    (place / "briefing.json").write_bytes(write_briefing(made))
    if made.names or made.studies:
        (place / "study.json").write_bytes(write_study(made))
    return place


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


__all__ = ["BASE", "COMET", "DAM", "FIELDS", "briefing", "named", "put", "studied", "tree"]
