"""Training pairs that share eight words with evaluation text are found."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from training import overlap

if TYPE_CHECKING:
    from pathlib import Path

PLANTED = "the minister said that the talks would go on tomorrow"
PLANTED_AR = "قال الوزير إن المحادثات سوف تستمر غدا في العاصمة"


def seen(folder: Path) -> set[int]:
    """Return the runs of the files of a folder."""
    return overlap.evaluation_runs(overlap.evaluation_files([folder]), 8)


def test_planted_run_of_words_is_found(tmp_path: Path) -> None:
    """Eight common words are an overlap whatever surrounds them; seven are none."""
    (tmp_path / "a.en").write_text(f"Yesterday, {PLANTED}.\n", encoding="utf-8")
    words = PLANTED.split()
    found = seen(tmp_path)
    assert overlap.overlaps(["x " + " ".join(words[:8]).upper() + " y"], found, 8)
    assert not overlap.overlaps(["x " + " ".join(words[:7]) + " y"], found, 8)


def test_diacritics_do_not_hide_an_overlap(tmp_path: Path) -> None:
    """Marks of vowels are taken off before words are compared."""
    (tmp_path / "a.ar").write_text(PLANTED_AR, encoding="utf-8")
    marked = PLANTED_AR.replace("قال", "قَالَ")
    assert overlap.overlaps([marked], seen(tmp_path), 8)


def test_json_gzip_and_html_are_read(tmp_path: Path) -> None:
    """Text is found behind JSON escapes, gzip and tags."""
    line = json.dumps({"text": PLANTED_AR})
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (tmp_path / "b.html").write_text(f"<p>{PLANTED.replace(' ', ' <b></b>')}</p>", encoding="utf-8")
    found = seen(tmp_path)
    assert overlap.overlaps([PLANTED_AR], found, 8)
    assert overlap.overlaps([PLANTED], found, 8)
