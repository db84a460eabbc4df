"""What every page of a site has around it: name, way to the root, addresses, metadata."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.render_bidi import shorten
from mujaz.site.addresses import EDITIONS, FEEDS, absolute, edition_page, root_of
from mujaz.site.editions import has_editions
from mujaz.site.views import Feed, SiteView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from markupsafe import Markup

    from mujaz.site.details import DayDetails
    from mujaz.site.records import Settings, State
    from mujaz.site.standing import Standing

DESCRIPTION_LIMIT = 200  # characters; previews of links show fewer


@dataclass(frozen=True, slots=True)
class Press:
    """What pages are printed with: templates, and the state that the site will have."""

    environment: Environment
    state: State
    details: Callable[[str], DayDetails]  # of a day
    threads: Mapping[str, tuple[str, ...]]  # topics that go on -> their days
    names: Mapping[str, Standing]  # names that have a page, by key
    linked: Mapping[str, frozenset[str]]  # day -> keys of the names that it links to

    @property
    def settings(self) -> Settings:
        """Return the site's settings."""
        return self.state.settings


def frame(  # noqa: PLR0913 - what differs from page to page
    press: Press,
    path: str,
    here: str,
    *,
    description: str = "",
    published: str | None = None,
    linked_data: Markup | None = None,
) -> SiteView:
    """Return the `site` of a page."""
    settings = press.settings
    root = root_of(path)
    name = shorten(settings.name, DESCRIPTION_LIMIT)
    divided = has_editions(path)
    editions = EDITIONS if divided and settings.editions else ()
    return SiteView(
        name,
        root,
        here,
        absolute(settings.base_url, path) if settings.base_url else None,
        shorten(description, DESCRIPTION_LIMIT),
        published,
        feeds(root, name),
        linked_data,
        sheet=root + sheet_of(press.environment) if divided else None,
        editions={e: root + edition_page(e, path) for e in editions},
        alternates=alternates(settings.base_url, path) if editions and settings.base_url else (),
    )


def sheet_of(environment: Environment) -> str:
    """Return the path of the style sheet; another look has another one."""
    style = str(environment.globals["style"]).encode()
    return f"style.{hashlib.sha256(style).hexdigest()[:8]}.css"


def alternates(base_url: str, path: str) -> tuple[tuple[str, str], ...]:
    """Return language and full address of a page's editions; x-default has both."""
    found = [(edition, absolute(base_url, edition_page(edition, path))) for edition in EDITIONS]
    return (*found, ("x-default", absolute(base_url, path)))


def feeds(root: str, name: str) -> tuple[Feed, ...]:
    """Return the links to the feeds: both languages, English, Arabic."""
    titles = {"both": name, "en": f"{name} (English)", "ar": f"{name} (العربية)"}
    langs = {"both": "en", "en": "en", "ar": "ar"}
    return tuple(Feed(root + FEEDS[kind], titles[kind], langs[kind]) for kind in FEEDS)


def at_root_of(site: SiteView, base_url: str | None) -> SiteView:
    """Return the `site` of a page that hosts show at any address: full links where they can be."""
    return replace(site, root=base_url) if base_url else site
