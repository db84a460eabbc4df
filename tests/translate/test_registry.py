"""Finding, ranking and removing models."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from tests.translate.test_card import CARD
from translate import registry
from translate.card import Card, Score, describe_file, write_card
from translate.errors import ModelError, ModelMissing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nothing_shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Hide the model that ships, so that each test says which models there are."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    monkeypatch.setattr(registry, "shipped_folder", lambda: folder)
    return folder


def bleu(value: float, dataset: str = "flores101-dev") -> Score:
    """Return a score."""
    return Score(dataset, "BLEU", value)


def add(name: str, *scores: Score, parent: Path | None = None, **changes: object) -> Path:
    """Install a model that consists of one file and a card."""
    folder = (parent or registry.user_folder()) / name
    folder.mkdir(parents=True)
    (folder / "model.bin").write_text(name, encoding="utf-8")
    files = (describe_file(folder / "model.bin"),)
    card = dataclasses.replace(CARD, name=name, scores=scores, files=files, **changes)
    write_card(card, folder)
    return folder


def test_auto_takes_the_best_by_its_card() -> None:
    """The score decides, not the name."""
    add("aaa", bleu(20))
    best = add("bbb", bleu(42.6))
    add("ccc", bleu(33.9))
    assert registry.find("auto") == best


def test_auto_is_the_default() -> None:
    """Most users never name a model."""
    only = add("only")
    assert registry.find() == only


def test_auto_takes_a_model_of_the_pair_alone() -> None:
    """A better model of another pair would translate nothing."""
    add("french", bleu(60), source="fr")
    fitting = add("arabic", bleu(10))
    assert registry.find() == fitting


def test_auto_prefers_any_score_to_none() -> None:
    """What nobody measured is not trusted to be better."""
    add("unscored")
    scored = add("scored", bleu(1))
    assert registry.find() == scored


RANKS = (
    # scores, their rank, and why
    ((), -1.0),  # nothing is known
    ((bleu(20), bleu(90, "own talks")), 20),  # FLORES compares; a set of the user's own does not
    ((bleu(50, "easy"), bleu(12, "hard")), 12),  # without FLORES the least is believed
    ((bleu(20), bleu(22, "flores200-devtest")), 22),
    ((Score("flores101-dev", "chrF", 60.0),), -1.0),  # another metric does not compare
)


@pytest.mark.parametrize(("scores", "expected"), RANKS)
def test_rank_compares_what_compares(scores: tuple[Score, ...], expected: float) -> None:
    """FLORES BLEU first, the least of the others else."""
    assert registry.rank(dataclasses.replace(CARD, scores=scores)) == expected


def test_a_missing_model_names_those_there_are_and_the_next_command() -> None:
    """Nobody has to look them up."""
    add("tiny")
    with pytest.raises(ModelMissing, match=r"'tyni'; installed: tiny\. .*mujaz models pull"):
        registry.find("tyni")


def test_no_model_at_all_says_how_to_get_one() -> None:
    """The message of an installation without models."""
    with pytest.raises(ModelMissing, match=r"installed: none.*mujaz models pull Helsinki-NLP"):
        registry.find()


def test_a_folder_is_found_by_its_path(tmp_path: Path) -> None:
    """A model need not be installed to be used."""
    folder = add("anywhere", parent=tmp_path)
    assert registry.find(str(folder)) == folder


def test_a_folder_without_a_card_says_how_to_convert_it(tmp_path: Path) -> None:
    """It may be a checkpoint."""
    with pytest.raises(ModelError, match="mujaz models convert"):
        registry.find(str(tmp_path))


def test_the_users_model_hides_a_shipped_one_of_its_name(nothing_shipped: Path) -> None:
    """So that a better one can take its place."""
    add("compact", bleu(18), parent=nothing_shipped)
    own = add("compact", bleu(30))
    assert [model.folder for model in registry.list_models()] == [own]


def test_a_damaged_card_is_listed_and_not_used() -> None:
    """It must not stop the other models from working."""
    (add("bad", bleu(99)) / "model.json").write_text("{", encoding="utf-8")
    good = add("good")
    bad, _ = registry.list_models()
    assert bad.card is None
    assert "JSON" in bad.problem
    assert registry.find() == good


def test_folders_that_begin_with_a_dot_are_no_models() -> None:
    """Staging and downloads live beside the models."""
    add("tiny")
    add("later", parent=registry.user_folder() / ".staging")
    assert [model.name for model in registry.list_models()] == ["tiny"]


def test_a_model_is_removed_with_its_folder() -> None:
    """Nothing is left, and its neighbour stays."""
    folder, other = add("tiny"), add("other")
    assert registry.remove("tiny") == folder
    assert not folder.exists()
    assert other.exists()


def test_what_is_not_of_the_model_is_never_removed() -> None:
    """A file that the user put there stops the removal, before anything is deleted."""
    folder = add("tiny")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ModelError, match=r"notes\.txt"):
        registry.remove("tiny")
    assert (folder / "model.bin").exists()


def test_a_linked_folder_is_not_removed(tmp_path: Path) -> None:
    """What it points to is not ours."""
    real = add("real", parent=tmp_path)
    registry.user_folder().mkdir(parents=True)
    (registry.user_folder() / "linked").symlink_to(real)
    with pytest.raises(ModelError, match="link"):
        registry.remove("linked")
    assert (real / "model.bin").exists()


def test_the_shipped_model_is_not_removed(nothing_shipped: Path) -> None:
    """It belongs to the package."""
    folder = add("compact", parent=nothing_shipped)
    with pytest.raises(ModelError, match="ships with mujaz"):
        registry.remove("compact")
    assert folder.exists()


def test_a_model_that_is_not_there_cannot_be_removed() -> None:
    """The names there are stand in the message."""
    with pytest.raises(ModelMissing, match="installed: none"):
        registry.remove("nothing")


@pytest.mark.parametrize(
    "name", ["", "auto", "../x", "a/b", ".hidden", "-x", "a b", "x" * 101, "نموذج"]
)
def test_names_that_no_folder_should_have_are_refused(name: str) -> None:
    """Among them those that lead outside the folder of models."""
    with pytest.raises(ModelError, match="cannot name a model"):
        registry.check_name(name)


def test_every_shipped_card_is_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    """What travels in the package is a model of the pair, with licence and training data."""
    monkeypatch.undo()
    model = registry.find_best()
    card = model.card
    assert isinstance(card, Card)
    assert model.shipped
    assert card.languages == ("ar", "en")
    assert card.licence != "unknown"
    assert card.training_data
    assert card.size < 30_000_000
