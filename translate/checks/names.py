"""Known names of people, places, nations and organisations that the English does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.data.affixes import ARTICLE, CONJUNCTIONS, PREPOSITIONS, TO_THE
from translate.glossary import starter
from translate.glossary_find import garbled_head, rendering, standing
from translate.lexicon import NAME_KINDS, look_up
from translate.lexicon_forms import word_list
from translate.lexicon_stems import positions
from translate.names_match import capitalised, heard, is_same
from translate.names_vowels import may_be
from translate.nationalities import is_told, nation_of

if TYPE_CHECKING:
    from translate.checks.finding import Pair
    from translate.glossary import Term
    from translate.lexicon import Entry

EXPLANATION = "A name of the Arabic is missing in the English or became another."
AGENCY = "agency"  # note of agencies, papers and channels in the starter glossary
# Share of translations that show a name, in any spelling, from which its absence is news; more
# where the article was taken off, for `the bond` is as common as Rabat.
LEAST_SHOWN, LEAST_SHOWN_WITH_ARTICLE = 0.87, 0.92
PREFIXES = frozenset(a + b for a in ("", *CONJUNCTIONS) for b in ("", *PREPOSITIONS[:2]))
SHORT = 4  # letters: a shorter name is not looked for behind a preposition


def names(pair: Pair) -> str | None:
    """Return which known names of the Arabic the English lacks."""
    stems = positions(pair.en)
    missing = _agencies(pair)
    for word, start, end in word_list(pair.ar, "ar"):
        nation = nation_of(word)
        if nation is not None:
            if not is_told(word, nation, pair.en):
                missing.setdefault(pair.ar[start:end], nation.english)
            continue
        entry = look_up(word)
        if entry is None or entry.kind not in NAME_KINDS or not _is_sure(word, entry):
            continue
        if not entry.stems.isdisjoint(stems) or is_shown(word, entry, pair.en):
            continue
        missing.setdefault(pair.ar[start:end], entry.english[0])
    missing = {ar: english for ar, english in missing.items() if not _is_within(ar, missing)}
    if not missing:
        return None
    told = ", ".join(f"{ar} ({en})" for ar, en in missing.items())
    return f"Not in the English: {told}."


def _agencies(pair: Pair) -> dict[str, str]:
    """Return the news agencies and papers that the English lacks or has garbled, Ya Novosti."""
    return {
        pair.ar[place.start : place.end]: place.term.english[0]
        for place in starter().places(pair.ar)
        if place.term.note == AGENCY and _is_lost(place.term, pair.en)
    }


def _is_lost(term: Term, en: str) -> bool:
    """Tell whether the English has no accepted form of a term, or one with a garbled head."""
    span = standing(term, en)
    if span is not None:
        return garbled_head(term, en, span) is not None
    return rendering(term, en) is None


def _is_within(word: str, missing: dict[str, str]) -> bool:
    return any(word != longer and word in longer for longer in missing)


def _is_sure(word: str, entry: Entry) -> bool:
    """Tell whether a word is the name and no other word that looks like it with its prefixes."""
    if not word.endswith(entry.form):
        return False
    prefix = word[: len(word) - len(entry.form)]
    if prefix.endswith((ARTICLE, TO_THE)):
        return entry.shown >= LEAST_SHOWN_WITH_ARTICLE
    if prefix and prefix not in CONJUNCTIONS and len(entry.form) < SHORT:
        return False
    return prefix in PREFIXES and entry.shown >= LEAST_SHOWN


def is_shown(word: str, entry: Entry, en: str) -> bool:
    """Tell whether a capitalised word of the English may be the name in another spelling."""
    if any(may_be(word, spelt, entry.english) for spelt in heard(word, en)):
        return True
    spellings = [part for english in entry.english for part in english.replace("-", " ").split()]
    return any(
        is_same(spelling, shown) and may_be(word, shown, entry.english)
        for shown in capitalised(en)
        for spelling in spellings
        if spelling[0].isupper()
    )
