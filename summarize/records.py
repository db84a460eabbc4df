"""The records of the summary stage: stories in, topics with cited points out.

A `Story` is an article as this stage sees it: sentences that are already pairs.
`sentence` in a citation is the sentence's index in the article as published, so
a citation stays valid where an article's furniture is not passed on.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StorySentence:
    """One body sentence of a story, in both languages."""

    index: int  # index in the article's own list of sentences
    ar: str
    en: str
    score: float  # 0..1, how far the English can be trusted
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """An article's title and body sentences, furniture left out."""

    id: str
    title: StorySentence | None  # None: the article has no title line
    sentences: tuple[StorySentence, ...]  # body only, in reading order; may be empty
    published: str | None = None  # ISO 8601 date or date-time; None: not known
    source: str | None = None  # outlet; None: not known


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a point comes from: an article and a sentence's index in it."""

    article: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of a summary, equal in both languages to the first sentence it cites."""

    ar: str
    en: str
    score: float
    flags: tuple[str, ...]
    citations: tuple[Citation, ...]  # never empty


@dataclass(frozen=True, slots=True)
class Label:
    """A headline-like name of a topic in both languages."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Stories of one subject with their summary."""

    id: str
    label: Label
    articles: tuple[str, ...]  # story ids, every story in exactly one topic
    points: tuple[Point, ...]  # empty only where no story holds a sentence fit for it


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term that may tell what a topic is about, and the sentences that hold it."""

    ar: str
    en: str
    places: tuple[Citation, ...]
