"""Joins the sentences that `choose` wrote with their translations, as one more source.

    python -m training.gather CHOSEN TRANSLATED --out FOLDER

`TRANSLATED` has a file for each file of `CHOSEN` that is done: number<TAB>English, "-" where
the line was no sentence. A file whose numbers are not those of the chosen one is refused whole,
for its lines may have slipped; a pair of which a side is more than `MOST` times as long as the
other in words is left out.
Output: `OUT/news_chosen.tsv.gz`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from training.corpus import write_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.corpus import Pair

SOURCE = "news_chosen"  # as recipes call it
NONE = "-"
MOST = 3.5  # English words to an Arabic one: 1.3 is usual, a lone word may need several


def read_numbered(path: Path) -> list[tuple[int, str]]:
    """Return number and text of each line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    split = (line.split("\t", 1) for line in lines if line.strip())
    return [(int(number), text.strip()) for number, text in split]


def join(chosen: Path, translated: Path) -> Iterator[Pair]:
    """Yield the pairs of two files; raise ValueError where their numbers differ."""
    arabic, english = read_numbered(chosen), read_numbered(translated)
    if [number for number, _ in arabic] != [number for number, _ in english]:
        raise ValueError(f"{translated}: {len(english)} lines do not number as in {chosen}")
    for (_, ar), (_, en) in zip(arabic, english, strict=True):
        lengths = len(ar.split()), len(en.split())
        if en not in ("", NONE) and "\t" not in en and max(lengths) <= MOST * min(lengths):
            yield ar, en


def main(arguments: list[str] | None = None) -> None:
    """Write the source, and say how much of it there is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chosen", type=Path, help="folder that `choose` wrote")
    parser.add_argument("translated", type=Path, help="folder of the translations")
    parser.add_argument("--out", type=Path, required=True, help="folder of the new source")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    pairs: list[Pair] = []
    for path in sorted(options.translated.glob("*.tsv")):
        try:
            pairs += join(options.chosen / path.name, path)
        except ValueError as problem:
            sys.stderr.write(f"left out: {problem}\n")
    write_source(options.out, SOURCE, pairs)
    sys.stderr.write(f"{len(pairs)} pairs\n")


if __name__ == "__main__":
    main()
