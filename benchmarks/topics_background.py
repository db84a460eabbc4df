"""Make the counts that ship with the summary stage from public news text.

    python -m benchmarks.topics_background ARABIC.txt.gz PAIRS.tsv.gz [PAIRS.tsv.gz ...]

ARABIC.txt.gz holds one Arabic sentence a line; of each PAIRS.tsv.gz (Arabic, tab, English)
the English is counted. Writes `background.tsv.gz` (counts, no text) and `radicals.txt`
(words whose first letter looks like a clitic and is not) into `summarize/data/`.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.background import TOTAL
from summarize.data import words
from summarize.data.letters import ARTICLE, CONJUNCTIONS, PARTICLES, PREFIXES
from summarize.stem import MIN_AFTER_PARTICLE, MIN_STEM, stem
from summarize.terms import PAIR, terms
from summarize.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).resolve().parent.parent / "summarize" / "data"
MIN_TERM = 3  # sentences; rarer terms are as good as unknown
MIN_PAIR = 5
MIN_WORD = 3  # a word seen twice proves nothing about its first letter
ARTICLE_SHARE = 0.05  # al-WORD at least so often as REST: the letter belongs to the word
REST_SHARE = 0.1  # REST rarer than this share of WORD: taking the letter off leaves no word


def main(arabic: str, *pairs: str) -> None:
    """Count both parts and write the two files."""
    sentences = _lines(arabic)
    surfaces = Counter(token for sentence in sentences for token in tokens(sentence))
    radicals = sorted(word for word in surfaces if _is_radical(word, surfaces))
    (DATA / "radicals.txt").write_text("\n".join(radicals) + "\n", encoding="utf-8")
    words.cache_clear()
    stem.cache_clear()
    english = [line.split("\t")[1] for path in pairs for line in _lines(path)]
    rows = [*_rows(sentences, latin=False), *_rows(english, latin=True)]
    raw = gzip.compress("\n".join(rows).encode(), mtime=0)
    (DATA / "background.tsv.gz").write_bytes(raw)
    print(f"{len(radicals)} radicals, {len(rows)} terms in {len(raw):,} bytes")


def _lines(path: str) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def _rows(sentences: Iterable[str], *, latin: bool) -> Iterator[str]:
    """Yield the file's lines for one part: its total, then its terms."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in sentences:
        total += 1
        counts.update({term for term in terms(sentence) if ("a" <= term[0] <= "z") == latin})
    yield f"{TOTAL}\t{total}"
    for term in sorted(counts):
        if counts[term] >= (MIN_PAIR if PAIR in term else MIN_TERM):
            yield f"{term}\t{counts[term]}"


def _is_radical(word: str, surfaces: Counter[str]) -> bool:
    """Tell whether the first letter of `word` looks like a clitic but belongs to it."""
    if surfaces[word] < MIN_WORD or word.startswith(PREFIXES):
        return False
    longest = {
        **dict.fromkeys(CONJUNCTIONS, MIN_STEM),
        **dict.fromkeys(PARTICLES, MIN_AFTER_PARTICLE),
    }
    if len(word) <= longest.get(word[0], len(word)):
        return False
    rest = surfaces[word[1:]] + surfaces[ARTICLE + word[1:]]
    with_article = surfaces[ARTICLE + word]
    if with_article >= MIN_WORD and with_article >= ARTICLE_SHARE * rest:
        return True
    return rest < REST_SHARE * surfaces[word]


if __name__ == "__main__":
    main(*sys.argv[1:])
