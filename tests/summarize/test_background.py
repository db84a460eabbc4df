"""Tests of the background counts that ship."""

from __future__ import annotations

from importlib.resources import files

from summarize.background import background

MAX_BYTES = 1_500_000


def test_a_common_word_is_less_rare_than_a_name() -> None:
    """Rarity falls with the number of sentences that hold a term."""
    rarity = background().rarity
    assert rarity("رييس") < rarity("طرابلس") < rarity("زخارستان")
    assert rarity("state") < rarity("tripoli") < rarity("zzyzx")


def test_an_unlisted_pair_is_rare_but_not_the_rarest() -> None:
    """A pair that the list leaves out may have been seen a few times."""
    rarity = background().rarity
    assert rarity("خليف_حفتر") < rarity("غير_معروفه") < rarity("زخارستان")


def test_the_file_stays_small() -> None:
    """The counts travel in the wheel."""
    raw = (files("summarize.data") / "background.tsv.gz").read_bytes()
    assert len(raw) < MAX_BYTES
