"""The lean module computes what transformers computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
transformers = pytest.importorskip("transformers", reason="training needs transformers")

from training import flat  # noqa: E402
from training.marian import read_marian, to_marian  # noqa: E402
from training.model import Marian, causal, read_shape, same  # noqa: E402
from training.pieces import Pieces  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path


def lean(folder: Path) -> Marian:
    """Return the lean module with the weights of a Marian folder."""
    model = Marian(read_shape(folder, Pieces(folder).target_ids)).eval()
    flat.attach(model, flat.unnamed(model, read_marian(folder, model.shape)))
    return model


def places(segments: torch.Tensor) -> torch.Tensor:
    """Return each piece's place within its segment."""
    row = [int((segments[0, :i] == segments[0, i]).sum()) for i in range(segments.shape[1])]
    return torch.tensor([row])


def logits(
    model: Marian,
    ar: torch.Tensor,
    en: torch.Tensor,
    ar_segment: torch.Tensor,
    en_segment: torch.Tensor,
) -> torch.Tensor:
    """Return the lean module's logits over the target pieces."""
    memory = model.encode(ar, places(ar_segment), same(ar_segment, ar_segment))
    x, _ = model.decode(
        en, places(en_segment), causal(en_segment), memory, same(en_segment, ar_segment)
    )
    return x @ model.output().T + model.bias


def sentence(shape: object, ar: int, en: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return random pieces of both sides, the English led by the pad piece."""
    torch.manual_seed(seed)
    source = torch.randint(2, shape.vocabulary - 1, (1, ar))
    target = torch.randint(2, shape.targets, (1, en))
    target[:, 0] = shape.pad
    return source, target


def test_logits_equal_those_of_transformers(marian: Path) -> None:
    """One sentence a row gives MarianMTModel's logits."""
    model = lean(marian)
    theirs = transformers.MarianMTModel.from_pretrained(marian).eval()
    ar, en = sentence(model.shape, 12, 9, seed=3)
    with torch.no_grad():
        found = logits(model, ar, en, torch.ones_like(ar), torch.ones_like(en))
        expected = theirs(input_ids=ar, decoder_input_ids=en).logits[..., : model.shape.targets]
    assert torch.allclose(found, expected, atol=1e-4)


def test_sentences_of_one_row_do_not_see_each_other(marian: Path) -> None:
    """Two packed sentences get the logits that each gets alone."""
    model = lean(marian)
    pairs = [sentence(model.shape, 7, 5, seed=1), sentence(model.shape, 4, 8, seed=2)]
    segments = [
        torch.cat([torch.full_like(pair[side], number) for number, pair in enumerate(pairs, 1)], 1)
        for side in (0, 1)
    ]
    with torch.no_grad():
        packed = logits(
            model,
            torch.cat([ar for ar, _ in pairs], 1),
            torch.cat([en for _, en in pairs], 1),
            *segments,
        )
        alone = [
            logits(model, ar, en, torch.ones_like(ar), torch.ones_like(en)) for ar, en in pairs
        ]
    assert torch.allclose(packed, torch.cat(alone, 1), atol=1e-4)


def test_names_of_weights_go_back_and_forth(marian: Path) -> None:
    """to_marian is the inverse of read_marian."""
    shape = read_shape(marian, Pieces(marian).target_ids)
    weights = read_marian(marian, shape)
    from safetensors.torch import load_file

    saved = load_file(marian / "model.safetensors")
    found = to_marian(weights, shape)
    assert set(found) == set(saved)
    assert all(torch.equal(found[name], saved[name]) for name in saved)
