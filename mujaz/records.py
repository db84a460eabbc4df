"""The records of the spine: articles as read, and the briefing made of them.

`briefing.json` is these records written out; `mujaz/schema.json` describes it. What was added
later (the ledger, the studies of topics) is in `study.json` beside it: the first file's keys
are a promise to others and stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarize.abstract import Refused, Written
    from summarize.agreement import Row
    from summarize.records import Citation, Label, Topic
    from summarize.timeline import Moment

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

    ar: str  # as first written, prefixes off
    en: str  # the form preferred
    kind: str  # person, place, org, given (nobody in particular), or name (not in the lexicon)
    uses: tuple[NameUse, ...]  # most frequent first

    @property
    def places(self) -> tuple[Citation, ...]:
        """Return where the name stands, in whatever form."""
        return tuple(place for use in self.uses for place in use.places)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person, place or organisation of a topic."""

    ar: str
    en: str
    kind: str  # person, place or org
    count: int  # sentences of the topic's articles that name it; copies count once
    first: Citation


@dataclass(frozen=True, slots=True)
class TopicStudy:
    """What stands behind a topic; `study.json` is these written out."""

    topic: str  # its id: one study for each topic, in the same order
    head: int | None  # position of the point for the page's head; None: the topic has no point
    terms: tuple[Label, ...]  # key terms, the most telling first
    events: tuple[tuple[str, ...], ...]  # article ids of each happening, the most told first
    copies: tuple[tuple[str, ...], ...]  # article ids that carry one text, the fullest first
    agreement: tuple[Row, ...]  # counts that several outlets give, those that differ first
    timeline: tuple[Moment, ...]  # the days that its sentences name, the earliest first
    names: tuple[Mentioned, ...]  # most frequent first
    since: str | None = None  # ISO 8601 day its thread began; None: no threads are kept
    before: str | None = None  # the last day before this one it was told on; None: it is new
    new: tuple[int, ...] = ()  # positions of the points that were not told before
    summary: tuple[Written, ...] = ()  # what a writer made of the points, gated; (): no writer
    refused: tuple[Refused, ...] = ()  # what the gate did not let through
    short: tuple[Label | None, ...] = ()  # one a point, see below; (): not asked for
    # A point equals the sentence that it cites, so what `build --compress` took out of both its
    # languages shows here alone: a page may show `short[n]` for point n where it is not None.


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
    names: tuple[Name, ...] = ()  # the ledger, most frequent first; in `study.json`
    studies: tuple[TopicStudy, ...] = ()  # one a topic, or none; in `study.json`
