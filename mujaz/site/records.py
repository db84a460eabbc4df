"""The records of a site: its settings, and what its lists need to know of each day.

A site keeps these itself, in its folder `.mujaz/`, so that adding a day reads no old page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.render_views import Words

NAME = "Mujaz"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site was set up with; kept in it, so that the next publish needs no option."""

    name: str = NAME
    base_url: str | None = None  # ends in "/"; None: links are relative everywhere
    editions: bool = True  # every page in one language, too: half of a site's weight


@dataclass(frozen=True, slots=True)
class Lead:
    """The first point of a topic, for lists and feeds."""

    en: str
    ar: str
    score: float
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic as lists name it."""

    id: str
    label: Words
    articles: int
    lead: Lead | None  # None: no sentence of its articles is fit for a summary
    points: int = 0
    new: int | None = None  # points that were not told before; None: no threads are kept


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as lists name it."""

    id: str
    title: Words
    source: str | None
    published: str | None
    sentences: int
    flagged: int


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person, place or organisation as a day names it."""

    kind: str  # person, place or org
    en: str
    ar: str
    articles: int
    sentences: int


@dataclass(frozen=True, slots=True)
class DayEntry:
    """A day as lists name it."""

    date: str
    digest: str  # SHA-256 of its briefing.json and study.json
    title: str
    signature: str
    generated_by: str
    topics: tuple[TopicEntry, ...]
    articles: tuple[ArticleEntry, ...]
    names: tuple[NameEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """All that a site knows of itself."""

    settings: Settings = Settings()
    look: str = ""  # digest of templates, program and settings; another one renews every page
    days: Mapping[str, DayEntry] = field(default_factory=lambda: MappingProxyType({}))
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # -> SHA-256
