"""Chooses the sentences whose translation would teach the model most.

    python -m training.choose --text MONO.txt.gz --known PAIRS.tsv... --count 20000 --out FOLDER

A better translator than the model, a person or a large one, can write only so many sentences.
Each is worth what it adds for the words that the news uses often and the pairs hardly show:
the sum of log(1 + times in the text) / (1 + times shown so far), by the place. The greedy
choice counts what is chosen as shown (lazily: a gain can only fall; Minoux 1978).
Output: `OUT/NNN.tsv`, number<TAB>Arabic, the most useful first.
"""

from __future__ import annotations

import argparse
import gzip
import heapq
import math
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from training.corpus import read_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile("[\u0621-\u064a]+")
CLITICS = re.compile("^[وف]?(?:[بكل]?ال|لل|[بل](?=....))?")
SHORTEST, LONGEST = 8, 30  # words: shorter ones show little, longer ones are split on input
LEAST = 3  # times in the text: what is rarer is mostly misspelt
FILE = 120  # sentences of a file


def stems(sentence: str) -> list[str]:
    """Return the words without what is written before them."""
    return [CLITICS.sub("", word) or word for word in WORD.findall(sentence)]


def gain(words: Sequence[str], usual: Counter[str], shown: Counter[str]) -> float:
    """Return what a sentence adds by the place."""
    new = (math.log1p(usual[w]) / (1 + shown[w]) for w in set(words) if usual[w] >= LEAST)
    return sum(new) / (len(words) + 4)


def choose(sentences: Sequence[str], shown: Counter[str], count: int) -> list[str]:
    """Return the `count` sentences that together show most, the most useful first."""
    cut = {text: stems(text) for text in dict.fromkeys(sentences)}
    usual = Counter(word for words in cut.values() for word in words)
    shown = shown.copy()
    queue = [
        (-gain(words, usual, shown), text)
        for text, words in cut.items()
        if SHORTEST <= len(words) <= LONGEST
    ]
    heapq.heapify(queue)
    chosen: list[str] = []
    while queue and len(chosen) < count:
        _, text = heapq.heappop(queue)
        now = -gain(cut[text], usual, shown)
        if queue and now > queue[0][0]:
            heapq.heappush(queue, (now, text))
        else:
            chosen.append(text)
            shown.update(cut[text])
    return chosen


def count_known(files: Iterable[Path]) -> Counter[str]:
    """Return how often the stems stand in the Arabic of files of pairs."""
    return Counter(word for path in files for ar, _ in read_pairs(path) for word in stems(ar))


def main(arguments: list[str] | None = None) -> None:
    """Write the chosen sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="Arabic, a sentence a line, .gz")
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="pairs at hand")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    with gzip.open(options.text, "rt", encoding="utf-8") as text:
        sentences = [line.strip() for line in text]
    chosen = choose(sentences, count_known(options.known), options.count)
    options.out.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(chosen), FILE):
        lines = (f"{start + i}\t{ar}\n" for i, ar in enumerate(chosen[start : start + FILE]))
        path = options.out / f"{start // FILE:03}.tsv"
        path.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
