"""A topic's name in both languages: the best title of its main event, as translated.

Without a title it is the first sentence that says most in the fewest words; nothing is made
up, so the English is always the translation of the very Arabic beside it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.headline import headline
from summarize.reading import key
from summarize.records import Label
from summarize.standalone import is_whole
from summarize.tokens import tokens
from summarize.vectors import dot, text_vector, total, unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from summarize.groups import Group
    from summarize.reading import Key
    from summarize.records import Story, StorySentence
    from summarize.vectors import Vector

NOTHING_SHARED = 0.01  # worth of a title that has no term of its topic, so that length decides
GOOD_WORDS = 12  # a headline longer than this is long
FEW_WORDS = 3  # one shorter than this says too little
UNTITLED = 0.6  # worth of a sentence beside a title that says as much
TEASING = 0.5  # worth of a headline that asks, teases or breaks off


def label(
    group: Group,
    *,
    repeated: Mapping[Key, int],
    translation: float,
    translate: Callable[[str], str] | None = None,
) -> Label:
    """Return the label of a group: empty only where no story has a word.

    With `translate` a sentence that stands in for a title is cut down to its main clause
    and that is translated anew; without, it stands whole, as its translation does.
    """
    main = group.events[0] if len(group.events[0]) > 1 else group.texts
    centre = unit(total(copies.vector for copies in main))
    ranked: list[tuple[float, str, int, StorySentence]] = []
    for copies in main:
        fame = 1.0 + dot(copies.vector, centre)
        for story in copies.stories:
            for sentence, share in _names(story, repeated):
                worth = share * fame * _worth(sentence, centre, translation)
                ranked.append((-worth, story.id, sentence.index, sentence))
    if not ranked:
        return Label("", "")
    best = min(ranked, key=lambda row: row[:3])[3]
    short = headline(best.ar) if translate and len(tokens(best.ar)) > GOOD_WORDS else None
    if translate and short:
        return Label(short, translate(short))
    return Label(best.ar.strip(), best.en.strip())


def _names(story: Story, repeated: Mapping[Key, int]) -> Iterator[tuple[StorySentence, float]]:
    """Yield what may name a story: its title, its first sentence."""
    if story.title is not None and tokens(story.title.ar):
        yield story.title, 1.0
    own = (s for s in story.sentences if tokens(s.ar) and key(s.ar) not in repeated)
    yield from ((lead, UNTITLED) for lead in islice(own, 1))


def _worth(sentence: StorySentence, centre: Vector, translation: float) -> float:
    """Return how well a sentence names what `centre` points at."""
    found = tokens(sentence.ar)
    worth = NOTHING_SHARED + dot(text_vector(sentence.ar), centre)
    worth *= min(1.0, GOOD_WORDS / len(found))
    if len(found) < FEW_WORDS or found[0] in words("teasing.txt") or not is_whole(sentence.ar):
        worth *= TEASING
    return worth * (1 - translation * (1 - min(max(sentence.score, 0.0), 1.0)))
