"""New names in old sentences: a model that meets each name once has to spell it, not guess it.

A name that a list of single names knows, and whose English stands on the other side, gives
way on both sides to another from the lists. What it does for names is what `digits.py` does
for numbers, only before the text is cut into pieces.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from training.corpus import Pair

SOURCE = "news_renamed"  # as recipes call it
LISTS = ("names_anetac", "names_google", "names_netranslit", "names_translit")
ROUNDS = 2  # times that each sentence comes, with other names
CHANGED = 0.7  # of the names of a sentence: some known ones stay beside the new
SHORTEST = 3  # letters on each side; shorter ones are words or parts of names too often
WORD = re.compile(r"\w+")
CLITICS = ("", "و", "ب", "ل", "وب", "ول")  # written together with the name that follows


def names_of(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that are one word on each side, the English with a capital."""
    return sorted(
        {
            (ar, en)
            for ar, en in pairs
            if WORD.fullmatch(ar)
            and WORD.fullmatch(en)
            and en[:1].isupper()
            and min(len(ar), len(en)) >= SHORTEST
        }
    )


def forms(names: Iterable[Pair]) -> Mapping[str, frozenset[str]]:
    """Return Arabic name -> its English forms."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for ar, en in names:
        found[ar].add(en)
    return {ar: frozenset(english) for ar, english in found.items()}


def matches(pair: Pair, known: Mapping[str, frozenset[str]]) -> list[tuple[str, str, str]]:
    """Return (clitic, name, English) of the names that stand equally often on both sides."""
    arabic, english = (Counter(WORD.findall(side)) for side in pair)
    found = []
    for word, times in arabic.items():
        for clitic in CLITICS:
            name = word.removeprefix(clitic) if word.startswith(clitic) else ""
            same = [en for en in known.get(name, ()) if english[en] == times]
            if len(same) == 1:
                found.append((clitic, name, same[0]))
                break
    taken = Counter(en for _, _, en in found)
    return [match for match in found if taken[match[2]] == 1]


def rename(pair: Pair, found: Iterable[tuple[str, str, str]], new: Iterator[Pair]) -> Pair:
    """Return a pair with the names found replaced by new ones."""
    arabic, english = {}, {}
    for clitic, name, en in found:
        other = next(new)
        arabic[clitic + name] = clitic + other[0]
        english[en] = other[1]
    ar, en = pair
    return (
        WORD.sub(lambda match: arabic.get(match[0], match[0]), ar),
        WORD.sub(lambda match: english.get(match[0], match[0]), en),
    )


def renamed(pairs: Iterable[Pair], names: list[Pair], seed: int) -> Iterator[Pair]:
    """Yield every pair that holds a known name, most of its names replaced."""
    rng = random.Random(seed)
    known = forms(names)
    new = (rng.choice(names) for _ in iter(int, 1))
    matched = [(pair, found) for pair in pairs if (found := matches(pair, known))]
    for _ in range(ROUNDS):
        for pair, found in matched:
            if chosen := [match for match in found if rng.random() < CHANGED]:
                yield rename(pair, chosen, new)
