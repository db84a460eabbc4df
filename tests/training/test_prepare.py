"""What is trained on: everything that is there, nothing of the evaluation text."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from tests.training.conftest import make_pairs
from training import prepare
from training.corpus import read_pairs

if TYPE_CHECKING:
    from pathlib import Path

RECIPE = """
[data]
held_out_source = "news"
held_out_pairs = 5
overlap_words = 4
[mix.main]
news = 0.6
other = 0.2
news_reworded = 0.1
lexicon_words = 0.1
[mix.decay]
news = 1.0
"""
NEWS = [*make_pairs(40), ("وصلت سفينة واحدة إلى المرفأ", "A ship arrived in port today")]
SEEN = ("قال الوزير إن السفينة وصلت", "The minister said that the ship had arrived")
TABLE = (
    "form\tsurface\tfrequency\tkind\tenglish\nسفينة\tسفينة\t9\tn\tship\nجزيرة\tجزيرة\t9\tn\tisle\n"
)


def write(path: Path, pairs: list[tuple[str, str]]) -> None:
    """Write a source of the corpus."""
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(f"{ar}\t{en}\n" for ar, en in pairs)


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    """Return the arguments for a small corpus; one pair is of the evaluation text."""
    write(tmp_path / "corpus" / "news.tsv.gz", [*NEWS, SEEN])
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "words.tsv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "evaluation").mkdir()
    (tmp_path / "evaluation" / "dev.en").write_text(f"Yes, {SEEN[1].lower()}!\n", encoding="utf-8")
    (tmp_path / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    names = ("run", "recipe.toml", "corpus", "lexicon", "evaluation")
    run, recipe, corpus, lexicon, evaluation = (str(tmp_path / name) for name in names)
    common = ["--run", run, "--recipe", recipe, "--corpus", corpus]
    return [*common, "--lexicon", lexicon, "--evaluation", evaluation]


def test_every_pair_is_trained_on_held_out_or_overlaps(
    arguments: list[str], tmp_path: Path
) -> None:
    """Nothing is lost: what is read is counted, and the counts are of what was written."""
    write(tmp_path / "corpus" / "other.tsv.gz", make_pairs(7, seed=9))
    prepare.main(arguments)
    pairs = tmp_path / "run" / "pairs"
    held, trained = (list(read_pairs(pairs / f"{name}.tsv")) for name in ("held_out", "news"))
    assert len(held) == 5
    assert sorted(held + trained) == sorted(NEWS)
    report = json.loads((tmp_path / "run" / "prepare.json").read_text("utf-8"))
    counts = {count["source"]: count for count in report["sources"]}
    assert counts["news"] == {
        "source": "news",
        "read": len(NEWS) + 1,
        "overlapping": 1,
        "kept": len(NEWS),
    }
    assert counts["other"]["kept"] == 7
    assert counts["lexicon_words"]["kept"] == 2


def test_what_is_made_of_the_news_is_made_of_what_is_trained_on(
    arguments: list[str], tmp_path: Path
) -> None:
    """The one sentence with a known noun comes again with the other, unless it is held out."""
    write(tmp_path / "corpus" / "other.tsv.gz", make_pairs(7, seed=9))
    prepare.main(arguments)
    pairs = tmp_path / "run" / "pairs"
    trained = NEWS[-1] in list(read_pairs(pairs / "news.tsv"))
    assert len(list(read_pairs(pairs / "news_reworded.tsv"))) == trained


def test_a_source_that_is_not_there_is_told_and_left_out(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are prepared; training then takes those."""
    prepare.main(arguments)
    assert "left out: no other.tsv.gz" in capsys.readouterr().err
    assert not (tmp_path / "run" / "pairs" / "other.tsv").exists()
    assert (tmp_path / "run" / "pairs" / "news.tsv").exists()


def test_without_the_source_that_is_held_out_there_is_no_run(
    arguments: list[str], tmp_path: Path
) -> None:
    """Training without validation would not know when it is done."""
    (tmp_path / "corpus" / "news.tsv.gz").rename(tmp_path / "corpus" / "old.tsv.gz")
    with pytest.raises(SystemExit, match="without news"):
        prepare.main(arguments)


def test_what_is_held_out_is_in_no_other_source(arguments: list[str], tmp_path: Path) -> None:
    """A second copy of the news loses what is held out, as far as it is long enough to tell."""
    write(tmp_path / "corpus" / "other.tsv.gz", NEWS)
    prepare.main(arguments)
    pairs = tmp_path / "run" / "pairs"
    held = [pair for pair in read_pairs(pairs / "held_out.tsv") if len(pair[1].split()) >= 4]
    assert held
    assert not set(held) & set(read_pairs(pairs / "other.tsv"))
