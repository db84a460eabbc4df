"""The context of an article's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.render_context import page_of
from mujaz.render_index import reading_order
from mujaz.render_pairs import pair_of
from mujaz.render_views import ArticleView, Row
from mujaz.trust import TRANSLATED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Report
    from mujaz.render_index import Index


def article_views(index: Index) -> Iterable[ArticleView]:
    """Yield the context of every article's page, in reading order."""
    cards = [None, *index.cards.values(), None]
    reports = reading_order(index.briefing)
    for before, report, after in zip(cards, reports, cards[2:], strict=False):
        rows = tuple(row_views(report, index))
        yield ArticleView(
            page_of(index.briefing, (row.pair for row in rows if row.kind in TRANSLATED)),
            index.cards[report.id],
            rows,
            any(row.heading for row in rows),
            before,
            after,
        )


def row_views(report: Report, index: Index) -> Iterable[Row]:
    """Yield the sentences of an article's page."""
    titled = False
    for sentence in report.sentences:
        heading = sentence.kind == "title" and not titled
        titled = titled or heading
        yield Row(
            f"s{sentence.index}",
            sentence.index + 1,
            sentence.kind,
            heading,
            pair_of(sentence),
            index.cited.get((report.id, sentence.index), ()),
        )
