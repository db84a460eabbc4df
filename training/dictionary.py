"""Makes pairs of single words from an Arabic-English dictionary of the FreeDict project.

    python -m training.dictionary freedict-{ara-eng,eng-ara}.dict.dz --english TEXT.tsv --out FOLDER

FreeDict (https://freedict.org, GPL 2 or later) is packaged by Debian as dict-freedict-ara-eng and
dict-freedict-eng-ara. An entry gives many English words, strange ones among them; the one that
is met most often in the English side of the parallel text at hand is taken, and none where it
is met nowhere.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from training.corpus import read_pairs, write_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.corpus import Pair

NAME = "dict_freedict"
HEADWORD = re.compile(r"^(\S.*?) /.*/$")  # ends with its sound
MEANING = re.compile(r"^(?:\d+\. )?(.+)$")
ARABIC = re.compile("[\u0600-\u06ff ]+")
ENGLISH = re.compile("[A-Za-z][A-Za-z' -]*")
MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")  # tatweel and vowel signs: news has none
ARTICLE = "\u0627\u0644"  # of a headword that the English gives without
LONGEST = 4  # words of a headword: longer ones explain instead of translating
LEAST = 2  # times that an English word must be met


def entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield every headword with each of its meanings."""
    headword = ""
    for line in lines:
        text = line.rstrip("\n")
        if match := HEADWORD.match(text):
            headword = match[1]
        elif headword and (match := MEANING.match(text)):
            yield headword, match[1].strip()


def candidates(found: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return Arabic -> English words, from entries of either direction."""
    english: dict[str, set[str]] = {}
    for one, other in found:
        ar, en = (one, other) if ARABIC.fullmatch(MARKS.sub("", one)) else (other, one)
        ar = MARKS.sub("", ar).strip()
        if ARABIC.fullmatch(ar) and ENGLISH.fullmatch(en) and len(ar.split()) <= LONGEST:
            english.setdefault(bare(ar), set()).add(en.lower())
    return {ar: sorted(words) for ar, words in sorted(english.items())}


def bare(headword: str) -> str:
    """Return a single word without its article."""
    rest = headword.removeprefix(ARTICLE)
    return rest if " " not in headword and len(rest) > 2 else headword


def pairs(found: dict[str, list[str]], met: Counter[str]) -> Iterator[Pair]:
    """Yield each headword with the English that is met most often, written as it is met."""
    usual: dict[str, str] = {}
    for word in sorted(met, key=lambda word: (met[word], word)):
        usual[word.lower()] = word
    for ar, english in found.items():
        written = (" ".join(usual.get(word, word) for word in en.split()) for en in english)
        best = min(written, key=lambda en: (-rarest(en, met), en))
        if rarest(best, met) >= LEAST:
            yield ar, best


def rarest(english: str, met: Counter[str]) -> int:
    """Return how often the rarest word of a phrase is met."""
    return min(met[word] for word in english.split())


def count(files: Iterable[Path]) -> Counter[str]:
    """Return how often English words are met within sentences."""
    words = re.compile(r"(?<=[a-z,] )[A-Za-z']+")
    met: Counter[str] = Counter()
    for path in files:
        for _, en in read_pairs(path):
            met.update(words.findall(en))
    return met


def main(arguments: list[str] | None = None) -> None:
    """Write the pairs as one more source of a corpus folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionaries", type=Path, nargs="+", help=".dict.dz files")
    parser.add_argument("--english", type=Path, nargs="+", required=True, help="files of pairs")
    parser.add_argument("--out", type=Path, required=True, help="folder of the new source")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    found: list[tuple[str, str]] = []
    for path in options.dictionaries:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found += entries(lines)
    made = pairs(candidates(found), count(options.english))
    write_source(options.out, NAME, made)


if __name__ == "__main__":
    main()
