"""A converted model gives back the weights that it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("transformers", reason="the tiny model is written by transformers")
pytest.importorskip("ctranslate2", reason="the tiny model is converted by ctranslate2")

from training import score, unconvert  # noqa: E402
from training.marian import read_marian  # noqa: E402
from training.model import Shape, read_shape  # noqa: E402
from training.pieces import Pieces  # noqa: E402
from translate.model_file import read_model_file  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path


def shape_of(marian: Path) -> Shape:
    """Return the shape of a Marian folder."""
    return read_shape(marian, Pieces(marian).target_ids)


@pytest.mark.filterwarnings("ignore")  # of libraries that the converter loads
def test_float32_comes_back_as_it_was(marian: Path, tmp_path: Path) -> None:
    """Every tensor is there, under its name, with its values."""
    score.convert(marian, tmp_path / "ct2", "float32")
    arguments = ["--model", str(tmp_path / "ct2"), "--start", str(marian)]
    unconvert.main([*arguments, "--out", str(tmp_path / "back")])
    before, after = (
        read_marian(folder, shape_of(marian)) for folder in (marian, tmp_path / "back")
    )
    assert set(after) == set(before)
    for name, tensor in before.items():
        assert torch.equal(after[name], tensor), name


@pytest.mark.filterwarnings("ignore")  # of libraries that the converter loads
def test_int8_comes_back_within_half_a_step(marian: Path, tmp_path: Path) -> None:
    """A step is 1/127 of the largest weight of a row."""
    score.convert(marian, tmp_path / "ct2", "int8")
    shape = shape_of(marian)
    before = read_marian(marian, shape)
    after = unconvert.weights_of(read_model_file(tmp_path / "ct2" / "model.bin"), shape)
    for name, tensor in before.items():
        step = tensor.abs().amax(-1, keepdim=True) / 127 if tensor.ndim == 2 else torch.tensor(0.0)
        assert ((after[name] - tensor).abs() <= step * 0.501 + 1e-7).all(), name


@pytest.mark.filterwarnings("ignore")  # of libraries that the converter loads
def test_a_deeper_model_is_refused(marian: Path, tmp_path: Path) -> None:
    """Layers would be lost in silence."""
    score.convert(marian, tmp_path / "ct2", "float32")
    shape = shape_of(marian)
    shallow = Shape(**{name: getattr(shape, name) for name in Shape.__slots__} | {"encoder": 1})
    with pytest.raises(ValueError, match="more than 1 encoder layers"):
        unconvert.weights_of(read_model_file(tmp_path / "ct2" / "model.bin"), shallow)
