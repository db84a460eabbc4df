"""What every page of a site has around it: name, way to the root, addresses, metadata."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.render_bidi import shorten
from mujaz.site.addresses import FEEDS, absolute, root_of
from mujaz.site.views import Feed, SiteView

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from mujaz.site.records import Settings, State

DESCRIPTION_LIMIT = 200  # characters; previews of links show fewer


@dataclass(frozen=True, slots=True)
class Press:
    """What pages are printed with: templates, and the state that the site will have."""

    environment: Environment
    state: State

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
    return SiteView(
        name,
        root,
        here,
        absolute(settings.base_url, path) if settings.base_url else None,
        shorten(description, DESCRIPTION_LIMIT),
        published,
        feeds(root, name),
        linked_data,
    )


def feeds(root: str, name: str) -> tuple[Feed, ...]:
    """Return the links to the feeds: both languages, English, Arabic."""
    titles = {"both": name, "en": f"{name} (English)", "ar": f"{name} (العربية)"}
    langs = {"both": "en", "en": "en", "ar": "ar"}
    return tuple(Feed(root + FEEDS[kind], titles[kind], langs[kind]) for kind in FEEDS)


def at_root_of(site: SiteView, base_url: str | None) -> SiteView:
    """Return the `site` of a page that hosts show at any address: full links where they can be."""
    return replace(site, root=base_url) if base_url else site
