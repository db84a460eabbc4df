"""Dropped content: an English too short, that shows too little of what the Arabic says.

Each Arabic word has a weight from the lexicon: how much likelier its absence is
when its clause was dropped than when it was worded freely. The run of words with
the greatest sum is what was dropped, if anything was; how short the English is,
and how much of it the Arabic does not explain (free wording does not explain,
dropping leaves nothing unexplained), decide whether.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log, log1p
from typing import TYPE_CHECKING, NamedTuple

from translate.lexicon import look_up
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
NAMES = ("person", "place", "org")
# Logistic regression on 8,000 pairs of news, encyclopedia and biography with one clause of five
# words or more dropped in each second copy; `benchmarks.checks` measures it on other text.
RUN, RATIO, WORDS, UNEXPLAINED, CONSTANT = 2.86, -7.76, 1.3, -7.15, -6.94
# Chosen for 2% false alarms on the developing half of FLORES dev; re-run `benchmarks.checks`.
THRESHOLD = 1.9
MOST_WORDS = 80  # beyond what the regression saw, more words say no more
LEAST_LETTERS = 4  # of an unknown word that counts as missing
SHORT_RUN, SHORT_LETTERS = 0.8, 3  # that a letter of GDP or km takes from a run, and stands for
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
    words = len(word_list(pair.ar, "ar"))
    if words < LEAST_WORDS:
        return None
    found = coverage(pair.ar, pair.en)
    weights = (RUN, RATIO, WORDS, UNEXPLAINED)
    sum_ = sum(w * x for w, x in zip(weights, measures(pair, found), strict=True))
    if sum_ + CONSTANT < THRESHOLD:
        return None
    return f"Nothing in the English seems to answer to: {pair.ar[found.start : found.end]}"


def measures(pair: Pair, found: Coverage) -> tuple[float, float, float, float]:
    """Return what decides: the run, how short the English is, the words, and the unexplained."""
    short = sum(map(len, _short_forms().findall(pair.en)))
    run = max(0.0, found.run - SHORT_RUN * short)
    ratio = log((_letters(pair.en) + SHORT_LETTERS * short + 5) / (_letters(pair.ar) + 5))
    words = log(min(len(word_list(pair.ar, "ar")), MOST_WORDS) + 1)
    return log1p(run), ratio, words, found.unexplained


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
        known = weight(word)
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


@lru_cache(maxsize=32_768)
def weight(word: str) -> Weight | None:
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
    return Weight(entry.stems, missing, max(shown, -MOST_AGAINST), entry.kind in NAMES)


@cache
def _common() -> frozenset[str]:
    """Return the stems of English words too common to need an Arabic word."""
    return frozenset(stem(word) for (listed,) in rows("common_en.tsv") for word in listed.split())


def _letters(text: str) -> int:
    return len(text) - text.count(" ")
