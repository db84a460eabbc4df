"""CTranslate2 against transformers on the same weights, sentence by sentence.

On the weights of the shipped model, read back out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.translate.tiny_models import read_sentences
from translate.convert import Wish, convert
from translate.greedy import load_greedy

if TYPE_CHECKING:
    from pathlib import Path

    from translate.greedy import Greedy

LENGTH = 64
BATCH = 50
Rows = list[tuple[str, ...]]


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Return the 200 sentences, sorted by length: padding costs time."""
    return sorted(read_sentences(), key=len)


@pytest.fixture(scope="module")
def weights(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkpoint with the shipped model's weights."""
    torch = pytest.importorskip("torch", reason="transformers needs it")
    pytest.importorskip("transformers", reason="it is what is compared with")
    from training.unconvert import main as unconvert

    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("shipped") / "checkpoint"
    model, start = root / "translate/models/compact-ar-en", root / "training/start"
    unconvert(["--model", str(model), "--start", str(start), "--out", str(folder)])
    return folder


@pytest.fixture(scope="module")
def theirs(weights: Path) -> Any:
    """Return the checkpoint as transformers loads it."""
    from translate.convert_marian import load_checkpoint

    return load_checkpoint(weights)


@pytest.fixture(scope="module")
def ours(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Greedy:
    """Return the checkpoint converted to float32."""
    into = tmp_path_factory.mktemp("parity")
    return load_greedy(convert(weights, into=into, wish=Wish(name="x", quantization="float32")))


def generate(theirs: Any, sentences: list[str], **search: object) -> Rows:
    """Return what transformers says, in batches."""
    rows: Rows = []
    for start in range(0, len(sentences), BATCH):
        batch = sentences[start : start + BATCH]
        found = theirs.generate(batch, max_new_tokens=LENGTH, **search)
        rows += [theirs.cut(row) for row in found]
    return rows


def test_there_are_200_different_sentences(sentences: list[str]) -> None:
    """Short and long, with numbers, quotes and names."""
    assert len(set(sentences)) == 200


def test_greedy_search_agrees_piece_for_piece(
    theirs: Any, ours: Greedy, sentences: list[str]
) -> None:
    """Every sentence, to its end or to its 64th piece."""
    expected = generate(theirs, sentences, num_beams=1)
    found = ours.translate(sentences, LENGTH)
    differing = [s for s, a, b in zip(sentences, expected, found, strict=True) if a != b]
    assert differing == []


def test_beam_search_agrees_on_nearly_every_string(
    theirs: Any, ours: Greedy, sentences: list[str]
) -> None:
    """At least 98%: two hypotheses may be equally good but for rounding.

    CTranslate2 stops as soon as it has four finished hypotheses, which transformers
    calls `early_stopping=True`; its default goes on and is another search.
    """
    expected = generate(theirs, sentences, num_beams=4, early_stopping=True, length_penalty=1.0)
    results = ours.model.translate_batch(
        [[*ours.split(sentence), "</s>"] for sentence in sentences],
        beam_size=4,
        length_penalty=1.0,
        max_decoding_length=LENGTH,
        max_input_length=0,
        return_end_token=True,
    )
    found = [tuple(result.hypotheses[0]) for result in results]
    same = sum(a == b for a, b in zip(expected, found, strict=True))
    assert same >= 0.98 * len(sentences)


def test_sentencepiece_splits_as_the_tokenizer_does(
    theirs: Any, ours: Greedy, sentences: list[str]
) -> None:
    """So MarianTokenizer is not needed at run time; what it does not know is `<unk>` in both."""
    known = set(theirs.source_pieces)
    for sentence in sentences:
        expected = theirs.tokenizer.convert_ids_to_tokens(theirs.tokenizer(sentence).input_ids)
        found = [piece if piece in known else "<unk>" for piece in ours.split(sentence)]
        assert [*found, "</s>"] == expected
