"""Step 8: the facts of a trained model, for its card: data, licences, hours, scores, weaknesses.

Output: `RUN/card.json`, and the same on standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training import state
from training.options import add_common
from training.recipe import read

if TYPE_CHECKING:
    from training.recipe import Recipe

LEXICON = "written for this project by a large language model, over frequency lists of Arabic news"
NEWS = "The English side of `news_translated` was written by a large language model."
STARTER = "continues a starter that had seen 11.5 million target pieces of the same corpus"
COUNTS = {1: "one CPU core", 2: "two CPU cores"}


@dataclass(frozen=True, slots=True)
class Origin:
    """A row of the corpus's own table of sources."""

    source: str
    origin: str
    licence: str


def read_origins(readme: Path) -> dict[str, Origin]:
    """Return the sources told of in the corpus's README.

    Its rows look like `| file | pairs | English words | from | licence as stated | judged |`.
    """
    found = {}
    for line in readme.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) >= 6 and cells[0].startswith("`"):
            name = cells[0].strip("`")
            found[name] = Origin(name, cells[3], cells[4])
    return found


def repositories(corpus: Path, source: str) -> list[str]:
    """Return the rows of a source's table of repositories, where it has one."""
    path = corpus / f"{source}.repos.tsv"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def data(run: Path, corpus: Path, recipe: Recipe) -> list[dict[str, object]]:
    """Return each source with its pairs, share, origin and licence."""
    origins = read_origins(corpus / "README.md")
    counts = json.loads((run / "prepare.json").read_text("utf-8"))["sources"]
    found: list[dict[str, object]] = []
    for count in counts:
        name = count["source"]
        origin = origins.get(name, Origin(name, LEXICON, "the project's own"))
        found.append(
            {
                "source": name,
                "pairs": count["kept"],
                "overlapping_pairs_dropped": count["overlapping"],
                "share": recipe.mix["main"].get(name, 0.0),
                "from": origin.origin,
                "licence_as_stated": origin.licence,
                "repositories": repositories(corpus, name),
            }
        )
    return found


def scores(run: Path, model: str) -> list[dict[str, object]]:
    """Return the scores of a model in the order in which they were measured."""
    path = run / "scores.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [entry for entry in map(json.loads, lines) if entry["model"] == model]


def weaknesses(path: Path) -> list[str]:
    """Return the known weaknesses: the list items of a file of notes."""
    lines = path.read_text("utf-8").splitlines()
    return [line.removeprefix("- ").strip() for line in lines if line.startswith("- ")]


def facts(options: argparse.Namespace) -> dict[str, object]:
    """Return everything that the card tells."""
    recipe, progress = read(options.recipe), state.read_progress(options.run)
    return {
        "trained": {
            "target_pieces": progress.pieces,
            "steps": progress.steps,
            "hours": round(progress.seconds / 3600, 2),
            "hardware": options.hardware or COUNTS.get(os.cpu_count() or 0, "CPU cores"),
            "started_from": STARTER,
        },
        "data": data(options.run, options.corpus, recipe),
        "notes": [NEWS],
        "scores": scores(options.run, options.model),
        "weaknesses": weaknesses(options.weaknesses),
    }


def main(arguments: list[str] | None = None) -> None:
    """Write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--model", default="export", help="folder name under which it was scored")
    parser.add_argument("--hardware", help="such as 'two CPU cores' or 'one GPU'")
    parser.add_argument("--weaknesses", type=Path, default=Path("training/weaknesses.md"))
    text = json.dumps(facts(options := parser.parse_args(arguments)), indent=1, ensure_ascii=False)
    (options.run / "card.json").write_text(text, encoding="utf-8")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
