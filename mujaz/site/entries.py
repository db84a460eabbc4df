"""What a site's lists need to know of a briefing."""

from __future__ import annotations

import hashlib
from operator import itemgetter
from typing import TYPE_CHECKING

from mujaz.render_bidi import one_line, shorten
from mujaz.render_cards import TITLE_LIMIT, words_of
from mujaz.render_views import Words
from mujaz.site.details import mentions_by_key
from mujaz.site.records import ArticleEntry, DayEntry, Lead, NameEntry, TopicEntry
from mujaz.trust import is_flagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.records import Briefing, Report, TopicStudy
    from summarize.records import Point, Topic

LEAD_LIMIT = 600  # characters; a list shows a sentence, its page the paragraph that some are


def entry_of(briefing: Briefing, content: bytes) -> DayEntry:
    """Return a briefing as lists need it; `content` is its JSON and that of its studies."""
    studies = {study.topic: study for study in briefing.studies}
    return DayEntry(
        briefing.date,
        hashlib.sha256(content).hexdigest(),
        one_line(briefing.title),
        one_line(briefing.signature),
        one_line(briefing.generated_by),
        tuple(topic_entry(topic, studies.get(topic.id)) for topic in briefing.topics),
        tuple(article_entry(article) for article in briefing.articles),
        tuple(name_entries(briefing)),
    )


def topic_entry(topic: Topic, study: TopicStudy | None) -> TopicEntry:
    """Return a topic as lists need it."""
    lead = lead_of(topic.points[0]) if topic.points else None
    label = words_of(topic.label.en, topic.label.ar)
    new = len(study.new) if study and study.since else None
    return TopicEntry(topic.id, label, len(topic.articles), lead, len(topic.points), new)


def name_entries(briefing: Briefing) -> Iterator[NameEntry]:
    """Yield who and what a day names, under the shortest Arabic: the one without prefixes."""
    for _, names, found in sorted(mentions_by_key(briefing), key=itemgetter(0)):
        ar = min((name.ar for name in names), key=lambda ar: (len(ar), ar))
        yield NameEntry(
            names[0].kind,
            shorten(names[0].en, TITLE_LIMIT),
            shorten(ar, TITLE_LIMIT),
            len(found),
            sum(mention.times for mention in found),
        )


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
