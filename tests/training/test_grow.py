"""A deeper encoder says what the shallower one said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("transformers", reason="the tiny model is written by transformers")

from training import grow  # noqa: E402
from training.marian import read_marian  # noqa: E402
from training.model import Marian, Shape, read_shape  # noqa: E402
from training.pieces import Pieces  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = ([5, 6, 7, 0], [8, 9, 0], [4, 5, 4, 5, 6, 0])


def model_of(folder: Path) -> tuple[Marian, Shape]:
    """Return the lean module of a Marian folder."""
    shape = read_shape(folder, Pieces(folder).target_ids)
    model = Marian(shape).eval()
    model.load_state_dict(read_marian(folder, shape))
    return model, shape


def encode(model: Marian, source: list[int]) -> torch.Tensor:
    """Return the encoder's output for one source."""
    places = torch.arange(len(source))[None]
    with torch.inference_mode():
        return model.encode(torch.tensor([source]), places, torch.zeros(1, 1, 1, 1))


def normed(model: Marian) -> None:
    """Give the norms one scale and no shift: then spread and mean are the same in all places."""
    with torch.no_grad():
        for layer in model.encoder.layers:
            layer.final_layer_norm.weight.fill_(0.7)
            layer.final_layer_norm.bias.zero_()


def test_where_the_spread_is_one_nothing_changes(marian: Path) -> None:
    """The output of a model with silent layers is that of the model without."""
    model, shape = model_of(marian)
    normed(model)
    levels = grow.levels(model, SOURCES)
    assert [round(level.spread, 3) for level in levels] == [0.7, 0.7]
    weights = grow.grow(dict(model.state_dict()), levels, [0, 1, 1])
    deep = Marian(Shape(**{**as_dict(shape), "encoder": 5})).eval()
    deep.load_state_dict(weights)
    for source in SOURCES:
        assert torch.allclose(encode(deep, source), encode(model, source), atol=1e-4)


def as_dict(shape: Shape) -> dict[str, int]:
    """Return the sizes by name."""
    return {name: getattr(shape, name) for name in Shape.__slots__}


def test_old_layers_keep_their_order(marian: Path) -> None:
    """Layer 1 of the old model stands above the copy of layer 0, which has its inner weights."""
    model, _ = model_of(marian)
    old = dict(model.state_dict())
    new = grow.grow(old, grow.levels(model, SOURCES), [0])
    name = "fc1.weight"
    assert torch.equal(new[f"encoder.layers.1.{name}"], old[f"encoder.layers.0.{name}"])
    assert torch.equal(new[f"encoder.layers.2.{name}"], old[f"encoder.layers.1.{name}"])
    assert not new["encoder.layers.1.fc2.weight"].any()
    assert old["encoder.layers.0.fc2.weight"].any()


def test_a_layer_that_is_not_there_is_named(marian: Path) -> None:
    """The error says which and what there is."""
    model, _ = model_of(marian)
    with pytest.raises(ValueError, match=r"no encoder layer \[7\], there are 0 to 1"):
        grow.grow(dict(model.state_dict()), grow.levels(model, SOURCES), [7])


def test_the_folder_tells_its_new_depth(marian: Path, run: Path, tmp_path: Path) -> None:
    """The written folder loads as a model of more layers."""
    out = tmp_path / "deep"
    grow.main(["--run", str(run), "--start", str(marian), "--after", "0", "--out", str(out)])
    assert json.loads((out / "config.json").read_text("utf-8"))["encoder_layers"] == 3
    assert len(model_of(out)[0].encoder.layers) == 3
