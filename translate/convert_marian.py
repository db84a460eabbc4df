"""Convert a MarianMT checkpoint as transformers saves it (needs torch and transformers).

`ctranslate2.converters.TransformersConverter` does the work. Added here: nothing is
fetched or unpickled, weights that a loader lost are found (transformers#45005),
separate vocabularies, and a pad row that is not zero. CTranslate2 starts Marian's
decoder from zeros; a checkpoint tuned with transformers has learned another pad row,
so there the decoder starts from that row instead.
"""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any

from translate.errors import ModelError
from translate.greedy import EOS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAD = "<pad>"
PAD_BIAS = -1e4  # never chosen, yet inside the range of float16
SAFE_WEIGHTS = ("model.safetensors", "model.safetensors.index.json")
PICKLED_WEIGHTS = ("pytorch_model.bin", "pytorch_model.bin.index.json")
_TIED = {  # tensor of the loaded model: where a checkpoint may keep it
    "lm_head.weight": ("lm_head.weight", "model.decoder.embed_tokens.weight"),
    "model.decoder.embed_tokens.weight": ("model.decoder.embed_tokens.weight",),
    "model.encoder.embed_tokens.weight": ("model.encoder.embed_tokens.weight",),
}
_SHARED = "model.shared.weight"


def check_checkpoint(folder: Path) -> dict[str, Any]:
    """Returns the configuration of a checkpoint that has everything, or tells all it lacks."""
    config = _load_json(folder / "config.json")
    if config.get("model_type") != "marian":
        kind = config.get("model_type", "unknown")
        raise ModelError(f"{folder} holds a model of type {kind!r}; only 'marian' is converted")
    names = ["vocab.json", "source.spm", "target.spm"]
    missing = [name for name in names if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in (*SAFE_WEIGHTS, *PICKLED_WEIGHTS)):
        missing.append(" or ".join((SAFE_WEIGHTS[0], PICKLED_WEIGHTS[0])))
    if missing:
        raise ModelError(f"{folder} lacks {', '.join(missing)}: save the model with its tokenizer")
    return config


def load_converter(folder: Path) -> Any:  # noqa: ANN401 - a ctranslate2 Converter
    """Returns a converter of the checkpoint; `convert` of it can be called repeatedly."""
    from ctranslate2.converters import TransformersConverter

    checkpoint = load_checkpoint(folder)

    class Converter(TransformersConverter):  # type: ignore[misc]  # ctranslate2 has no types
        """The converter of CTranslate2 on a checkpoint that is loaded once and checked."""

        def load_model(self, *_: object, **__: object) -> Any:  # noqa: ANN401
            return checkpoint.model

        def load_tokenizer(self, *_: object, **__: object) -> Any:  # noqa: ANN401
            return checkpoint.tokenizer

        def _load(self) -> Any:  # noqa: ANN401
            spec = super()._load()
            checkpoint.amend(spec)
            return spec

    converter = Converter(str(folder))
    converter.checkpoint = checkpoint
    return converter


