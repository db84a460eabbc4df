"""The facts of a run are those that a card takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch")

from training.card import main
from translate.card import parse_facts

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = """
[mix.main]
news_translated = 3.0
names = 1.0
[mix.decay]
news_translated = 1.0
"""
README = """| file | pairs | English words | from | licence as stated | judged |
|---|---|---|---|---|---|
| `news_translated` | 2 | 9 | two outlets | theirs | read |
| `names` | 1 | 1 | a list | MIT | read |
"""
LOG = (
    {"phase": "main", "pieces": 400},
    {"pieces": 400, "held_out": 2.0},
    {"phase": "decay", "pieces": 800},
)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Return the folder of a finished run, with a recipe, a corpus and weaknesses beside it."""
    folder = tmp_path / "run"
    (folder / "state").mkdir(parents=True)
    progress = {"chunk": 2, "steps": 4, "pieces": 800, "seconds": 7200.0}
    (folder / "state" / "progress.json").write_text(json.dumps(progress))
    (folder / "log.jsonl").write_text("\n".join(map(json.dumps, LOG)))
    counts = [{"source": "names", "kept": 1}, {"source": "news_translated", "kept": 2}]
    (folder / "prepare.json").write_text(json.dumps({"sources": counts}))
    (tmp_path / "README.md").write_text(README)
    (tmp_path / "recipe.toml").write_text(RECIPE)
    (tmp_path / "weak.md").write_text("# Weak\n\n- Names: by ear.\n- Long sentences.\n")
    return folder


def test_facts_are_what_convert_takes(run: Path) -> None:
    """Shares go by what was learnt in each phase; hours add up."""
    above = run.parent
    main(
        [
            *("--run", str(run), "--recipe", str(above / "recipe.toml")),
            *("--corpus", str(above), "--weaknesses", str(above / "weak.md")),
            *("--hours-before", "1.5", "--hardware", "one core"),
        ]
    )
    path = run / "facts.json"
    facts = parse_facts(path.read_text("utf-8"), where=str(path))
    assert facts["hours"] == 3.5
    assert facts["weaknesses"] == ("Names: by ear.", "Long sentences.")
    news, names = facts["training_data"]
    assert news.startswith("news_translated: 2 pairs, 87.5% of the training; two outlets; the")
    assert names == "names: 1 pairs, 12.5% of the training; a list; licence as stated: MIT"
