"""How well story similarity follows people's judgement, SemEval-2022 Task 8, Arabic.

    python -m benchmarks.similarity [--curve] [--embeddings MODEL]

Reads `topics/similarity-pairs.jsonl` of the evaluation data: |Pearson| of the cosine with
the human score (1 the same story, 4 unrelated), and the area under the curve of telling
the same story (below 2) from another one (3 and above). With --embeddings those of an
installed sentence-transformers model have their share, and others than the share that ships.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from summarize.embeddings import embedded, open_encoder
from summarize.records import Story, StorySentence
from summarize.vectors import dot, story_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.embeddings import Encoder

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "evaldata" / "topics"
SHARES = (0.25, 0.5, 0.75, 1.0)

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


def likeness(a: Story, b: Story, encode: Encoder | None) -> float:
    """Return the cosine of two stories."""
    vectors = [story_vector(a), story_vector(b)]
    return dot(*(embedded(vectors, [a, b], encode) if encode else vectors))


def figures(
    found: list[tuple[Story, Story, float]], encode: Encoder | None = None
) -> tuple[float, float]:
    """Return |Pearson| and the area under the curve."""
    import numpy as np
    from sklearn.metrics import roc_auc_score

    human = np.array([score for *_, score in found])
    cosine = np.array([likeness(a, b, encode) for a, b, _ in found])
    clear = (human < 2) | (human >= 3)
    area = roc_auc_score(human[clear] < 2, cosine[clear])
    return abs(float(np.corrcoef(human, cosine)[0, 1])), float(area)


def cache_of(encode: Encoder) -> Encoder:
    """Return an encoder that asks for each text once."""
    known: dict[str, Sequence[float]] = {}

    def asked(texts: Sequence[str]) -> list[Sequence[float]]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, encode(new) if new else [], strict=True))
        return [known[text] for text in texts]

    return asked


def main() -> None:
    """Print the figures, and with --curve each constant moved alone."""
    found = pairs()
    pearson, area = figures(found)
    print(f"{len(found)} pairs  |Pearson| {pearson:.3f}  AUC {area:.3f}")
    if "--embeddings" in sys.argv:
        encode = cache_of(open_encoder(sys.argv[sys.argv.index("--embeddings") + 1]))
        for share in SHARES:
            with patch("summarize.embeddings.SHARE", share):
                pearson, area = figures(found, encode)
            print(f"  embeddings' share {share:4}  |Pearson| {pearson:.3f}  AUC {area:.3f}")
    if "--curve" in sys.argv:
        for path, values in CURVE.items():
            print(path.removeprefix("summarize."))
            for value in values:
                with patch(path, value):
                    pearson, area = figures(found)
                print(f"  {value:5} {pearson:.3f} {area:.3f}")


if __name__ == "__main__":
    main()
