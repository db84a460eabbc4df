"""A topic's name in both languages: its best title, as written and as translated.

Without a title it is the sentence that says most in the fewest words; nothing is made up,
so the English is always the translation of the very Arabic beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.reading import key
from summarize.records import Label
from summarize.standalone import OPEN_ENDS, is_whole
from summarize.tokens import tokens
from summarize.vectors import dot, text_vector

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.groups import Group
    from summarize.reading import Key
    from summarize.records import StorySentence
    from summarize.vectors import Vector

GOOD_WORDS = 12  # a headline longer than this is long
UNTITLED = 0.6  # worth of a sentence beside a title that says as much


def label(group: Group, *, repeated: Mapping[Key, int], translation: float) -> Label:
    """Return the label of a group: empty only where no story has a word."""
    centre = group.centre
    ranked: list[tuple[float, str, int, StorySentence]] = []
    for copies in group.texts:
        for story in copies.stories:
            lead = [s for s in story.sentences if key(s.ar) not in repeated][:1]
            titles = [story.title] if story.title and tokens(story.title.ar) else []
            for sentence, share in [*((s, 1.0) for s in titles), *((s, UNTITLED) for s in lead)]:
                worth = share * _worth(sentence, centre, translation)
                ranked.append((-worth, story.id, sentence.index, sentence))
    if not ranked:
        return Label("", "")
    best = min(ranked, key=lambda row: row[:3])[3]
    return Label(best.ar.strip(), best.en.strip())


def _worth(sentence: StorySentence, centre: Vector, translation: float) -> float:
    """Return how well a sentence names what `centre` points at."""
    worth = 0.01 + dot(text_vector(sentence.ar), centre)
    length = len(tokens(sentence.ar))
    worth *= min(1.0, GOOD_WORDS / max(length, 1))
    if not is_whole(sentence.ar) or sentence.ar.strip().endswith(OPEN_ENDS):
        worth *= UNTITLED
    return worth * (1 - translation * (1 - min(max(sentence.score, 0.0), 1.0)))
