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


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list."""

    href: str
    label: Words
    weight: Words
    lead: Pair | None


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
