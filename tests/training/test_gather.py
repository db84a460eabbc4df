"""Translations come back to the sentences that they are of, or not at all."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from training.gather import join, main

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, *lines: str) -> Path:
    """Write lines to a file and return it."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_pairs_are_joined_by_number(tmp_path: Path) -> None:
    """A line that was no sentence, and one far too long, are left out."""
    chosen = write(tmp_path / "in.tsv", "7\tوصل الوفد", "8\t###", "9\tغادر")
    english = write(tmp_path / "out.tsv", "7\tThe delegation arrived", "8\t-", "9\tit left so late")
    assert list(join(chosen, english)) == [("وصل الوفد", "The delegation arrived")]


@pytest.mark.parametrize("lines", [("7\tone",), ("8\ttwo", "7\tone"), ("7\tone", "9\ttwo")])
def test_numbers_that_differ_are_refused(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """A missing line and a slipped one spoil the file."""
    chosen = write(tmp_path / "in.tsv", "7\tوصل", "8\tغادر")
    with pytest.raises(ValueError, match=r"out\.tsv"):
        list(join(chosen, write(tmp_path / "out.tsv", *lines)))


def test_a_broken_file_is_named_and_the_others_are_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The source holds the sound files; the other is told of."""
    for number in range(2):
        write(tmp_path / "in" / f"{number:03}.tsv", f"{number}\tوصل")
    write(tmp_path / "out" / "000.tsv", "0\tHe arrived")
    write(tmp_path / "out" / "001.tsv", "5\tHe arrived")
    main([str(tmp_path / "in"), str(tmp_path / "out"), "--out", str(tmp_path)])
    with gzip.open(tmp_path / "news_chosen.tsv.gz", "rt", encoding="utf-8") as lines:
        assert list(lines) == ["وصل\tHe arrived\n"]
    assert "001.tsv" in capsys.readouterr().err
