"""Tiny models made on the spot: a random T5, and an encoder of two words."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def tiny_t5(folder: Path, texts: Iterable[str]) -> None:
    """Save a random T5 whose vocabulary is the words of `texts`; skip without transformers."""
    transformers = pytest.importorskip("transformers")
    tokenizers = pytest.importorskip("tokenizers")
    words = sorted({word for text in texts for word in text.split()})
    vocabulary = {word: n for n, word in enumerate(["<pad>", "</s>", "<unk>", *words])}
    raw = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="<unk>"))
    raw.pre_tokenizer = tokenizers.pre_tokenizers.WhitespaceSplit()
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=raw, pad_token="<pad>", eos_token="</s>", unk_token="<unk>"
    ).save_pretrained(folder)
    config = transformers.T5Config(
        vocab_size=len(vocabulary),
        d_model=16,
        d_kv=8,
        d_ff=16,
        num_layers=1,
        num_heads=2,
        decoder_start_token_id=0,
        pad_token_id=0,
        eos_token_id=1,
    )
    transformers.T5ForConditionalGeneration(config).save_pretrained(folder)


def by_words(texts: Sequence[str]) -> list[list[float]]:
    """Return three numbers a text: a direction that all share, sport, and disaster."""
    sport, disaster = ("الكأس", "كرة"), ("زلزال", "هزة")
    return [
        [1.0, *(float(any(word in text for word in group)) for group in (sport, disaster))]
        for text in texts
    ]


def fake_encoders(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, object]]]:
    """Put a library with one tiny encoder in the place of sentence-transformers."""
    loaded: list[tuple[str, dict[str, object]]] = []

    class SentenceTransformer:
        def __init__(self, name: str, **options: object) -> None:
            if name == "nowhere":
                raise OSError("no such folder")
            loaded.append((name, options))

        def encode(self, texts: list[str], **_: object) -> Any:
            import numpy as np

            return np.array(by_words(texts), np.float32)

    library = ModuleType("sentence_transformers")
    library.SentenceTransformer = SentenceTransformer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    return loaded
