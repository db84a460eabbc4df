"""Tiny Marian models with random weights, made in a second: no checkpoint is needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SENTENCES = Path(__file__).with_name("sentences.txt")
ENGLISH = (
    "The minister arrived in the capital on Tuesday for talks with his counterpart.",
    "Prices rose by five percent last month, the government said.",
    "At least 12 people were killed in an attack on a market in the north.",
    "The court postponed the hearing until the third of March 2027.",
    "Who will win the election? Nobody knows yet.",
    '"We want a just solution, not promises," she added.',
    "Heavy rain closed schools and flooded the streets of the old city.",
    "The team lost to its guests by two goals to one.",
    "Experts warn that water reserves are shrinking quickly.",
    "The company plans to hire 2500 engineers before the end of the year.",
)
SPECIAL = ("</s>", "<unk>")
PIECES = 220


def read_sentences() -> list[str]:
    """Return the 200 Arabic sentences written for the tests."""
    return SENTENCES.read_text(encoding="utf-8").splitlines()


def train_splitter(path: Path, sentences: list[str], pieces: int) -> list[str]:
    """Train a small sentencepiece model and return its pieces."""
    import sentencepiece

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_prefix=str(path.with_suffix("")),
        vocab_size=pieces,
        character_coverage=1.0,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.with_suffix(".model").rename(path)
    path.with_suffix(".vocab").unlink()
    splitter = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [splitter.id_to_piece(i) for i in range(splitter.get_piece_size())]


def make_checkpoint(
    folder: Path, *, separate: bool = False, tuned_pad: bool = False, positions: int = 512
) -> Path:
    """Save a random Marian model as transformers does, shared or separate vocabularies."""
    folder.mkdir(parents=True)
    arabic = train_splitter(folder / "source.spm", read_sentences(), PIECES)
    english = train_splitter(folder / "target.spm", list(ENGLISH), PIECES)
    source, target = _vocabularies(arabic, english, separate=separate)
    model = _model(len(source), len(target), separate=separate, positions=positions)
    if tuned_pad:
        _move_pad_row(model)
    model.save_pretrained(folder)
    _save_vocabulary(folder / "vocab.json", source)
    if separate:
        _save_vocabulary(folder / "target_vocab.json", target)
    fields = {
        "source_lang": "ar",
        "target_lang": "en",
        "separate_vocabs": separate,
        "tokenizer_class": "MarianTokenizer",
        "model_max_length": positions,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(fields), encoding="utf-8")
    return folder


def _vocabularies(
    arabic: list[str], english: list[str], *, separate: bool
) -> tuple[list[str], list[str]]:
    if separate:
        return _vocabulary(arabic), _vocabulary(english)
    both = _vocabulary([*english, *arabic])
    return both, both


def _vocabulary(pieces: list[str]) -> list[str]:
    plain = [piece for piece in dict.fromkeys(pieces) if piece not in {"<unk>", "<s>", "</s>"}]
    return [*SPECIAL, *plain, "<pad>"]


def _save_vocabulary(path: Path, pieces: list[str]) -> None:
    numbers = {piece: number for number, piece in enumerate(pieces)}
    path.write_text(json.dumps(numbers, ensure_ascii=False), encoding="utf-8")


def _model(source: int, target: int, *, separate: bool, positions: int) -> Any:
    import torch
    from transformers import MarianConfig, MarianMTModel

    torch.manual_seed(20)
    config = MarianConfig(
        vocab_size=source,
        decoder_vocab_size=target,
        d_model=32,
        encoder_layers=2,
        decoder_layers=1,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        max_position_embeddings=positions,
        activation_function="swish",
        scale_embedding=True,
        share_encoder_decoder_embeddings=not separate,
        tie_word_embeddings=True,
        init_std=0.3,  # wide: no two pieces are so close that rounding decides
        bos_token_id=0,
        eos_token_id=0,
        forced_eos_token_id=0,
        pad_token_id=target - 1,
        decoder_start_token_id=target - 1,
    )
    model = MarianMTModel(config).eval()
    with torch.no_grad():
        model.final_logits_bias.normal_(std=1.0)
        model.final_logits_bias[0, target - 1] = 0.0
    return model


def _move_pad_row(model: Any) -> None:
    """Do to the pad row what tuning with tied embeddings does to it."""
    import torch

    with torch.no_grad():
        row = model.model.decoder.embed_tokens.weight[model.config.decoder_start_token_id]
        row.copy_(torch.linspace(-1, 1, len(row)))


def make_release(folder: Path, checkpoint: Path) -> Path:
    """Save a checkpoint's weights as an OPUS-MT release: Marian's own names and layout."""
    import numpy as np
    from transformers import MarianMTModel

    folder.mkdir(parents=True)
    model = MarianMTModel.from_pretrained(checkpoint)
    np.savez(folder / "opus.npz", **_marian_weights(model))
    vocabulary = json.loads((checkpoint / "vocab.json").read_text(encoding="utf-8"))
    lines = [f"{_quote(piece)}: {i}\n" for piece, i in vocabulary.items() if piece != "<pad>"]
    (folder / "opus.vocab.yml").write_text("".join(lines), encoding="utf-8")
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes((checkpoint / name).read_bytes())
    (folder / "decoder.yml").write_text(
        "models:\n  - opus.npz\nvocabs:\n  - opus.vocab.yml\n  - opus.vocab.yml\n"
        "beam-size: 6\nnormalize: 1\n",
        encoding="utf-8",
    )
    return folder


def _quote(piece: str) -> str:
    escaped = piece.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _marian_weights(model: Any) -> dict[str, Any]:
    import numpy as np

    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    pad = model.config.pad_token_id
    weights = {
        "Wemb": state["model.shared.weight"][:pad],
        "decoder_ff_logit_out_b": state["final_logits_bias"][:, :pad],
        "special:model.yml": np.frombuffer(_MARIAN_SETTINGS.encode() + b"\0", dtype=np.int8),
    }
    for side, layers in (("encoder", 2), ("decoder", 1)):
        for layer in range(layers):
            weights |= _layer(state, f"model.{side}.layers.{layer}.", f"{side}_l{layer + 1}_")
    return weights


def _layer(state: dict[str, Any], prefix: str, scope: str) -> dict[str, Any]:
    weights = {}
    for theirs, ours in (("self_attn", "self"), ("encoder_attn", "context")):
        if prefix + f"{theirs}.q_proj.weight" not in state:
            continue
        for letter, part in (("q", "q_proj"), ("k", "k_proj"), ("v", "v_proj"), ("o", "out_proj")):
            weights[f"{scope}{ours}_W{letter}"] = state[f"{prefix}{theirs}.{part}.weight"].T
            weights[f"{scope}{ours}_b{letter}"] = state[f"{prefix}{theirs}.{part}.bias"][None]
        weights |= _norm(state, f"{prefix}{theirs}_layer_norm", f"{scope}{ours}_Wo")
    for number, part in (("1", "fc1"), ("2", "fc2")):
        weights[f"{scope}ffn_W{number}"] = state[f"{prefix}{part}.weight"].T
        weights[f"{scope}ffn_b{number}"] = state[f"{prefix}{part}.bias"][None]
    return weights | _norm(state, f"{prefix}final_layer_norm", f"{scope}ffn_ffn")


def _norm(state: dict[str, Any], theirs: str, ours: str) -> dict[str, Any]:
    return {
        f"{ours}_ln_scale": state[f"{theirs}.weight"][None],
        f"{ours}_ln_bias": state[f"{theirs}.bias"][None],
    }


_MARIAN_SETTINGS = """\
type: transformer
enc-depth: 2
dec-depth: 1
dim-emb: 32
transformer-heads: 4
transformer-ffn-activation: swish
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-decoder-autoreg: self-attention
transformer-no-projection: false
transformer-guided-alignment-layer: last
"""
