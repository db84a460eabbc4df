"""Whether a sentence can be read away from its article.

What must not open a summary: a pronoun or connective that leans on the sentence before,
"added that" without a name, half a quotation, a fragment, a question, an appeal to click.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.data import words
from summarize.data.letters import BY, CONJUNCTIONS, FOR_THE, IN_THE_NAME
from summarize.terms import is_stop
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

MIN_WORDS = 6  # shorter ones are headlines, captions and asides
MAX_WORDS = 60  # longer ones are lists or sentences that were not cut
MIN_CONTENT = 4  # words that are no stop words
NEAR = 3  # a demonstrative among the first words points back: "came this visit"
PAIRED = (("(", ")"), ("[", "]"), ("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
OPEN_ENDS = (":", "\u060c", ",", "\u061b", ";", "-", "\u2013", "?", "\u061f", "...", "\u2026")
QUOTES = ('"', "\u201c", "\u00ab")
CLOSERS = "\"'\u201d\u2019\u00bb)] \u200f\u200e\xa0"
ENDS = (".", "!", "\u06d4")


def stands_alone(text: str) -> bool:
    """Tell whether a reader who sees only this sentence understands who and what."""
    found = tokens(text)
    return (
        MIN_WORDS <= len(found) <= MAX_WORDS
        and sum(not is_stop(token) for token in found) >= MIN_CONTENT
        and is_whole(text)
        and not leans_back(found)
        and not _quotes_at_once(text)
    )


def is_whole(text: str) -> bool:
    """Tell whether no quotation or bracket is left open and the end is an end."""
    counts = Counter(text)
    if counts['"'] % 2 or any(counts[a] != counts[b] for a, b in PAIRED):
        return False
    bare = text.strip().rstrip(CLOSERS)
    return bool(bare) and not bare.endswith(OPEN_ENDS)


def leans_back(found: Sequence[str]) -> bool:
    """Tell whether the sentence of these tokens needs the one before it."""
    found = _without_and(found)
    if any(token in words("demonstratives.txt") for token in found[:NEAR]):
        return True
    phrase = _opening_phrase(found)
    if phrase:
        rest = _without_and(found[phrase:])
        if not rest or rest[0] not in words("reporting.txt") or not _names(rest[1:]):
            return True
        return phrase == 1 and rest[1] not in words("roles.txt")
    if found[0] in words("openers.txt"):
        return True
    return found[0] in words("reporting.txt") and not _names(found[1:])


def _quotes_at_once(text: str) -> bool:
    """Tell whether the first word is followed by a quotation: nobody is named before it."""
    first, _, rest = text.strip().partition(" ")
    return first.endswith((":", "\u060c")) or rest.lstrip().startswith((*QUOTES, ":"))


def _without_and(found: Sequence[str]) -> Sequence[str]:
    """Return the tokens without a conjunction before an opener that the lists know."""
    first = found[0] if found else ""
    if len(first) > len("wa") and first[0] in CONJUNCTIONS and first not in words("openers.txt"):
        bare = first[1:]
        known = bare in words("openers.txt") or bare in words("reporting.txt")
        if known or any(p.split("_")[0] == bare for p in words("phrases.txt")):
            return [bare, *found[1:]]
    return found


def _opening_phrase(found: Sequence[str]) -> int:
    """Return the number of tokens of the longest opening phrase, 0 where there is none."""
    phrases = words("phrases.txt")
    return max((n for n in range(1, 5) if "_".join(found[:n]) in phrases), default=0)


def _names(rest: Sequence[str]) -> bool:
    """Tell whether the words after a verb name a subject."""
    if not rest or rest[0] in words("particles.txt"):
        return False
    if rest[0] in words("unnamed.txt"):
        return len(rest) > 1 and _goes_on(rest[1])
    return True


def _goes_on(word: str) -> bool:
    """Tell whether `word` can belong to the name that a common noun begins."""
    if word in words("particles.txt"):
        return False
    return word == IN_THE_NAME or not word.startswith((BY, FOR_THE))
