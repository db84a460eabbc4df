"""A negation in one language alone: the error that turns a sentence into its opposite.

Negations are counted on both sides, and each firm one of the Arabic is looked
for near the English of the word that it denies.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from translate.lexicon import NAME_KINDS, look_up
from translate.lexicon_forms import fold, word_list
from translate.lexicon_stems import positions
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "One language says no or not where the other does not."
AND = ("", "\u0648", "\u0641")  # و ف before a particle
# Before a noun also ب ل and the article.
BEFORE_NOUNS = tuple(
    a + b
    for a in AND
    for b in (
        "", "\u0628", "\u0644", "\u0627\u0644", "\u0628\u0627\u0644", "\u0644\u0644",
    )
)  # fmt: skip
NO, DID_NOT = "\u0644\u0627", "\u0644\u0645"  # لا, لم
FATHA, KASRA = "\u064e", "\u0650"  # with either, لم is why
IN_NAMES = (NO, "\u0644\u064a\u0633\u062a", "\u062f\u0648\u0646")  # لا La, ليست List, دون Don
EXCEPT = ("\u0627\u0644\u0627", "\u0633\u0648\u064a")  # إلا, سوى as folded: not ... but is only
THAT_NOT = "\u0623\u0644\u0627"  # ألا, which folds like إلا
# English words before and after the one denied among which its negation is looked for: auxiliaries
# and adverbs stand between, `did not in the end`; a `no` may follow, `has no intention`.
BEFORE, AFTER = 9, 4
LEAST_AFFIXED = 5  # letters of a word that may deny by a prefix: undo is not among them
# Words, or share of the sentence, that a word may stand away from its place in the Arabic.
NEAR, NEAR_SHARE = 8, 0.3
MOST_CHANCE = 0.3  # of the denied word's English: a commoner one stands elsewhere as well
DENIED_WITHIN = 3  # Arabic words after a negation among which is what it denies


class Denial(NamedTuple):
    """One negation of the Arabic."""

    place: int  # index of the word
    weight: str
    word: str  # as written


@cache
def _arabic() -> tuple[dict[str, str], frozenset[tuple[str, ...]]]:
    """Return word -> weight, and the pairs of words that deny nothing."""
    table: dict[str, str] = {}
    never = set()
    for language, weight, listed in rows("negations.tsv"):
        if language != "ar":
            continue
        for word in fold(listed).split():
            if weight == "never":
                never.add(tuple(word.split("_")))
                continue
            for prefix in AND if weight == "firm" else BEFORE_NOUNS:
                table.setdefault(prefix + word, weight)
    return table, frozenset(never)


@cache
def _english() -> dict[str, str]:
    return {
        word: weight
        for language, weight, listed in rows("negations.tsv")
        if language == "en"
        for word in listed.split()
    }


@cache
def _affixed() -> re.Pattern[str]:
    """Return what matches words that deny by prefix or ending: unable, dishonest, endless."""
    dis = (
        "ab ad agre allow appoint approv arm avow bel connect content continu courag credit honest "
        "integr interest loyal miss obe order own propor qualif regard respect satisf sent sim "
        "trust uni us reput"
    )
    return re.compile(
        rf"dis(?:{'|'.join(dis.split())})|"
        r"(?:un(?!i|der|til|cle$)|mis(?!s|er|t))[a-z]{3,}|non$|[a-z]{3,}less(?:ly)?$"
        r"|i[mnlr](?!credi|valu|par)[a-z]{3,}[ai]b(?:le|ly|ility)$"
    )


def negation(pair: Pair) -> str | None:
    """Return which side denies alone."""
    ar = denials(pair.ar)
    counted = [d for d in ar if d.weight in ("firm", "nominal")]
    sure, places = _english_places(
        pair.en,
        nominal=any(d.weight == "nominal" for d in ar),
        denying=sum(d.weight == "verb" for d in ar),
    )
    if len(counted) > len(places):
        unanswered = counted[0] if not places else None
    else:
        unanswered = _unanswered(pair, counted, places)
    if unanswered is not None:
        return f"The Arabic denies with {unanswered.word}; the English there does not."
    if len(counted) > len(places):
        return "The Arabic has more negations than the English."
    if sure and not ar:
        return f'The English says "{sure}"; the Arabic denies nothing.'
    return None


@lru_cache(maxsize=2048)
def denials(text: str) -> tuple[Denial, ...]:
    """Return the words of the Arabic that deny or may."""
    table, never = _arabic()
    listed = word_list(text, "ar")
    found: list[Denial] = []
    for i, (word, start, end) in enumerate(listed):
        weight = table.get(word)
        if weight is None:
            continue
        written = text[start:end]
        bare = word[1:] if word[0] in AND[1:] else word
        following = listed[i + 1][0] if i + 1 < len(listed) else ""
        if (bare, following) in never or _denies_nothing(bare, written, following):
            weight = "loose"
        elif bare == NO and word != NO and any(d.weight == "firm" for d in found):
            weight = "loose"  # neither ... nor: one negation in English may serve for both
        if bare in EXCEPT:
            if written.endswith(THAT_NOT):
                weight = "firm"
            elif (bare, following) not in never:
                _except_last(found)
        found.append(Denial(i, weight, written))
    return tuple(found)


def _except_last(found: list[Denial]) -> None:
    """Loosen the negation to which an exception belongs: the last one before it."""
    table, _ = _arabic()
    for at in range(len(found) - 1, -1, -1):
        if table.get(fold(found[at].word)) in ("firm", "nominal"):
            found[at] = found[at]._replace(weight="loose")
            return


def _denies_nothing(bare: str, written: str, following: str) -> bool:
    """Tell whether a particle is another word here: why, or the article of La Stampa."""
    if bare == DID_NOT:
        return any(mark in written for mark in (FATHA, KASRA))
    if bare in IN_NAMES:
        entry = look_up(following)
        return entry is None or entry.kind in (*NAME_KINDS, "?")
    return False


def _english_places(text: str, *, nominal: bool, denying: int) -> tuple[str, list[int]]:
    """Return a word that surely denies, and where any word does, by index."""
    table = _english()
    sure = ""
    places: list[int] = []
    verbs: list[int] = []
    listed = word_list(text, "en")
    for i, (word, start, end) in enumerate(listed):
        weight = table.get(word)
        if weight == "firm" and not _is_number_sign(text, start, end):
            sure = sure or word
            places.append(i)
        elif weight == "loose" or (weight == "nominal" and nominal):
            places.append(i)
        elif weight == "verb":
            verbs.append(i)
        elif word == "t" and text[max(0, start - 2) : start] in ("n'", "n’"):
            sure = sure or text[listed[i - 1][1] : end]
            places.append(i)
        elif (len(word) >= LEAST_AFFIXED or word == "non") and _affixed().match(word):
            places.append(i)
    # Refusals and failures that the Arabic has as such answer none of its other negations.
    return sure, sorted(places + verbs[denying:])


def _unanswered(pair: Pair, denials: list[Denial], places: list[int]) -> Denial | None:
    """Return the first firm negation for whose denied word the English has no negation to spare."""
    taken: dict[int, list[int]] = {}  # English negation -> those that it may answer instead
    for denial in denials:
        if denial.weight != "firm":
            continue
        found = _denied_places(pair, denial)
        near = [p for p in places if any(-BEFORE <= p - i <= AFTER for i in found)]
        if found and not _give(near, taken, set()):
            return denial
    return None


def _give(near: list[int], taken: dict[int, list[int]], tried: set[int]) -> bool:
    """Give a negation one of the English ones near it, moving others on where that helps."""
    for place in near:
        if place not in tried:
            tried.add(place)
            if place not in taken or _give(taken[place], taken, tried):
                taken[place] = near
                return True
    return False


def _denied_places(pair: Pair, denial: Denial) -> list[int]:
    """Return where the English words for what a negation denies stand, by index."""
    words = word_list(pair.ar, "ar")
    stems = positions(pair.en)
    total = len(word_list(pair.en, "en"))
    expected = denial.place * total / len(words)
    near = max(NEAR, NEAR_SHARE * total)
    for word, _, _ in words[denial.place + 1 : denial.place + 1 + DENIED_WITHIN]:
        entry = look_up(word)
        if entry is not None and entry.kind != "f" and entry.chance <= MOST_CHANCE:
            here = [i for one in entry.stems for i in stems.get(one, ())]
            found = [i for i in here if abs(i - expected) <= near]
            if found:
                return found
    return []


def _is_number_sign(text: str, start: int, end: int) -> bool:
    """Tell whether `No` is short for number, No. 5, or a name, No Kwang Chol."""
    if text[start:end].lower() != "no":
        return False
    following = text[end : end + 3].lstrip(". ")[:1]
    return following.isdigit() or (text[start] == "N" and start > 0 and following.isupper())
