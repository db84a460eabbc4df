"""What the templates of a site are given besides a briefing: finished words and addresses.

Documented for people who write templates in `templates/README.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from mujaz.render_views import Day, Page, Pair, Text, Words


@dataclass(frozen=True, slots=True)
class Link:
    """A page of the site and what it is called."""

    href: str
    words: Words


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of the site."""

    href: str
    title: str
    lang: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """The `site` of every template; None where a briefing stands alone."""

    name: str
    root: str  # from this page to the site's root: "", "../", "../../"
    here: str  # home, archive, day, topic, article, sources, source, search or missing
    canonical: str | None  # full address; None: the site has no base address
    description: str
    published: str | None  # the day of the briefing
    feeds: tuple[Feed, ...]
    linked_data: Markup | None
    before: Link | None = None  # the day before, on a day's page
    after: Link | None = None
    topics: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sources: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sheet: str | None = None  # address of the style sheet; None: the page carries it itself
    editions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    alternates: tuple[tuple[str, str], ...] = ()  # hreflang and full address of each
    threads: Mapping[str, Link] = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list."""

    href: str
    label: Words
    weight: Words
    lead: Pair | None
    thread: Link | None = None  # where it goes on over days


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day in a list."""

    href: str
    number: str  # day of the month
    day: Day
    title: Text
    topics: tuple[TopicLine, ...]
    facts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month in the archive with its days as small links."""

    href: str
    words: Words
    days: tuple[DayLine, ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in an outlet's list."""

    href: str
    title: Words
    day: Day
    flagged: Words | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """An outlet in the list of all."""

    href: str
    name: Text
    articles: Words
    latest: Day


@dataclass(frozen=True, slots=True)
class HomeView:
    """Context of `home.html`."""

    page: Page
    latest: DayLine | None  # None: nothing was published yet
    recent: tuple[DayLine, ...]
    months: tuple[MonthLine, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """Context of `month.html`."""

    page: Page
    words: Words
    days: tuple[DayLine, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Context of `sources.html`."""

    page: Page
    sources: tuple[SourceLine, ...]
    unknown: Words | None  # articles of no known outlet; None: there are none


@dataclass(frozen=True, slots=True)
class SourceView:
    """Context of `source.html`."""

    page: Page
    name: Text
    total: Words  # articles, of the month on a month's page
    month: Words | None  # None: the outlet's main page, its latest articles
    main: str  # address of the outlet's main page
    articles: tuple[ArticleLine, ...]
    months: tuple[Link, ...]


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
