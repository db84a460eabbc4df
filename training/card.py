"""Step 8: the facts of a trained model for its card, as `mujaz models convert --facts` reads them.

Output: `RUN/facts.json`: licence, origin, data with shares and licences, hardware, hours and the
weaknesses of `weaknesses.md`. Scores come into the card by `mujaz models score`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training import state
from training.gather import SOURCE as CHOSEN
from training.options import add_common
from training.recipe import read, restrict
from training.renaming import SOURCE as RENAMED
from training.rewording import SOURCE as REWORDED
from training.selftrain import SOURCE as SELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.recipe import Recipe

LLM = "written for this project by a large language model"
LICENCE = (
    "CC BY-NC-SA 4.0 (the strictest stated licence of its training data; several sources state "
    "none)"
)
COUNTS = {1: "one CPU core", 2: "two CPU cores"}
LEAST_SHARE = 0.0005  # of a source that is worth a line


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source comes from, as the corpus's own table says."""

    origin: str
    licence: str


MONO = "Arabic belongs to its outlets, as in news_translated"
OWN = {
    "lexicon_": Origin(f"{LLM}, over frequency lists of Arabic news", "the project's own"),
    RENAMED: Origin("sentences of news_translated with other names in them", "as news_translated"),
    REWORDED: Origin("sentences of the news with other nouns in them", "as news_translated"),
    CHOSEN: Origin(f"mono_ar_news, chosen by choose.py; the English was {LLM}", MONO),
    SELF: Origin("mono_ar_news; the English is the model's own, of an earlier run", MONO),
    "dict_freedict": Origin("FreeDict's Arabic-English and English-Arabic", "GPL 2 or later"),
}
NEWS = f"; the English was {LLM}"


def read_origins(readme: Path) -> dict[str, Origin]:
    """Return the sources told of in the corpus's README.

    Its rows look like `| file | pairs | English words | from | licence as stated | judged |`.
    """
    found = {}
    for line in readme.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) >= 6 and cells[0].startswith("`"):
            found[cells[0].strip("`")] = Origin(cells[3], cells[4])
    return found


def shares(run: Path, recipe: Recipe) -> dict[str, float]:
    """Return the share of the target pieces that each source gave, by the log of the run."""
    found: defaultdict[str, float] = defaultdict(float)
    phases: Counter[str] = Counter()
    before = 0
    for entry in chunks(run / "log.jsonl"):
        phases[entry["phase"]] += entry["pieces"] - before
        before = entry["pieces"]
    for phase, pieces in phases.items():
        total = sum(recipe.mix[phase].values())
        for name, share in recipe.mix[phase].items():
            found[name] += share / total * pieces / before
    return found


def chunks(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the log's lines on chunks."""
    entries = map(json.loads, path.read_text("utf-8").splitlines())
    yield from (entry for entry in entries if "phase" in entry)


def origin_of(source: str, origins: dict[str, Origin]) -> Origin:
    """Return where a source comes from; raises KeyError where nobody said."""
    own = next((origin for name, origin in OWN.items() if source.startswith(name)), None)
    return own or origins[source]


def data(run: Path, origins: dict[str, Origin], given: dict[str, float]) -> Iterator[str]:
    """Yield a line for each source, the largest share first."""
    counts = json.loads((run / "prepare.json").read_text("utf-8"))["sources"]
    for count in sorted(
        counts, key=lambda count: (-given.get(count["source"], 0), count["source"])
    ):
        name, share = count["source"], given.get(count["source"], 0.0)
        if share >= LEAST_SHARE:
            origin = origin_of(name, origins)
            english = NEWS if name == "news_translated" else ""
            yield (
                f"{name}: {count['kept']:,} pairs, {share:.1%} of the training; "
                f"{origin.origin}{english}; licence as stated: {origin.licence}"
            )


def weaknesses(lines: Iterable[str]) -> list[str]:
    """Return the known weaknesses: the list items of a file of notes."""
    return [line.removeprefix("- ").strip() for line in lines if line.startswith("- ")]


def facts(options: argparse.Namespace) -> dict[str, object]:
    """Return everything that the card tells."""
    counts = json.loads((options.run / "prepare.json").read_text("utf-8"))["sources"]
    recipe = restrict(read(options.recipe), {count["source"] for count in counts})
    progress, given = state.read_progress(options.run), shares(options.run, recipe)
    origins = read_origins(options.corpus / "README.md")
    return {
        "licence": options.licence,
        "origin": options.origin,
        "training_data": list(data(options.run, origins, given)),
        "hardware": options.hardware or COUNTS.get(os.cpu_count() or 0, "CPU cores"),
        "hours": round(progress.seconds / 3600 + options.hours_before, 1),
        "weaknesses": weaknesses(options.weaknesses.read_text("utf-8").splitlines()),
    }


def main(arguments: list[str] | None = None) -> None:
    """Write the facts."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--licence", default=LICENCE)
    parser.add_argument(
        "--origin", default="trained for this project", help="such as what it goes on from"
    )
    parser.add_argument("--hours-before", type=float, default=0.0, help="of what it goes on from")
    parser.add_argument("--hardware", help="such as 'two CPU cores' or 'one GPU'")
    parser.add_argument("--weaknesses", type=Path, default=Path("training/weaknesses.md"))
    options = parser.parse_args(arguments)
    text = json.dumps(facts(options), indent=1, ensure_ascii=False)
    (options.run / "facts.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
