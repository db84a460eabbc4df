"""What the templates are given of a topic's study: names, counts, days, what a writer made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.render_views import CitationMark, Day, Words


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, place or organisation of a topic."""

    en: str
    ar: str
    href: str  # of the first sentence that names it
    times: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """The names of one kind."""

    kind: str  # person, place or org
    label: Words
    names: tuple[Mention, ...]
    more: Words | None  # "and 3 more"; None: all are shown


@dataclass(frozen=True, slots=True)
class Value:
    """A count as one outlet gives it."""

    words: Words  # "1,200", "some 1,200"
    apart: bool  # True: not what most of the others say
    cite: CitationMark


@dataclass(frozen=True, slots=True)
class Tally:
    """One count as several outlets give it."""

    kind: Words  # what is counted
    differs: bool
    verdict: Words  # "they differ", "they agree"
    values: tuple[Value, ...]  # two at least
    size: int


@dataclass(frozen=True, slots=True)
class MomentView:
    """A day, and the sentence that tells what happened on it."""

    number: int
    day: Day
    told: Words
    citations: tuple[CitationMark, ...]
    point: Said | None  # the point of the topic that is this sentence; None: none is


@dataclass(frozen=True, slots=True)
class Said:
    """A point as something else refers to it."""

    href: str
    words: Words  # "point 2"


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the line; places are shares of its width, such as `37.5%`."""

    number: int
    at: str  # where the day stands
    label: str  # where its number stands, apart from its neighbours'


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The days of a topic, as a list and as a line."""

    moments: tuple[MomentView, ...]
    ticks: tuple[Tick, ...]  # (): one day makes no line
    first: str  # ISO 8601, the ends of the line
    last: str
    today: str | None  # where the briefing's day stands; None: not on the line
    more: Words | None  # "and 3 earlier days"; None: all are shown


@dataclass(frozen=True, slots=True)
class Thread:
    """How a topic goes on from briefing to briefing."""

    state: str  # new, on (something new in it) or still
    words: Words  # "new today"; "goes on since 18 November 2026, last told 20 November 2026"
    short: Words  # "new", "2 new points", "nothing new"


@dataclass(frozen=True, slots=True)
class WrittenView:
    """A sentence of a summary that a program wrote."""

    en: str
    extractive: bool  # True: a translated sentence, in the place of one that was refused
    citations: tuple[CitationMark, ...]


@dataclass(frozen=True, slots=True)
class RefusedView:
    """A sentence that was not let through."""

    en: str
    reason: Words


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A summary that a program wrote, with what was refused of it."""

    sentences: tuple[WrittenView, ...]
    refused: tuple[RefusedView, ...]
    count: Words  # "2 sentences refused"


@dataclass(frozen=True, slots=True)
class StudyView:
    """What stands behind a topic."""

    terms: tuple[Words, ...]
    names: tuple[Mentions, ...]
    table: tuple[Tally, ...]
    table_more: Words | None  # "and 2 more counts"; None: all are shown
    timeline: TimelineView | None  # None: its sentences name no day
    thread: Thread | None  # None: no threads are kept
    summary: SummaryView | None  # None: no writer was asked
