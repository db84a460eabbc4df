"""Sentences worth translating: what the text uses often and the pairs do not show."""

from __future__ import annotations

import gzip
from collections import Counter
from typing import TYPE_CHECKING

from training.choose import choose, count_known, gain, main, stems

if TYPE_CHECKING:
    from pathlib import Path

FILLER = "في يوم جميل ذهب الناس إلى سوق المدينة"


def test_stems_lose_what_is_written_before_them() -> None:
    """Conjunction, preposition and article go; a short word that begins like one stays."""
    assert stems("والكتاب بالقلم للمدينة بيت") == ["كتاب", "قلم", "مدينة", "بيت"]


def test_a_word_shown_often_adds_less() -> None:
    """The gain of a sentence falls with what the pairs show of it."""
    usual = Counter({"محراث": 50})
    new, old = (gain(["محراث"], usual, Counter({"محراث": n})) for n in (0, 40))
    assert new > old > 0


def test_the_sentence_with_what_is_missing_comes_first() -> None:
    """Of sentences alike but for a word the one with the unknown, usual word is chosen."""
    known = f"{FILLER} مشيا"
    unknown = f"{FILLER} بالمحراث"
    text = [known, *(f"{unknown} {word}" for word in ("الأول", "الثاني", "الثالث"))]
    chosen = choose([known, unknown, *text], Counter(stems(known) * 50), 1)
    assert "محراث" in stems(chosen[0])


def test_what_is_chosen_counts_as_shown() -> None:
    """A second sentence with the same rare word gives way to one with another."""
    ploughs = [f"{FILLER} بالمحراث {word}" for word in ("صباحا", "مساء", "ظهرا")]
    hammers = [f"{FILLER} بالمطرقة {word}" for word in ("صباحا", "مساء", "ظهرا")]
    chosen = choose([*ploughs, *hammers], Counter(), 2)
    assert {"محراث", "مطرقة"} <= {word for text in chosen for word in stems(text)}


def test_each_sentence_is_chosen_once_and_long_ones_never() -> None:
    """A repeated line comes once; what is too short or too long is no sentence to translate."""
    long = " ".join(["كلمة"] * 31)
    assert choose([FILLER, FILLER, "قصير", long], Counter(), 9) == [FILLER]


def test_files_are_numbered_on(tmp_path: Path) -> None:
    """The written numbers name the sentences across files."""
    words = ("الأول", "الثاني", "الثالث")
    lines = [f"{FILLER} {word}" for word in words]
    with gzip.open(tmp_path / "text.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    (tmp_path / "known.tsv").write_text(f"{lines[0]}\tOn a fine day\n", encoding="utf-8")
    assert count_known([tmp_path / "known.tsv"])["سوق"] == 1
    text, known, out = (str(tmp_path / name) for name in ("text.gz", "known.tsv", "out"))
    main(["--text", text, "--known", known, "--out", out])
    rows = (tmp_path / "out" / "000.tsv").read_text("utf-8").splitlines()
    assert [row.split("\t")[0] for row in rows] == ["0", "1", "2"]
    assert {row.split("\t")[1] for row in rows} == set(lines)
