"""Dropped content: an English too short, that shows too little of what the Arabic says.

Each Arabic word has a weight from the lexicon: how much likelier its absence is
when its clause was dropped than when it was worded freely. The run of words with
the greatest sum is what was dropped, if anything was; how short the English is,
how much of it the Arabic does not explain (free wording does not explain, dropping
leaves nothing unexplained), and whether the English has room for it, decide whether.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log, log1p
from typing import TYPE_CHECKING, NamedTuple

from translate.checks.length_hole import Seen, hole
from translate.lexicon import NAME_KINDS, look_up
from translate.lexicon_forms import word_list
from translate.lexicon_stems import positions, stem
from translate.names_match import heard
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "The English is too short for what the Arabic says: part of it was left out."
LEAST_RATE, MOST_RATE, LEAST_CHANCE = (
    0.1,
    0.95,
    0.01,
)  # bounds on what a lexicon of this size can be sure of
MOST_AGAINST = 2.0  # that one word shown takes from a run: it may be shown by chance
UNKNOWN = 0.6  # weight of a missing word that the lexicon lacks: a name, a rare form
# Two logistic regressions on pairs of news, UN papers and encyclopedia with a clause of five words
# or more dropped in each second copy, renewed by `python -m benchmarks.dropped`: the first on run,
# ratio, words and unexplained; the second, which alone decides, knows the hole and the digits too.
FIRST = (2.28, -7.93, 0.24, -6.43)
FIRST_CONSTANT = -2.71
HOPELESS = -1.0  # of the first: below it the second is not asked, which saves its time
SECOND = (0.78, -6.03, -0.3, -6.7, 0.7, 1.49, 0.41)
SECOND_CONSTANT = -1.84
# On the developing half of FLORES dev 1.4% false alarms and .89 of planted drops (1.8% and .91 from
# 1.6 on); chosen so that all checks together stay below 8%. Re-run `benchmarks.checks`.
THRESHOLD = 2.0
MOST_WORDS = 80  # beyond what the regression saw, more words say no more
LEAST_LETTERS = 4  # of an unknown word that counts as missing
SHORT_RUN, SHORT_LETTERS = 0.8, 3  # that a letter of GDP or km takes from a run, and stands for
LEAST_HOLE = 1.2  # weight of half a word: of 321 drops that are found 3 show no greater one
LEAST_WORDS = 4  # Arabic words from which a sentence has parts to drop


class Weight(NamedTuple):
    """What a word says about its clause."""

    stems: frozenset[str]
    missing: float  # > 0, when none of the stems is in the English
    shown: float  # < 0, when one is
    is_name: bool


class Coverage(NamedTuple):
    """How much of the Arabic the English shows."""

    run: float  # weight of the stretch least shown
    start: int  # where it stands in the Arabic
    end: int
    unexplained: float  # share of the English words that no Arabic word explains


def length(pair: Pair) -> str | None:
    """Return which words of the Arabic the English seems to leave out."""
    words = word_list(pair.ar, "ar")
    if len(words) < LEAST_WORDS:
        return None
    found = coverage(pair.ar, pair.en)
    first = measures(pair, found)
    if _sum(FIRST, first) + FIRST_CONSTANT < HOPELESS:
        return None
    second = room(pair)
    is_less = _sum(SECOND, (*first, *second.measures)) + SECOND_CONSTANT >= THRESHOLD
    if second.span is None or not is_less:
        return None
    return f"Nothing in the English seems to answer to: {pair.ar[slice(*second.span)]}"


def _sum(weights: tuple[float, ...], values: tuple[float, ...]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def measures(pair: Pair, found: Coverage) -> tuple[float, float, float, float]:
    """Return what decides: the run, how short the English is, the words, and the unexplained."""
    short = _short_letters(pair.en)
    run = max(0.0, found.run - SHORT_RUN * short)
    ratio = log((letters(pair.en) + SHORT_LETTERS * short + 5) / (letters(pair.ar) + 5))
    words = log(min(len(word_list(pair.ar, "ar")), MOST_WORDS) + 1)
    return log1p(run), ratio, words, found.unexplained


@lru_cache(maxsize=8)
def _short_letters(en: str) -> int:
    return sum(map(len, _short_forms().findall(en)))


@cache
def _short_forms() -> re.Pattern[str]:
    """Return what finds acronyms and signs for units, each letter of which stands for a word."""
    return re.compile(r"\b[A-Z]{2,6}(?=s?\b)|(?<![A-Za-z])(?:km2?|cm|mm|kg|mph|ft)\b|[$€£°]")


@lru_cache(maxsize=8)  # the check and the confidence of a sentence ask for it in turn
def coverage(ar: str, en: str) -> Coverage:
    """Return how much of the Arabic the English shows, and which stretch it shows least."""
    stems = positions(en)
    best, best_start, best_end = 0.0, 0, 0
    total, total_start = 0.0, 0
    explained: set[str] = set()
    for word, start, end in word_list(ar, "ar"):
        known = weight_of(word)
        if known is None:
            continue
        explained |= known.stems
        is_shown = not known.stems.isdisjoint(stems)
        if known.is_name:
            spelt = heard(word, en)
            explained.update(stem(name.lower()) for name in spelt)
            is_shown = is_shown or bool(spelt)
        if total <= 0:
            total, total_start = 0.0, start
        total += known.shown if is_shown else known.missing
        if total > best:
            best, best_start, best_end = total, total_start, end
    content = stems.keys() - _common()
    share = len(content - explained) / (sum(map(len, stems.values())) + 3)
    return Coverage(best, best_start, best_end, share)


class Room(NamedTuple):
    """What the English has no room for."""

    measures: tuple[float, float, float]  # the hole, its words, and the digits that are gone
    span: tuple[int, int] | None  # the hole in the Arabic; None: it is too small to lack anything


def room(pair: Pair) -> Room:
    """Return the stretch of the Arabic for which the English has no room."""
    words = word_list(pair.ar, "ar")
    found = hole(seen(pair.ar, pair.en), len(word_list(pair.en, "en")))
    weight = max(0.0, found.weight - SHORT_RUN * _short_letters(pair.en))
    digits = sum(map(str.isdigit, pair.ar)) - sum(map(str.isdigit, pair.en))
    size = found.last - found.first
    is_wide = weight >= LEAST_HOLE
    span = (words[found.first][1], words[found.last - 1][2]) if is_wide else None
    return Room((log1p(weight), log1p(size), float(digits)), span)


def seen(ar: str, en: str) -> list[Seen]:
    """Return each word of the Arabic with its weights and where its English stands."""
    stems = positions(en)
    places: dict[str, list[int]] = {}
    for place, (word, _, _) in enumerate(word_list(en, "en")):
        places.setdefault(word, []).append(place)
    found = []
    for word, _, _ in word_list(ar, "ar"):
        known = weight_of(word)
        if known is None:
            found.append(Seen(0.0, 0.0, ()))
            continue
        here = {place for one in known.stems for place in stems.get(one, ())}
        if known.is_name:
            for name in heard(word, en):
                here.update(places.get(name.lower().partition("'")[0], ()))
        found.append(Seen(known.missing, known.shown, tuple(sorted(here))))
    return found


@lru_cache(maxsize=32_768)
def weight_of(word: str) -> Weight | None:
    """Return what the presence of an Arabic word's English says, None for what says nothing."""
    entry = look_up(word)
    if entry is None:
        return (
            Weight(frozenset(), UNKNOWN, -MOST_AGAINST, True)
            if len(word) >= LEAST_LETTERS
            else None
        )
    if not entry.stems:
        return None
    if entry.kind in ("f", "num"):  # explains English words, but its absence says nothing
        return Weight(entry.stems, 0.0, 0.0, False)
    rate = min(max(entry.rate, LEAST_RATE), MOST_RATE)
    chance = max(min(entry.chance, rate - 0.01), LEAST_CHANCE)
    missing, shown = log((1 - chance) / (1 - rate)), log(chance / rate)
    return Weight(entry.stems, missing, max(shown, -MOST_AGAINST), entry.kind in NAME_KINDS)


@cache
def _common() -> frozenset[str]:
    """Return the stems of English words too common to need an Arabic word."""
    return frozenset(stem(word) for (listed,) in rows("common_en.tsv") for word in listed.split())


def letters(text: str) -> int:
    """Return how many characters a text has but for spaces."""
    return len(text) - text.count(" ")
