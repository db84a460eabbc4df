"""The briefing's page, kept light: studies of topics shrink until it is no larger than it may be.

Points, articles and reasons never do; a page of very many of them is as large as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.render_context import briefing_view
from mujaz.render_environment import fill
from mujaz.render_room import ROOMS

if TYPE_CHECKING:
    from jinja2 import Environment

    from mujaz.render_index import Index

LARGEST = 150_000  # bytes of a page; on a slow phone's line about a second


def fitted(environment: Environment, index: Index, site: object = None) -> bytes:
    """Return `index.html` with as much of the studies as it has room for."""
    page = b""
    for room in ROOMS if index.briefing.studies else ROOMS[:1]:
        context = {"briefing": briefing_view(index, room), "site": site}
        page = fill(environment, "index.html", context)
        if len(page) <= LARGEST:
            break
    return page
