"""An export translates the same in CTranslate2 as in transformers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
transformers = pytest.importorskip("transformers", reason="export is checked by transformers")
pytest.importorskip("ctranslate2", reason="export is for ctranslate2")

from tests.training.conftest import make_pairs  # noqa: E402
from training import export, score  # noqa: E402
from training.marian import read_marian  # noqa: E402
from training.model import read_shape  # noqa: E402
from training.pieces import Pieces  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path


def weights_of(marian: Path) -> dict[str, torch.Tensor]:
    """Return the lean module's weights of a Marian folder."""
    return read_marian(marian, read_shape(marian, Pieces(marian).target_ids))


@pytest.mark.filterwarnings("ignore")  # of libraries that the converter loads
def test_greedy_is_the_same_in_both(marian: Path, tmp_path: Path) -> None:
    """Greedy float32 output is equal piece by piece."""
    export.write(weights_of(marian), marian, tmp_path / "out", torch.float32)
    score.convert(tmp_path / "out", tmp_path / "ct2", "float32")
    translator = score.load(tmp_path / "ct2", 1)
    model = transformers.MarianMTModel.from_pretrained(tmp_path / "out").eval()
    pieces = Pieces(tmp_path / "out")
    for ar, _ in make_pairs(8, seed=7):
        ids = [*pieces.encode(ar, source=True), pieces.eos]
        theirs = model.generate(
            torch.tensor([ids]),
            num_beams=1,
            do_sample=False,
            max_new_tokens=30,
            bad_words_ids=[[pieces.pad]],
        )[0, 1:].tolist()
        source = [*pieces.source.encode(ar, out_type=str), "</s>"]
        ours = translator.translate_batch([source], beam_size=1, max_decoding_length=20)
        found = [pieces.ids[piece] for piece in ours[0].hypotheses[0]]
        assert found == [n for n in theirs if n != pieces.eos][:20]


def test_a_trained_pad_row_is_refused(marian: Path, tmp_path: Path) -> None:
    """Weights with which the two engines would differ are not written."""
    weights = weights_of(marian)
    weights["shared.weight"][-1] = 0.1
    with pytest.raises(ValueError, match="<pad>"):
        export.write(weights, marian, tmp_path / "out", torch.float32)
    assert not (tmp_path / "out").exists()
