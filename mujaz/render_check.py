"""Holds a briefing to what its pages rely on: identifiers fit for addresses, sound citations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Briefing, TopicStudy
    from summarize.records import Citation

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")  # no path separator, no leading dot


def check(briefing: Briefing) -> None:
    """Raise RenderError with all that is wrong with the identifiers and citations."""
    if wrong := list(problems(briefing)):
        raise RenderError("the briefing cannot be rendered: " + "; ".join(wrong))


def problems(briefing: Briefing) -> Iterable[str]:
    """Yield what is wrong, in the order of the briefing."""
    yield from bad_ids("article", [article.id for article in briefing.articles])
    yield from bad_ids("topic", [topic.id for topic in briefing.topics])
    held = held_by(briefing)
    if len(held) != sum(len(article.sentences) for article in briefing.articles):
        yield "two sentences of an article have one index"
    yield from bad_topics(briefing)
    yield from bad_studies(briefing)


def bad_topics(briefing: Briefing) -> Iterable[str]:
    """Yield the articles and citations of topics that lead nowhere or stand twice."""
    held = held_by(briefing)
    seen: set[str] = set()
    known = {article.id for article in briefing.articles}
    for topic in briefing.topics:
        for name in topic.articles:
            if name not in known:
                yield f"topic {topic.id} lists article {name!r}, which the briefing does not hold"
            if name in seen:
                yield f"article {name!r} stands in two topics"
            seen.add(name)
        for citation in (c for point in topic.points for c in point.citations):
            if (citation.article, citation.sentence) not in held:
                yield (
                    f"topic {topic.id} cites sentence {citation.sentence} of article "
                    f"{citation.article!r}, which the briefing does not hold"
                )


def bad_studies(briefing: Briefing) -> Iterable[str]:
    """Yield the studies of no topic, and what in the others leads nowhere."""
    held = held_by(briefing)
    topics = {topic.id: topic for topic in briefing.topics}
    for study in briefing.studies:
        if study.topic not in topics:
            yield f"a study is of topic {study.topic!r}, which the briefing does not hold"
            continue
        topic = topics[study.topic]
        named = {name for names in (*study.events, *study.copies) for name in names}
        if strange := sorted(named - set(topic.articles)):
            yield f"the study of topic {study.topic} names article {strange[0]!r} of another topic"
        told = {*study.new, *(() if study.head is None else (study.head,))}
        if not told <= set(range(len(topic.points))):
            yield f"the study of topic {study.topic} names a point that the topic does not have"
        if study.short and len(study.short) != len(topic.points):
            yield f"the study of topic {study.topic} shortens other points than the topic has"
        for citation in cited_by(study):
            if (citation.article, citation.sentence) not in held:
                yield (
                    f"the study of topic {study.topic} cites sentence {citation.sentence} of "
                    f"article {citation.article!r}, which the briefing does not hold"
                )


def cited_by(study: TopicStudy) -> Iterable[Citation]:
    """Yield every citation of a study."""
    yield from (report.citation for row in study.agreement for report in row.reports)
    yield from (citation for moment in study.timeline for citation in moment.citations)
    yield from (citation for written in study.summary for citation in written.citations)
    yield from (name.first for name in study.names)


def held_by(briefing: Briefing) -> set[tuple[str, int]]:
    """Return article and index of every sentence."""
    return {(a.id, sentence.index) for a in briefing.articles for sentence in a.sentences}


def bad_ids(kind: str, ids: list[str]) -> Iterable[str]:
    """Yield the identifiers that are no file name or stand twice (letters' case aside)."""
    seen: set[str] = set()
    for name in ids:
        if not ID.fullmatch(name):
            yield f"{kind} id {name[:80]!r} is not made of ASCII letters, digits, '.', '_' and '-'"
        if name.casefold() in seen:
            yield f"{kind} id {name[:80]!r} stands twice"
        seen.add(name.casefold())
