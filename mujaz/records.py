"""The records of the spine: articles as read, and the briefing made of them.

`briefing.json` is these records written out; `mujaz/schema.json` describes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarize.records import Citation, Topic

Kind = Literal["title", "body", "furniture"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read; `text` is never changed afterwards."""

    id: str  # ASCII, safe as a file name and in an address, unique in a briefing
    path: str  # as shown to the reader; `file.jsonl:3` for the third line
    text: str
    title: str | None = None  # from the format's own metadata; None: look for it in `text`
    source: str | None = None  # outlet
    url: str | None = None
    published: str | None = None  # ISO 8601


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that could not be used, and why, in words for the reader."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article before translation; `text[start:end] == ar`."""

    index: int
    start: int
    end: int
    ar: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article with its translation."""

    index: int
    ar: str
    en: str  # "" for Arabic furniture, which is not translated
    score: float
    flags: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Title:
    """An article's title in both languages; made from the first words where it has none."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Report:
    """An article as the briefing carries it."""

    id: str
    path: str
    title: Title
    source: str | None
    url: str | None
    published: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """One English form of a name, and where it stands."""

    en: str  # "": the English has no form of the name that could be told
    places: tuple[Citation, ...]  # never empty


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the ledger: how an Arabic name was put into English."""

    ar: str  # as first written
    en: str  # the form preferred
    kind: str  # person, place, org, event, term, or "?" where it is not known
    uses: tuple[NameUse, ...]  # most frequent first


@dataclass(frozen=True, slots=True)
class Briefing:
    """A day's topics with every article behind them and every input left out."""

    date: str  # ISO 8601
    title: str
    signature: str
    generated_by: str
    topics: tuple[Topic, ...]
    articles: tuple[Report, ...]
    rejected: tuple[Rejected, ...]
    names: tuple[Name, ...] = ()  # the ledger, most frequent first; not in `briefing.json`
