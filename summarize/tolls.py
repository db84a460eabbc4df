"""A count of dead or wounded told as a toll: "the number of dead in the fall rose to nine".

The number stands far from what it counts, after "to" or after "reached"; it is taken only where
the toll is of one kind and the word after the number is none that it could count instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from summarize.data.letters import CONJUNCTIONS
from summarize.terms import is_stop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

REACH = 14  # words between "number of" and the number: "dead of the fall of a bridge in ... to"
OPENS = 2  # words between the verb and "number of", either way round


def toll(
    found: Sequence[str],
    first: int,
    end: int,
    *,
    roles: Mapping[str, Mapping[str, float]],
    kinds: Mapping[str, str],
) -> str | None:
    """Return the kind of the toll that the number from `first` (its modifiers) to `end` tells."""
    after = found[end : end + 1]
    if after and not (_in(after[0], roles["persons"]) is not None or _opens(after[0])):
        return None
    if {*found[end : end + 3]} & {*roles["mixed"]}:
        return None  # "40 between dead and wounded"
    start = max(0, first - REACH)
    at = next(
        (n for n in range(first - 1, start - 1, -1) if _in(found[n], roles["toll"]) is not None),
        None,
    )
    if at is None or first - at < 2 or not _in(found[at + 1], kinds):  # noqa: PLR2004 - no word between
        return None
    between = found[at + 1 : first]
    told = {kind for word in between if (kind := _in(word, kinds))}
    verbs = roles["risen" if between[-1] in roles["up_to"] else "reached"]
    if len(told) != 1 or not any(
        _in(word, verbs) is not None for word in found[max(0, at - OPENS) : first]
    ):
        return None
    leans = is_stop(between[-1]) and between[-1] not in roles["up_to"]
    return None if leans else told.pop()  # "the number of dead reached in 3 towns ..."


def _in(word: str, listed: Mapping[str, T]) -> T | None:
    """Return what is listed for a word, with or without "and" before it."""
    bare = word[1:] if word.startswith(CONJUNCTIONS) else word
    return listed.get(word, listed.get(bare))


def _opens(word: str) -> bool:
    """Tell whether a word begins something else: nothing that a number could count."""
    return is_stop(word) or word.startswith(CONJUNCTIONS[0])
