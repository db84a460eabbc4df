"""The cross references of a briefing, worked out once: cards, footnotes, backlinks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.data_pages import PLACE_POINT, PLACE_SENTENCE, PLACE_TITLE
from mujaz.render_bidi import shorten
from mujaz.render_cards import card_of
from mujaz.render_views import Backlink, CitationMark, Note, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.records import Briefing, Report
    from mujaz.render_views import Card
    from summarize.records import Citation, Topic

NAME_LIMIT = 40  # characters of a title that stands for an outlet's name in a citation


@dataclass(frozen=True, slots=True)
class Index:
    """A briefing with its cross references worked out once."""

    briefing: Briefing
    cards: Mapping[str, Card]
    notes: Mapping[tuple[str, int], Note]
    cited: Mapping[tuple[str, int], tuple[Backlink, ...]]
    titles: frozenset[tuple[str, int]]


def index_of(briefing: Briefing) -> Index:
    """Return the briefing with cards, footnotes and backlinks of its articles."""
    cards = {a.id: card_of(n, a) for n, a in enumerate(reading_order(briefing), 1)}
    titles = frozenset(
        (a.id, s.index) for a in briefing.articles for s in a.sentences if s.kind == "title"
    )
    notes: dict[tuple[str, int], Note] = {}
    cited: dict[tuple[str, int], tuple[Backlink, ...]] = {}
    for order, topic in enumerate(briefing.topics, 1):
        for number, point in enumerate(topic.points, 1):
            back = backlink(topic, order, number)
            for key in keys(point.citations):
                note = Note(
                    len(notes) + 1, href(key), cards[key[0]], place(key[1], title=key in titles)
                )
                notes.setdefault(key, note)
                cited[key] = (*cited.get(key, ()), back)
    return Index(briefing, cards, notes, cited, titles)


def reading_order(briefing: Briefing) -> tuple[Report, ...]:
    """Return the articles topic by topic, then those of no topic."""
    articles = {article.id: article for article in briefing.articles}
    grouped = [articles[name] for topic in briefing.topics for name in topic.articles]
    return tuple(dict.fromkeys([*grouped, *briefing.articles]))


def citation_mark(index: Index, key: tuple[str, int]) -> CitationMark:
    """Return the link to a sentence, with the number of its footnote where it has one."""
    card, note = index.cards[key[0]], index.notes.get(key)
    return CitationMark(
        card.number,
        href(key),
        card.source,
        place(key[1], title=key in index.titles),
        Words(shorten(card.title.en, NAME_LIMIT), shorten(card.title.ar, NAME_LIMIT)),
        note.number if note else 0,
        card.url,
    )


def keys(citations: Iterable[Citation]) -> tuple[tuple[str, int], ...]:
    """Return article and sentence of each citation, every one once."""
    return tuple(dict.fromkeys((citation.article, citation.sentence) for citation in citations))


def href(key: tuple[str, int]) -> str:
    """Return the address of a sentence as the briefing's page links to it."""
    return f"articles/{key[0]}.html#s{key[1]}"


def place(index: int, *, title: bool) -> Words:
    """Return what a sentence is called; readers count from 1."""
    return PLACE_TITLE if title else filled(PLACE_SENTENCE, index + 1)


def filled(words: Words, n: int) -> Words:
    """Return the words with a number filled in."""
    return Words(words.en.format(n=n), words.ar.format(n=n))


def anchor(topic: Topic, number: int) -> str:
    """Return the identifier of a point."""
    return f"p-{topic.id}-{number}"


def backlink(topic: Topic, order: int, number: int) -> Backlink:
    """Return the link from a sentence to a point that cites it."""
    place = Words(
        PLACE_POINT.en.format(topic=order, n=number), PLACE_POINT.ar.format(topic=order, n=number)
    )
    return Backlink(f"../index.html#{anchor(topic, number)}", place)
