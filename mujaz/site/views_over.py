"""What the templates of threads and names are given; see `templates/README.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.render_views import Day, Page, Pair, Words
    from mujaz.site.views import Link


@dataclass(frozen=True, slots=True)
class PlacedPair:
    """A sentence in both languages, and where it stands."""

    pair: Pair
    href: str
    article: Words  # the title of its article
    more: Words | None = None  # "in 3 sentences of it"; None: in this one alone


@dataclass(frozen=True, slots=True)
class ThreadDay:
    """A day of a thread: what it told that was not told before."""

    href: str  # of the topic's page
    day: Day
    label: Words
    points: tuple[PlacedPair, ...]
    facts: tuple[Words, ...]
    still: Words | None  # says that nothing is new; None: something is


@dataclass(frozen=True, slots=True)
class MomentLine:
    """A day of a timeline with the sentence that tells it."""

    day: Day
    told: PlacedPair


@dataclass(frozen=True, slots=True)
class ThreadView:
    """Context of `thread.html`."""

    page: Page
    label: Words
    facts: tuple[Words, ...]
    days: tuple[ThreadDay, ...]
    timeline: tuple[MomentLine, ...]
    month: Words | None  # None: the thread's main page, its latest days
    main: str
    months: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A thread in the list of all."""

    href: str
    label: Words
    facts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ThreadsView:
    """Context of `threads.html`."""

    page: Page
    threads: tuple[ThreadLine, ...]
    older: Words | None  # how many are not shown; None: all are


@dataclass(frozen=True, slots=True)
class NameTopic:
    """A topic that names somebody."""

    href: str
    label: Words


@dataclass(frozen=True, slots=True)
class NameDay:
    """A day that names somebody, with the sentences shown of it."""

    href: str
    day: Day
    topics: tuple[NameTopic, ...]
    told: tuple[PlacedPair, ...]


@dataclass(frozen=True, slots=True)
class NamePageView:
    """Context of `name.html`."""

    page: Page
    en: str
    ar: str
    kind: Words
    others: tuple[str, ...]  # other English forms that were met
    facts: tuple[Words, ...]
    days: tuple[NameDay, ...]
    month: Words | None  # None: the main page
    main: str
    months: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name in a list."""

    href: str
    en: str
    ar: str
    articles: str


@dataclass(frozen=True, slots=True)
class NameSection:
    """The names of one kind in the list of all: the most named, and the way to the others."""

    anchor: str
    words: Words
    names: tuple[NameLine, ...]
    letters: tuple[tuple[str, str], ...]  # letter and address; () where all are shown


@dataclass(frozen=True, slots=True)
class NamesView:
    """Context of `names.html`."""

    page: Page
    sections: tuple[NameSection, ...]  # () where nobody has a page yet


@dataclass(frozen=True, slots=True)
class LetterView:
    """Context of `letter.html`: the names of one kind that begin with a letter."""

    page: Page
    words: Words
    letter: str
    names: tuple[NameLine, ...]  # in their order
    others: tuple[tuple[str, str], ...]  # the letters and parts, each with its address
