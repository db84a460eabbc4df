"""What every template of a site is given besides a briefing: finished words and addresses.

Documented for people who write templates in `templates/README.md`; the views of lists are in
`views_lists.py`, those of threads and names in `views_over.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from mujaz.render_views import Words


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
