"""A tiny Marian folder with random weights, and a tiny run to train on."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from training import corpus

WORDS_AR = ("بيت", "كتاب", "قلم", "باب", "مدينة", "رئيس", "حرب", "سلام", "ماء", "شمس")
WORDS_EN = ("house", "book", "pen", "door", "city", "president", "war", "peace", "water", "sun")


def make_pairs(count: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return sentence pairs translated word by word."""
    rng = random.Random(seed)
    chosen = (rng.choices(range(len(WORDS_AR)), k=rng.randint(1, 9)) for _ in range(count))
    return [(" ".join(WORDS_AR[i] for i in c), " ".join(WORDS_EN[i] for i in c)) for c in chosen]


def train_pieces(texts: list[str], prefix: Path, size: int) -> list[str]:
    """Train a segmentation model and return its pieces."""
    import sentencepiece

    text = prefix.with_suffix(".txt")
    text.write_text("\n".join(texts), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(prefix),
        vocab_size=size,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
    )
    prefix.with_suffix(".model").rename(prefix.with_suffix(".spm"))
    model = sentencepiece.SentencePieceProcessor(model_file=str(prefix.with_suffix(".spm")))
    return [model.id_to_piece(i) for i in range(model.get_piece_size())]


def make_vocabulary(source: list[str], target: list[str]) -> dict[str, int]:
    """Return the joint vocabulary: specials, target pieces, then what only the source has."""
    special = {"<unk>", "<s>", "</s>"}
    order = ["</s>", "<unk>", *(p for p in target if p not in special)]
    order += [p for p in source if p not in special and p not in set(order)]
    return {piece: number for number, piece in enumerate([*order, "<pad>"])}


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny MarianMT model as transformers saves it."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("marian")
    pairs = make_pairs(300)
    source = train_pieces([ar for ar, _ in pairs], folder / "source", 60)
    target = train_pieces([en for _, en in pairs], folder / "target", 60)
    ids = make_vocabulary(source, target)
    (folder / "vocab.json").write_text(json.dumps(ids, ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"source_lang": "ar", "target_lang": "en", "tokenizer_class": "MarianTokenizer"})
    )
    config = transformers.MarianConfig(
        vocab_size=len(ids),
        d_model=32,
        encoder_layers=2,
        decoder_layers=1,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        activation_function="swish",
        scale_embedding=True,
        max_position_embeddings=64,
        pad_token_id=ids["<pad>"],
        eos_token_id=0,
        bos_token_id=0,
        decoder_start_token_id=ids["<pad>"],
        forced_eos_token_id=0,
        static_position_embeddings=True,
    )
    torch.manual_seed(5)
    model = transformers.MarianMTModel(config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, 0.2)
        model.model.shared.weight[ids["<pad>"]] = 0
        targets = 2 + len(set(target) - {"<unk>", "<s>", "</s>"})
        model.final_logits_bias.normal_()
        model.final_logits_bias[:, targets:] = -1e4
    model.save_pretrained(folder)
    return folder


RECIPE = """
[data]
held_out_source = "toy"
held_out_pairs = 10
max_pieces = 30
[mix.main]
toy = 1.0
[mix.decay]
toy = 1.0
[batches]
row = 32
rows = 4
micro = 2
chunk = 1500
[optimizer]
warmup = 500
"""


@pytest.fixture
def run(tmp_path: Path, marian: Path) -> Path:
    """Return the folder of a run whose pairs are encoded and linked word by word."""
    pytest.importorskip("numpy")
    from training import align, pieces

    (tmp_path / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    for name in ("pieces", "links"):
        (tmp_path / name).mkdir()
    cut = pieces.Pieces(marian)
    for name, count in (("toy", 200), ("held_out", 10)):
        pairs: list[corpus.Pair] = make_pairs(count, seed=count)
        encoded = pieces.encode_pairs(pairs, cut, 30)
        pieces.save(tmp_path / "pieces" / f"{name}.npz", encoded)
        align.save_links(tmp_path / "links" / f"{name}.npz", [{(0, 0)}] * len(encoded))
    return tmp_path
