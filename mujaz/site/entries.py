"""What a site's lists need to know of a briefing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mujaz.render_bidi import one_line, shorten
from mujaz.render_cards import TITLE_LIMIT, is_flagged, words_of
from mujaz.render_views import Words
from mujaz.site.records import ArticleEntry, DayEntry, Lead, TopicEntry

if TYPE_CHECKING:
    from mujaz.records import Briefing, Report
    from summarize.records import Point, Topic

LEAD_LIMIT = 600  # characters; a list shows a sentence, its page the paragraph that some are


def entry_of(briefing: Briefing, content: bytes) -> DayEntry:
    """Return a briefing as lists need it; `content` is its JSON."""
    return DayEntry(
        briefing.date,
        hashlib.sha256(content).hexdigest(),
        one_line(briefing.title),
        one_line(briefing.signature),
        one_line(briefing.generated_by),
        tuple(topic_entry(topic) for topic in briefing.topics),
        tuple(article_entry(article) for article in briefing.articles),
    )


def topic_entry(topic: Topic) -> TopicEntry:
    """Return a topic as lists need it."""
    lead = lead_of(topic.points[0]) if topic.points else None
    label = words_of(topic.label.en, topic.label.ar)
    return TopicEntry(topic.id, label, len(topic.articles), lead)


def lead_of(point: Point) -> Lead:
    """Return a topic's first point as lists need it."""
    return Lead(
        shorten(point.en, LEAD_LIMIT), shorten(point.ar, LEAD_LIMIT), point.score, point.flags
    )


def article_entry(article: Report) -> ArticleEntry:
    """Return an article as lists need it."""
    return ArticleEntry(
        article.id,
        Words(shorten(article.title.en, TITLE_LIMIT), shorten(article.title.ar, TITLE_LIMIT)),
        shorten(article.source, TITLE_LIMIT) if article.source else None,
        article.published,
        len(article.sentences),
        sum(map(is_flagged, article.sentences)),
    )
