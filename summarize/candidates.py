"""The sentences of a topic that may become points, with what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.concepts import concepts
from summarize.data import words
from summarize.reading import key
from summarize.standalone import is_whole, stands_alone
from summarize.terms import is_stop
from summarize.tokens import tokens
from summarize.vectors import text_vector

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.concepts import Concept
    from summarize.groups import Copies
    from summarize.reading import Key
    from summarize.records import StorySentence
    from summarize.vectors import Vector

# Chosen on the development half of MultiLing: python -m benchmarks.summaries --curve
LEAD = 4.0  # what the first sentence gains; the n-th gains LEAD / n
RELATIVE = 0.75  # "yesterday" misleads where the texts are of several days, or of none known
TITLE = 0.5  # what a sentence gains that says all that its title says


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence, where it stands, and its worth beside what it covers."""

    text: int  # position of its text among the texts of the topic
    place: int  # position in its story
    sentence: StorySentence
    concepts: frozenset[Concept]
    vector: Vector
    words: int
    worth: float  # factor by place, title and translation


def candidates(
    texts: Sequence[Copies], repeated: Mapping[Key, int], *, translation: float
) -> list[Candidate]:
    """Return the sentences fit for a summary; where none is, the best that there are."""
    mixed = len({copies.day for copies in texts}) > 1 or texts[0].day is None
    everything = [
        _candidate(n, place, sentence, copies, translation, mixed=mixed)
        for n, copies in enumerate(texts)
        for place, sentence in enumerate(copies.stories[0].sentences)
        if key(sentence.ar) not in repeated and is_told(sentence)
    ]
    fit = [one for one in everything if stands_alone(one.sentence.ar)]
    whole = [one for one in everything if is_whole(one.sentence.ar)]
    return fit or whole or everything or _titles(texts, translation)


def is_told(sentence: StorySentence) -> bool:
    """Tell whether a sentence says anything at all."""
    return any(not is_stop(token) for token in tokens(sentence.ar))


def _titles(texts: Sequence[Copies], translation: float) -> list[Candidate]:
    """Return the titles as candidates, for stories that hold nothing else."""
    return [
        _candidate(n, 0, title, copies, translation, mixed=False)
        for n, copies in enumerate(texts)
        if (title := copies.stories[0].title) is not None and is_told(title)
    ]


def _candidate(  # noqa: PLR0913 - what stands around a sentence is six things
    text: int,
    place: int,
    sentence: StorySentence,
    copies: Copies,
    translation: float,
    *,
    mixed: bool,
) -> Candidate:
    told = concepts(sentence.ar)
    title = copies.stories[0].title
    wanted = {c for c in concepts(title.ar) if isinstance(c, str)} if title else set()
    overlap = len(told & wanted) / len(wanted) if wanted else 0.0
    worth = (1 + LEAD / (place + 1)) * (1 + TITLE * overlap)
    worth *= 1 - translation * (1 - min(max(sentence.score, 0.0), 1.0))
    found = tokens(sentence.ar)
    if mixed and any(token in words("relative.txt") for token in found):
        worth *= RELATIVE
    vector = text_vector(sentence.ar)
    return Candidate(text, place, sentence, told, vector, len(found), worth)
