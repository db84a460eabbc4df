"""Of the model's own translations only what no check objects to is learnt from."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from training.selftrain import Beam, main, parts, read_beams, sound, surest, write_beams

if TYPE_CHECKING:
    from pathlib import Path

AR = "قتل 25 شخصا في الانفجار"
RIGHT = "25 people were killed in the explosion"
WRONG = "52 people were killed in the explosion"


def test_the_first_hypothesis_without_a_finding_is_taken() -> None:
    """A likelier one with another number is passed over."""
    assert sound(Beam(AR, ((WRONG, -0.1), (RIGHT, -0.4)))) == (AR, RIGHT, -0.4)


def test_a_sentence_without_a_sound_hypothesis_is_left_out() -> None:
    """Nothing is learnt from a beam that is wrong throughout."""
    assert sound(Beam(AR, ((WRONG, -0.1), ("", -0.2)))) is None


def test_the_least_sure_are_left_out() -> None:
    """A fifth goes by score; a sentence that stands twice is kept once."""
    found = [(f"{n}", f"en {n}", -float(n)) for n in range(10)]
    assert [ar for ar, _ in surest([*found, found[0]], 0.2)] == [str(n) for n in range(8)]
    assert surest([]) == []


def test_beams_come_back_as_written(tmp_path: Path) -> None:
    """A file of beams holds text and scores."""
    beams = [Beam(AR, ((RIGHT, -0.25), (WRONG, -0.5)))]
    write_beams(tmp_path / "000.jsonl.gz", beams)
    assert list(read_beams(tmp_path / "000.jsonl.gz")) == beams


def test_every_line_is_in_one_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts joined are the text."""
    monkeypatch.setattr("training.selftrain.PART", 2)
    with gzip.open(tmp_path / "text.gz", "wt", encoding="utf-8") as out:
        out.write("واحد\nاثنان\nثلاثة\n")
    assert list(parts(tmp_path / "text.gz")) == [["واحد", "اثنان"], ["ثلاثة"]]


def test_the_shipped_model_writes_a_source(tmp_path: Path) -> None:
    """From text to pairs; a second run translates nothing again."""
    pytest.importorskip("ctranslate2")
    lines = ["وصل الرئيس إلى القاهرة يوم الأحد", "وصل الوفد إلى بيروت أمس", "نعم"]
    with gzip.open(tmp_path / "text.gz", "wt", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines)
    arguments = ["--text", str(tmp_path / "text.gz"), "--out", str(tmp_path), "--workers", "1"]
    main(arguments)
    with gzip.open(tmp_path / "news_selftrained.tsv.gz", "rt", encoding="utf-8") as out:
        found = [line.rstrip("\n").split("\t") for line in out]
    assert found
    assert {ar for ar, _ in found} < set(lines)
    written = (tmp_path / "raw" / "000.jsonl.gz").stat().st_mtime_ns
    main(arguments)
    assert (tmp_path / "raw" / "000.jsonl.gz").stat().st_mtime_ns == written
