"""What pages over many days need of each: points and timelines of topics, mentions of names.

A day's are kept in `.mujaz/details/DATE.json`, so that a thread or a person is told anew
without reading a briefing whole. A sentence stands there once, whoever is named in it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from mujaz.site.addresses import FOLDERS, name_key
from mujaz.site.state import FOLDER, json_bytes
from mujaz.trust import TRANSLATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from mujaz.records import Briefing, Name, TopicStudy
    from summarize.records import Point, Topic

KEPT = f"{FOLDER}/details"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its marks and its place; a moment of a timeline has no marks."""

    en: str
    ar: str
    article: str
    sentence: int
    score: float = 0.0
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicDetails:
    """What a topic's thread shows of a day."""

    points: tuple[Told, ...]
    new: tuple[int, ...]  # positions of the points that were not told before
    timeline: tuple[tuple[str, Told], ...]  # day and sentence


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that names somebody: the topic it is in, the first sentence, how many."""

    topic: str  # "": the article is in no topic
    article: str
    sentence: int
    times: int


@dataclass(frozen=True, slots=True)
class DayDetails:
    """A day as threads and names see it."""

    topics: Mapping[str, TopicDetails]
    names: Mapping[str, tuple[Mention, ...]]  # by key, in the order of the briefing's articles
    sentences: Mapping[str, Told]  # by `article:sentence`, those of the mentions


def details_of(briefing: Briefing) -> DayDetails:
    """Return what a briefing tells of its topics and names."""
    studies = {study.topic: study for study in briefing.studies}
    names = {key: found for key, _, found in mentions_by_key(briefing)}
    wanted = {(m.article, m.sentence) for found in names.values() for m in found}
    return DayDetails(
        {topic.id: topic_details(topic, studies.get(topic.id)) for topic in briefing.topics},
        names,
        {
            place(article.id, s.index): Told(s.en, s.ar, article.id, s.index, s.score, s.flags)
            for article in briefing.articles
            for s in article.sentences
            if (article.id, s.index) in wanted
        },
    )


def topic_details(topic: Topic, study: TopicStudy | None) -> TopicDetails:
    """Return the points of a topic, which of them are new, and its timeline."""
    moments = () if study is None else study.timeline
    return TopicDetails(
        tuple(map(told, topic.points)),
        () if study is None else study.new,
        tuple(
            (m.date, Told(m.en, m.ar, m.citations[0].article, m.citations[0].sentence))
            for m in moments
        ),
    )


def told(point: Point) -> Told:
    """Return a point with its own place."""
    first = point.citations[0]
    return Told(point.en, point.ar, first.article, first.sentence, point.score, point.flags)


def by_key(names: Iterable[Name]) -> Mapping[str, list[Name]]:
    """Return key -> lines of the ledger: people, places and organisations with an English form."""
    found: dict[str, list[Name]] = {}
    for name in names:
        if name.kind in FOLDERS and name.en:
            found.setdefault(name_key(name.kind, name.en), []).append(name)
    return found


def mentions_by_key(briefing: Briefing) -> Iterator[tuple[str, list[Name], tuple[Mention, ...]]]:
    """Yield key, spellings and mentions of each name that an article tells."""
    news = {(a.id, s.index) for a in briefing.articles for s in a.sentences if s.kind in TRANSLATED}
    topics = {article: topic.id for topic in briefing.topics for article in topic.articles}
    order = {article.id: topics.get(article.id, "") for article in briefing.articles}
    for key, names in by_key(briefing.names).items():
        if found := mentions(names, news, order):
            yield key, names, found


def mentions(
    names: Iterable[Name], news: AbstractSet[tuple[str, int]], topics: Mapping[str, str]
) -> tuple[Mention, ...]:
    """Return the articles that hold a name, with the first of its sentences in each.

    `news` has article and sentence of what is told, `topics` the topic of each article in order.
    """
    places: dict[str, set[int]] = {}
    for name in names:
        for cited in name.places:
            if (cited.article, cited.sentence) in news:
                places.setdefault(cited.article, set()).add(cited.sentence)
    return tuple(
        Mention(topic, article, min(places[article]), len(places[article]))
        for article, topic in topics.items()
        if article in places
    )


def place(article: str, sentence: int) -> str:
    """Return what a sentence is kept under."""
    return f"{article}:{sentence}"


def kept_path(date: str) -> str:
    """Return where the site keeps a day's."""
    return f"{KEPT}/{date}.json"


def details_bytes(details: DayDetails) -> bytes:
    """Return them as JSON."""
    return json_bytes(asdict(details))


def parse_details(content: bytes) -> DayDetails:
    """Return what `details_bytes` wrote."""
    data: dict[str, Any] = json.loads(content)
    return DayDetails(
        {
            topic: TopicDetails(
                tuple(map(parse_told, found["points"])),
                tuple(found["new"]),
                tuple((day, parse_told(moment)) for day, moment in found["timeline"]),
            )
            for topic, found in data["topics"].items()
        },
        {key: tuple(Mention(**m) for m in found) for key, found in data["names"].items()},
        {key: parse_told(sentence) for key, sentence in data["sentences"].items()},
    )


def parse_told(data: Mapping[str, Any]) -> Told:
    """Return a sentence."""
    return Told(**{**data, "flags": tuple(data["flags"])})
