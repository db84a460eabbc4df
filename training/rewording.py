"""Other nouns in old sentences: where any word may stand, a model has to read which it is.

One that has met a word a few times only writes what usually stands in its place. A noun that
the lexicon knows, and whose English stands on the other side, gives way on both sides to another
of its gender and number, rare ones as often as usual ones (after Fadaee et al. 2017,
https://aclanthology.org/P17-2090, who choose words that fit; here any will do).
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from training.corpus import read_lexicon_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from training.corpus import Pair

SOURCE = "news_reworded"  # as recipes call it
NOUN = "n"  # adjectives would have to follow their noun, and adverbs fit nowhere else
MOST = 2  # words of a sentence that change: enough is left to read the sentence by
SHORTEST = 3  # letters on each side
FEMININE = "\u0629"  # ta marbuta
ARTICLE = "\u0627\u0644"
# Of a word in a sentence, from none to the longest: w, f; b, k, l; the article; l and it as ll
PREFIXES = tuple(
    sorted(
        {
            one + two
            for one in ("", "\u0648", "\u0641")
            for two in (
                "", ARTICLE, "\u0628", "\u0644", "\u0628" + ARTICLE, "\u0643" + ARTICLE,
                "\u0644\u0644",
            )
        },
        key=lambda prefix: (len(prefix), prefix),
    )
)  # fmt: skip
ARABIC, ENGLISH = re.compile("[\u0621-\u064a]+"), re.compile("[A-Za-z]+")
PLAIN = re.compile("[a-z]{3,}(?<!ing)")  # a word in -ing is as often a verb
INDEFINITE = re.compile(r"\b([Aa])n? $")
VOWELS = "aeio"  # "u" begins a use as often as an uncle


class Word(NamedTuple):
    """A noun of the lexicon with one of its English words."""

    ar: str
    en: str

    @property
    def group(self) -> tuple[bool, bool]:
        """Return what words must share to change places: feminine or not, English plural or not."""
        return self.ar.endswith(FEMININE), self.en.endswith("s") and not self.en.endswith("ss")


def words_of(rows: Iterable[Mapping[str, str]]) -> list[Word]:
    """Return the nouns with each English that is one plain word, the most usual first."""
    return [
        Word(row["form"], english)
        for row in rows
        if row["kind"] == NOUN and ARABIC.fullmatch(row["form"]) and len(row["form"]) >= SHORTEST
        for english in map(str.strip, row["english"].split(";"))
        if PLAIN.fullmatch(english)
    ]


def read_words(lexicon: Path) -> list[Word]:
    """Return the words of the lexicon's table."""
    return words_of(read_lexicon_rows(lexicon / "words.tsv"))


class Rewording:
    """The lexicon as it is looked up, and what is drawn from it."""

    def __init__(self, words: Iterable[Word], seed: int) -> None:
        self.random = random.Random(seed)
        self.known: defaultdict[str, list[Word]] = defaultdict(list)
        for word in words:
            self.known[word.ar].append(word)
        pools: defaultdict[tuple[bool, bool], list[Word]] = defaultdict(list)
        for found in self.known.values():
            pools[found[0].group].append(found[0])
        self.pools = dict(pools)

    def places(self, pair: Pair) -> list[tuple[str, str, Word]]:
        """Return (Arabic as written, prefix, word) of the words that stand once on each side."""
        arabic, english = (
            Counter(kind.findall(side)) for kind, side in zip((ARABIC, ENGLISH), pair, strict=True)
        )
        found = [
            (written, *match)
            for written, times in arabic.items()
            if times == 1 and (match := self.match(written, english))
        ]
        taken = Counter(word.en for _, _, word in found)
        return [place for place in found if taken[place[2].en] == 1]

    def match(self, written: str, english: Counter[str]) -> tuple[str, Word] | None:
        """Return prefix and word of what is written, where the English has the word once."""
        for prefix in PREFIXES:
            for word in self.known.get(written.removeprefix(prefix), ()):
                if written.startswith(prefix) and english[word.en] == 1:
                    return prefix, word
        return None

    def other(self, word: Word) -> Word:
        """Return another word of the same group."""
        return self.random.choice(self.pools[word.group])

    def reword(self, pair: Pair) -> Pair | None:
        """Return a pair with some words changed, None where none can be."""
        places = [place for place in self.places(pair) if place[2].group in self.pools]
        if not places:
            return None
        ar, en = pair
        for written, prefix, word in self.random.sample(places, min(MOST, len(places))):
            new = self.other(word)
            ar = re.sub(rf"(?<![\u0621-\u064a]){written}(?![\u0621-\u064a])", prefix + new.ar, ar)
            en = put(en, word.en, new.en)
        return ar, en


def put(en: str, old: str, new: str) -> str:
    """Return an English sentence with a word changed, and "a" or "an" as the new one wants."""
    before, _, after = re.split(rf"\b({old})\b", en, maxsplit=1)
    article = "n " if new[0] in VOWELS else " "
    return INDEFINITE.sub(lambda found: found[1] + article, before) + new + after


def reworded(pairs: Iterable[Pair], words: Iterable[Word], seed: int) -> Iterator[Pair]:
    """Yield every pair in which a word can change, changed."""
    rewording = Rewording(words, seed)
    yield from filter(None, map(rewording.reword, pairs))
