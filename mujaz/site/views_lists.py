"""What the templates of home, archive and outlets are given; see `templates/README.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.render_views import Day, Page, Pair, Text, Words
    from mujaz.site.views import Link


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
