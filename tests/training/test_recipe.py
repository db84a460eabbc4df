"""The recipes are read, and what they misspell is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.recipe import Recipe, read, restrict

FOLDER = Path(__file__).resolve().parents[2] / "training"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_shares_of_each_phase_are_all_of_it(path: Path) -> None:
    """Every recipe that stands here is valid and its shares sum to about one."""
    recipe = read(path)
    assert set(recipe.mix) == {"main", "decay"}
    assert all(sum(shares.values()) == pytest.approx(1, abs=0.05) for shares in recipe.mix.values())
    assert recipe.data.held_out_source in recipe.mix["main"]


def test_an_unknown_key_is_an_error_that_lists_the_valid_ones(tmp_path: Path) -> None:
    """A misspelt choice does not pass unseen."""
    path = tmp_path / "recipe.toml"
    path.write_text("[optimizer]\nwarm_up = 3\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"warm_up.*warmup"):
        read(path)


def test_a_mix_keeps_the_sources_that_are_there() -> None:
    """Shares stay in proportion; a phase without any source is named."""
    recipe = Recipe(mix={"main": {"a": 0.5, "b": 0.3}, "decay": {"b": 1.0}})
    assert restrict(recipe, {"b"}).mix == {"main": {"b": 0.3}, "decay": {"b": 1.0}}
    with pytest.raises(ValueError, match="decay"):
        restrict(recipe, {"a"})