def load_checkpoint(folder: Path) -> Checkpoint:
    """Returns the checkpoint of a folder, from its own files alone."""
    import transformers

    check_checkpoint(folder)
    transformers.utils.logging.disable_progress_bar()  # of reading a file from the disk
    has_safe = any((folder / name).is_file() for name in SAFE_WEIGHTS)
    try:
        model, info = transformers.MarianMTModel.from_pretrained(
            str(folder),
            local_files_only=True,
            use_safetensors=has_safe,
            weights_only=True,  # a pickle may run whatever it likes otherwise
            output_loading_info=True,
            dtype="float32",
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "Recommended: pip install sacremoses": not used
            tokenizer = transformers.MarianTokenizer.from_pretrained(
                str(folder), local_files_only=True
            )
    except Exception as error:  # whatever a damaged file makes torch raise
        raise ModelError(f"{folder} cannot be loaded: {_first_line(error)}") from error
    lost = [*info["missing_keys"], *info["mismatched_keys"]]
    if lost:
        raise ModelError(f"{folder} lacks weights: {', '.join(sorted(map(str, lost))[:5])}")
    checkpoint = Checkpoint(folder, model.eval(), tokenizer)
    checkpoint.check_tied()
    return checkpoint


class Checkpoint:
    """A MarianMT model with its tokenizer, loaded by transformers."""

    def __init__(self, folder: Path, model: Any, tokenizer: Any) -> None:  # noqa: ANN401
        self.folder = folder
        self.model = model
        self.tokenizer = tokenizer
        vocabulary = _pieces(folder / "vocab.json")
        self.source_pieces = vocabulary
        self.target_pieces = vocabulary
        if getattr(tokenizer, "separate_vocabs", False):
            self.target_pieces = _pieces(folder / "target_vocab.json")

    def check_tied(self) -> None:
        """Refuse a model whose embeddings are not those of the file (transformers#45005)."""
        import torch

        stored = _stored_weights(self.folder, [_SHARED, *_TIED])
        state = self.model.state_dict()
        for name, places in _TIED.items():
            candidates = [stored[place] for place in (*places, _SHARED) if place in stored]
            loaded = state[name]
            if not any(torch.equal(loaded, weight.float()) for weight in candidates):
                raise ModelError(
                    f"{self.folder}: {name} is not what the file holds; "
                    "another version of transformers may load it: pip install -U transformers"
                )

    def amend(self, spec: Any) -> None:  # noqa: ANN401 - a ctranslate2 TransformerSpec
        """Set what CTranslate2 takes for granted: one vocabulary, and a pad row of zeros."""
        kept = not self.starts_from_zero()
        source = [i for i, piece in enumerate(self.source_pieces) if kept or piece != PAD]
        target = [i for i, piece in enumerate(self.target_pieces) if kept or piece != PAD]
        inner = self.model.model
        spec.encoder.embeddings[0].weight = inner.encoder.embed_tokens.weight[source]
        spec.decoder.embeddings.weight = inner.decoder.embed_tokens.weight[target]
        spec.decoder.projection.weight = self.model.lm_head.weight[target]
        bias = self.output_bias()
        if bool(bias.any()):
            spec.decoder.projection.bias = bias[target]
        spec.decoder.start_from_zero_embedding = not kept
        spec.config.decoder_start_token = PAD if kept else EOS
        spec._vocabularies = {  # noqa: SLF001 - what is registered cannot be taken back
            "source": [[self.source_pieces[i] for i in source]],
            "target": [[self.target_pieces[i] for i in target]],
        }

    def starts_from_zero(self) -> bool:
        """Returns whether the decoder starts from the pad row and that row is zero."""
        row = self.model.model.decoder.embed_tokens.weight[self._start()]
        return not bool(row.any())

    def output_bias(self) -> Any:  # noqa: ANN401 - a tensor
        """Returns the bias of the target pieces, under which the pad is never chosen."""
        bias = self.model.final_logits_bias[0].clone()
        if not self.starts_from_zero():
            bias[self._start()] = PAD_BIAS
        return bias

    def greedy(self, sentences: Sequence[str], length: int) -> list[tuple[str, ...]]:
        """Returns the first `length` target pieces of each sentence as transformers has them."""
        rows = self.generate(sentences, num_beams=1, max_new_tokens=length)
        return [self.cut(row) for row in rows]

    def generate(self, sentences: Sequence[str], **search: object) -> list[list[int]]:
        """Returns target numbers of each sentence, start and padding included."""
        import torch
        import transformers

        config = self.model.config
        self.model.generation_config = transformers.GenerationConfig(
            decoder_start_token_id=config.decoder_start_token_id,
            eos_token_id=config.eos_token_id,
            pad_token_id=config.pad_token_id,
            bad_words_ids=[[config.pad_token_id]],  # as in every OPUS-MT checkpoint
            do_sample=False,
        )
        batch = self.tokenizer(list(sentences), padding=True, return_tensors="pt")
        with torch.no_grad():
            rows: list[list[int]] = self.model.generate(**batch, **search).tolist()
        return rows

    def cut(self, row: Sequence[int]) -> tuple[str, ...]:
        """Returns the pieces between the start and the padding."""
        pieces = [self.target_pieces[i] for i in row[1:]]
        return tuple(pieces[: pieces.index(EOS) + 1] if EOS in pieces else pieces)

    def _start(self) -> int:
        start = int(self.model.config.decoder_start_token_id)
        if self.target_pieces[start] != PAD:
            raise ModelError(
                f"{self.folder}: the decoder starts from {self.target_pieces[start]!r}, not {PAD}"
            )
        return start


def _pieces(path: Path) -> list[str]:
    """Returns the pieces of a vocabulary by their numbers, which must have no gap."""
    numbers = _load_json(path)
    pieces = sorted(numbers, key=lambda piece: numbers[piece])
    if [numbers[piece] for piece in pieces] != list(range(len(pieces))):
        raise ModelError(f"{path} does not number its pieces from 0 without gaps")
    return pieces


def _stored_weights(folder: Path, names: Sequence[str]) -> dict[str, Any]:
    """Returns those of the named tensors that the checkpoint holds, as they are on disk."""
    found: dict[str, Any] = {}
    for path in _weight_files(folder):
        found |= _stored(path, names)
    return found


def _weight_files(folder: Path) -> list[Path]:
    for single, index in (SAFE_WEIGHTS, PICKLED_WEIGHTS):
        if (folder / single).is_file():
            return [folder / single]
        if (folder / index).is_file():
            shards = set(_load_json(folder / index).get("weight_map", {}).values())
            return [folder / name for name in sorted(shards)]
    return []


def _stored(path: Path, names: Sequence[str]) -> dict[str, Any]:
    if path.suffix == ".safetensors":
        from safetensors import safe_open

        with safe_open(path, framework="pt") as file:
            return {name: file.get_tensor(name) for name in names if name in set(file.keys())}
    import torch

    weights = torch.load(path, map_location="cpu", weights_only=True)
    return {name: weights[name] for name in names if name in weights}


def _load_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path} cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise ModelError(f"{path} holds no JSON object")
    return value


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
