"""How well story similarity follows people's judgement, SemEval-2022 Task 8, Arabic.

    python -m benchmarks.similarity [--curve]

Reads `topics/similarity-pairs.jsonl` of the evaluation data: |Pearson| of the cosine with
the human score (1 the same story, 4 unrelated), and the area under the curve of telling
the same story (below 2) from another one (3 and above).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest.mock import patch

from summarize.records import Story, StorySentence
from summarize.vectors import dot, story_vector

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "evaldata" / "topics"

CURVE: dict[str, tuple[float, ...]] = {
    "summarize.vectors.TITLE_WEIGHT": (0.0, 1.0, 2.0, 3.0, 4.0, 6.0),
    "summarize.vectors.PAIR_WEIGHT": (0.0, 0.125, 0.25, 0.35, 0.5, 1.0),
    "summarize.vectors.COUNT_POWER": (0.0, 0.35, 0.5, 0.7, 0.85, 1.0),
    "summarize.vectors.RARITY_POWER": (0.25, 0.5, 0.75, 1.0, 1.25, 1.5),
}


def pairs() -> list[tuple[Story, Story, float]]:
    """Return the pairs of stories with their human score."""
    rows = (DATA / "similarity-pairs.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(row) for row in rows]
    return [(_story(row, "1"), _story(row, "2"), float(row["overall"])) for row in found]


def _story(row: dict[str, str], n: str) -> Story:
    paragraphs = [line for line in row[f"text_{n}"].splitlines() if line.strip()]
    body = tuple(StorySentence(i, text, "", 1.0) for i, text in enumerate(paragraphs, 1))
    return Story(row["row"] + n, StorySentence(0, row[f"title_{n}"], "", 1.0), body)


def figures(found: list[tuple[Story, Story, float]]) -> tuple[float, float]:
    """Return |Pearson| and the area under the curve."""
    import numpy as np
    from sklearn.metrics import roc_auc_score

    human = np.array([score for *_, score in found])
    cosine = np.array([dot(story_vector(a), story_vector(b)) for a, b, _ in found])
    clear = (human < 2) | (human >= 3)
    area = roc_auc_score(human[clear] < 2, cosine[clear])
    return abs(float(np.corrcoef(human, cosine)[0, 1])), float(area)


def main() -> None:
    """Print the figures, and with --curve each constant moved alone."""
    found = pairs()
    pearson, area = figures(found)
    print(f"{len(found)} pairs  |Pearson| {pearson:.3f}  AUC {area:.3f}")
    if "--curve" in sys.argv:
        for path, values in CURVE.items():
            print(path.removeprefix("summarize."))
            for value in values:
                with patch(path, value):
                    pearson, area = figures(found)
                print(f"  {value:5} {pearson:.3f} {area:.3f}")


if __name__ == "__main__":
    main()
