"""A source that the English does not name as one: `killed, according to X` become `killed by X`.

Arabic says whose word it is by a few fixed particles. Where one stands and the English
has no word that reports (according to, said, quoting), what was somebody's word reads as
fact, or its source as the one who did it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translate.lexicon import look_up
from translate.lexicon_forms import fold, word_list
from translate.lexicon_stems import positions
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.finding import Pair

EXPLANATION = "The Arabic says whose word it is; the English does not."
BY = "by"
SOURCE = 3  # words after a particle among which its source is named
BEFORE, AFTER = 4, 3  # English words around a source among which one says that it is one
MOST_CHANCE = 0.1  # of the source's English: a commoner word stands elsewhere as well
AND = ("", "\u0648", "\u0641")  # و ف before a particle


@cache
def _markers() -> tuple[frozenset[str], frozenset[str]]:
    """Return the particles, and those pairs of one and its next word that name no source."""
    found: set[str] = set()
    never: set[str] = set()
    for language, weight, listed in rows("attributions.tsv"):
        if language != "ar":
            continue
        for word in fold(listed).split():
            if weight == "never":
                never.update(prefix + word for prefix in AND)
            else:
                found.update(prefix + word for prefix in AND)
    return frozenset(found), frozenset(never)


@cache
def _answers() -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, ...], ...]]:
    """Return the words that surely report, those that may, and phrases that do.

    Not their stems: those of city and citing are one.
    """
    words: dict[str, set[str]] = {"sure": set(), "answer": set()}
    phrases = []
    for language, weight, listed in rows("attributions.tsv"):
        if language == "en" and weight == "phrase":
            phrases += [tuple(phrase.split("_")) for phrase in listed.split()]
        elif language == "en":
            words[weight].update(listed.split())
    return frozenset(words["sure"]), frozenset(words["answer"]), tuple(phrases)


def attribution(pair: Pair) -> str | None:
    """Return the particle that names a source where the English names none."""
    for first, marker in _marked(pair.ar):
        source = _source(pair, first)
        if not _is_reported(pair.en, source):
            return f"The Arabic says whose word it is ({marker}); the English does not."
    return None


def _marked(ar: str) -> Iterator[tuple[int, str]]:
    """Yield where the source of each particle begins, by word, and particle and word as written."""
    markers, never = _markers()
    words = word_list(ar, "ar")
    for i, (word, start, _) in enumerate(words[:-1]):
        following, _, end = words[i + 1]
        both = f"{word}_{following}"
        if (word in markers or both in markers) and both not in never:
            yield i + 1, ar[start:end]


def is_marked(ar: str) -> bool:
    """Tell whether the Arabic names a source."""
    return any(True for _ in _marked(ar))


def _source(pair: Pair, first: int) -> list[int]:
    """Return where the English of a source's words stands, [] where that is not known."""
    stems = positions(pair.en)
    found: list[int] = []
    for word, _, _ in word_list(pair.ar, "ar")[first : first + SOURCE]:
        entry = look_up(word)
        if entry is not None and entry.kind != "f" and entry.chance <= MOST_CHANCE:
            found += [place for one in entry.stems for place in stems.get(one, ())]
    return found


def _is_reported(en: str, source: list[int]) -> bool:
    """Tell whether a word that surely reports stands anywhere, or one that may near the source."""
    sure, words, phrases = _answers()
    spoken = [word for word, _, _ in word_list(en, "en")]
    if not sure.isdisjoint(spoken):
        return True
    places = [
        place
        for place, word in enumerate(spoken)
        if word in words
        or any(tuple(spoken[place : place + len(phrase)]) == phrase for phrase in phrases)
    ]
    if not source:
        return bool(places)
    reporting = [
        place
        for place in places
        # `by a report` makes the report the one who did it
        if place not in source or BY not in spoken[max(0, place - 2) : place]
    ]
    return any(-BEFORE <= place - at <= AFTER for place in reporting for at in source)
