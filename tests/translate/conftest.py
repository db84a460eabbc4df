"""Models that several tests of this folder share, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.translate import tiny_models

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def shared_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny checkpoint with one vocabulary for both languages."""
    return _checkpoint(tmp_path_factory.mktemp("shared") / "tiny-ar-en")


@pytest.fixture(scope="session")
def separate_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny checkpoint with a vocabulary for each language."""
    return _checkpoint(tmp_path_factory.mktemp("separate") / "tiny-ar-en", separate=True)


@pytest.fixture(scope="session")
def tuned_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny checkpoint whose pad row is not zero."""
    return _checkpoint(tmp_path_factory.mktemp("tuned") / "tiny-ar-en", tuned_pad=True)


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory, shared_checkpoint: Path) -> Path:
    """Return the shared checkpoint's weights as an OPUS-MT release."""
    return tiny_models.make_release(tmp_path_factory.mktemp("opus") / "opus", shared_checkpoint)


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory, shared_checkpoint: Path) -> Path:
    """Return the shared checkpoint converted; copy it before changing anything in it."""
    from translate.convert import Wish, convert

    into = tmp_path_factory.mktemp("models")
    return convert(shared_checkpoint, into=into, wish=Wish(quantization="int8"))


def _checkpoint(folder: Path, *, separate: bool = False, tuned_pad: bool = False) -> Path:
    torch = pytest.importorskip("torch", reason="checkpoints are made with the extra 'models'")
    pytest.importorskip("transformers", reason="checkpoints are made with the extra 'models'")
    torch.set_num_threads(1)  # of models this small a second one only waits for the first
    return tiny_models.make_checkpoint(folder, separate=separate, tuned_pad=tuned_pad)
