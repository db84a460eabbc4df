"""Reading parallel text: `Arabic<TAB>English`, one pair a line, gzipped or not."""

from __future__ import annotations

import csv
import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Pair = tuple[str, str]  # Arabic, English


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file, skipping lines without exactly two filled fields."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 2 and all(part.strip() for part in parts):
                yield parts[0].strip(), parts[1].strip()


def write_pairs(path: Path, pairs: Iterable[Pair]) -> int:
    """Write pairs to a file in one rename and return how many there were."""
    new = path.with_name(path.name + ".new")
    count = 0
    with new.open("w", encoding="utf-8") as out:
        for ar, en in pairs:
            out.write(f"{ar}\t{en}\n")
            count += 1
    new.replace(path)
    return count


def write_source(folder: Path, name: str, pairs: Iterable[Pair]) -> None:
    """Write pairs as one more source of a corpus folder."""
    with gzip.open(folder / f"{name}.tsv.gz", "wt", encoding="utf-8") as out:
        out.writelines(f"{ar}\t{en}\n" for ar, en in pairs)


def sources(*folders: Path) -> dict[str, Path]:
    """Return the corpus files of folders by source name."""
    paths = (path for folder in folders for path in sorted(folder.glob("*.tsv.gz")))
    return {path.name.removesuffix(".tsv.gz"): path for path in paths}


def read_lexicon_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a lexicon table by column."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def read_lexicon(path: Path) -> Iterator[Pair]:
    """Yield form and most usual meaning of a lexicon table, names in title case."""
    for row in read_lexicon_rows(path):
        form = row.get("surface") or row.get("term") or ""
        # clitics of `surface` are not in `english`, so the bare form is the safer side
        form = row.get("form") or form
        english = (row.get("english") or "").split(";")[0].strip()
        if form.strip() and english:
            yield form.strip(), english
