"""Renders a briefing to the files that a reader opens: pages, Markdown, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.jsonform import write_briefing
from mujaz.render_article import article_views
from mujaz.render_check import check
from mujaz.render_context import briefing_view
from mujaz.render_environment import fill, make_environment
from mujaz.render_fit import fitted
from mujaz.render_index import index_of
from mujaz.studyform import write_study

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.records import Briefing


def render(briefing: Briefing, *, templates: Path | None = None) -> dict[str, bytes]:
    """Return relative path -> content; templates in the folder given go before ours."""
    check(briefing)
    environment = make_environment(templates)
    index = index_of(briefing)
    view = briefing_view(index)
    files = {
        "index.html": fitted(environment, index),
        "briefing.md": fill(environment, "briefing.md", {"briefing": view, "site": None}),
        "briefing.json": write_briefing(briefing),
        "study.json": write_study(briefing),
    }
    for article in article_views(index):
        context: dict[str, object] = {"article": article, "site": None}
        files[f"articles/{article.card.id}.html"] = fill(environment, "article.html", context)
    return files
