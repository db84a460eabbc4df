"""What the templates are given: finished text, numbers as words, addresses.

Built by `render_context.py`, documented for people who write templates in
`templates/README.md`. A template only arranges these; it computes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from mujaz.render_study_views import StudyView

Lang = Literal["ar", "en"]
Dir = Literal["rtl", "ltr"]


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages."""

    en: str
    ar: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words that came in one language only, such as an outlet's name."""

    text: str
    lang: Lang
    dir: Dir


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as a reader of either language writes it."""

    iso: str
    gregorian: Words
    hijri: Words | None  # None: outside the years that the Umm al-Qura table covers


@dataclass(frozen=True, slots=True)
class Band:
    """How far a translation can be trusted: one of three."""

    name: str  # good, check or poor
    bars: int  # 3, 2 or 1
    label: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Flag:
    """What a check, or a person, says of a sentence, explained."""

    name: str
    anchor: str
    label: Words
    text: Words
    reason: str | None = None  # what was found in this very sentence, in English
    reason_ar: str | None = None  # the same in Arabic
    good: bool = False  # True: a reason to trust, such as a human's correction


@dataclass(frozen=True, slots=True)
class TrustView:
    """How far the translations of an article or a briefing can be trusted, taken together."""

    band: Band
    number: int  # of a hundred
    words: Words  # "58 of 100"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence in both languages with its marks."""

    en: str  # "" where there is no translation
    ar: str
    band: Band
    flags: tuple[Flag, ...]
    quiet: bool  # True: trusted and without a flag, so nothing needs saying


@dataclass(frozen=True, slots=True)
class Card:
    """An article as lists show it."""

    number: int
    id: str
    anchor: str
    href: str  # from the briefing's page
    title: Words  # shortened where it would fill a page
    source: Text | None
    published: Day | None
    published_raw: str | None  # what the article says where that is no date we can read
    path: str
    url: str | None  # http and https only
    host: str | None
    sentences: Words
    flagged: Words | None  # None: no sentence is flagged
    trust: TrustView | None = None  # None: nothing of it was translated


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A link from a point to the sentence that it stands on."""

    number: int  # the article's number in the briefing
    href: str
    source: Text | None
    place: Words  # "sentence 4" or "title"
    title: Words  # the article's, a few words of it
    note: int  # number of the footnote in Markdown; 0: it has none
    url: str | None  # of the original


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of a summary."""

    anchor: str
    number: int
    pair: Pair
    citations: tuple[CitationMark, ...]
    is_new: bool = False  # True: it was not told in an earlier briefing
    is_short: bool = False  # True: words were taken out of the sentence that is cited


@dataclass(frozen=True, slots=True)
class StoryView:
    """An article with the others that carry the same text."""

    card: Card  # the fullest
    copies: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The articles of one event of a topic."""

    words: Words | None  # what is said above them; None: the topic is one event
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with its points and articles."""

    anchor: str
    number: int
    label: Words
    weight: Words  # "3 articles"
    points: tuple[PointView, ...]
    articles: tuple[Card, ...]
    groups: tuple[GroupView, ...] = ()  # the same articles, event by event, copies as one
    study: StudyView | None = None  # what stands behind it; None: it is not known


@dataclass(frozen=True, slots=True)
class Left:
    """An input that was left out."""

    path: str
    reason: str
    reason_ar: str | None = None  # None: the reason is known in English alone


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One of the lines at the head of the page that say what is new."""

    label: Words  # "New today"
    more: Words | None  # "3 topics"
    href: str | None  # of the point
    pair: Pair | None  # the point; None: `text` says it
    text: Words | None = None


@dataclass(frozen=True, slots=True)
class Backlink:
    """A point that cites a sentence."""

    href: str  # from the article's page
    place: Words  # "topic 1, point 2"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of an article's page."""

    anchor: str
    number: int  # counted from 1, as readers do; `anchor` and briefing.json count from 0
    kind: str
    heading: bool  # True for the first line of the title alone
    pair: Pair
    cited: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of the Markdown file."""

    number: int
    href: str
    card: Card
    place: Words


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has: date, wording, marks, provenance."""

    title: Text
    heading_ar: str | None  # the title in Arabic; None: somebody gave it in one language
    day: Day
    signature: str
    generated_by: str
    flags: tuple[Flag, ...]  # those that the page shows, for its legend
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """A name of the ledger."""

    en: str
    ar: str
    href: str  # of the first sentence that holds it
    times: int
    others: tuple[str, ...]  # other English forms that stand somewhere


@dataclass(frozen=True, slots=True)
class BriefingView:
    """Context of `index.html` and `briefing.md`."""

    page: Page
    topics: tuple[TopicView, ...]
    articles: tuple[Card, ...]  # all of them, topic by topic
    loose: tuple[Card, ...]  # those of no topic
    rejected: tuple[Left, ...]
    notes: tuple[Note, ...]
    facts: tuple[Words, ...]  # "5 articles", "2 topics", ...
    coverage: tuple[Words, ...]
    empty: Words | None  # why there is no topic; None: there is one
    names: tuple[NameView, ...] = ()  # the most frequent people, places and organisations
    lines: tuple[HeadLine, ...] = ()  # what is new; () where there is no topic
    trust: TrustView | None = None  # None: nothing was translated


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Context of `article.html`."""

    page: Page
    card: Card
    rows: tuple[Row, ...]
    titled: bool  # True: a row is the heading, so that the page needs no other
    before: Card | None
    after: Card | None
