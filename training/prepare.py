"""Step 1: choose the pairs, drop those that overlap with evaluation text, hold some out.

Output: `RUN/pairs/SOURCE.tsv`, `RUN/pairs/held_out.tsv` and `RUN/prepare.json`, the counts.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training import corpus, overlap, renaming, rewording, spelling
from training.options import add_common
from training.recipe import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.recipe import Recipe


MADE = (renaming.SOURCE, rewording.SOURCE)  # of the news that is trained on


@dataclass(frozen=True, slots=True)
class Count:
    """What became of one source."""

    source: str
    read: int
    overlapping: int
    kept: int


def wanted(recipe: Recipe) -> list[str]:
    """Return the sources that any phase of the recipe draws from.

    That which is held out from comes first, since the others must not hold what is held out;
    what is made of it comes last.
    """
    names = {name for shares in recipe.mix.values() for name in shares}
    first = recipe.data.held_out_source
    return sorted(names, key=lambda name: (name != first, name in MADE, name))


def present(source: str, options: argparse.Namespace) -> bool:
    """Tell whether a source can be read or made; say so on stderr where it cannot."""
    if source in MADE or source.startswith("lexicon_") or source in corpus.sources(*options.corpus):
        return True
    where = " or ".join(map(str, options.corpus))
    sys.stderr.write(f"left out: no {source}.tsv.gz in {where}; see training/README.md\n")
    return False


def pairs_of(source: str, folders: Iterable[Path], lexicon: Path) -> Iterator[corpus.Pair]:
    """Yield the pairs of a source of the corpus folders or, by its prefix, of the lexicon."""
    if source.startswith("lexicon_"):
        yield from corpus.read_lexicon(lexicon / f"{source.removeprefix('lexicon_')}.tsv")
    else:
        found = corpus.sources(*folders)
        yield from corpus.read_pairs(found[source])


def renamed(folders: Iterable[Path], news: Path, recipe: Recipe) -> list[corpus.Pair]:
    """Return the news that is trained on with other names in it."""
    files = corpus.sources(*folders)
    lists = (pair for name in renaming.LISTS for pair in corpus.read_pairs(files[name]))
    names = renaming.names_of(lists)
    return list(renaming.renamed(corpus.read_pairs(news), names, recipe.data.seed))


def made(source: str, options: argparse.Namespace, recipe: Recipe) -> list[corpus.Pair]:
    """Return a source that is made of the news that is trained on."""
    news = options.run / "pairs" / f"{recipe.data.held_out_source}.tsv"
    if source == renaming.SOURCE:
        return renamed(options.corpus, news, recipe)
    words = rewording.read_words(options.lexicon)
    return list(rewording.reworded(corpus.read_pairs(news), words, recipe.data.seed))


def clean(
    pairs: Iterable[corpus.Pair], seen: set[int], length: int
) -> tuple[list[corpus.Pair], int]:
    """Return the pairs without overlap, and how many had some."""
    kept, dropped = [], 0
    for pair in pairs:
        if overlap.overlaps(pair, seen, length):
            dropped += 1
        else:
            kept.append(pair)
    return kept, dropped


def split(
    pairs: list[corpus.Pair], count: int, seed: int
) -> tuple[list[corpus.Pair], list[corpus.Pair]]:
    """Return the pairs to train on and `count` held out, chosen at random."""
    order = random.Random(seed).sample(range(len(pairs)), len(pairs))
    held = set(order[:count])
    return [p for i, p in enumerate(pairs) if i not in held], [pairs[i] for i in sorted(held)]


def main(arguments: list[str] | None = None) -> None:
    """Write the chosen pairs and the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument(
        "--corpus",
        type=Path,
        nargs="*",
        default=[Path("../shared/corpus")],
        help="folders of NAME.tsv.gz",
    )
    parser.add_argument("--lexicon", type=Path, default=Path("../shared/lexicon"))
    parser.add_argument(
        "--evaluation",
        type=Path,
        nargs="*",
        default=[Path("../shared/evaldata"), Path("../shared/seeds")],
        help="folders whose text must not be trained on",
    )
    options = parser.parse_args(arguments)
    recipe = read(options.recipe)
    folder = options.run / "pairs"
    folder.mkdir(parents=True, exist_ok=True)
    length = recipe.data.overlap_words
    files = overlap.evaluation_files(options.evaluation)
    seen = overlap.evaluation_runs(files, length)
    counts: list[Count] = []
    written: Counter[str] = Counter()
    sources = [source for source in wanted(recipe) if present(source, options)]
    if recipe.data.held_out_source not in sources:
        raise SystemExit(f"without {recipe.data.held_out_source} nothing can be held out")
    for source in sources:
        if source in MADE:
            pairs = made(source, options, recipe)
        else:
            pairs = list(pairs_of(source, options.corpus, options.lexicon))
        if source == recipe.data.held_out_source:
            written = spelling.count(pairs)
        kept, dropped = clean(spelling.spell(pairs, written), seen, length)
        counts.append(Count(source, len(pairs), dropped, len(kept)))
        if source == recipe.data.held_out_source:
            kept, held = split(kept, recipe.data.held_out_pairs, recipe.data.seed)
            corpus.write_pairs(folder / "held_out.tsv", held)
            seen |= {run for pair in held for text in pair for run in overlap.runs(text, length)}
        corpus.write_pairs(folder / f"{source}.tsv", kept)
        sys.stderr.write(f"{counts[-1]}\n")
    report = {
        "evaluation_files": len(files),
        f"evaluation_runs_of_{length}_words": len(seen),
        "sources": [asdict(count) for count in counts],
    }
    (options.run / "prepare.json").write_text(json.dumps(report, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
