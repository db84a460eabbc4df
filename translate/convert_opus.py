"""Convert an OPUS-MT release (`decoder.yml`, `.npz`, `.spm`); torch is not needed.

See https://github.com/Helsinki-NLP/OPUS-MT-train/tree/master/models for the releases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translate.errors import ModelError
from translate.greedy import EOS

if TYPE_CHECKING:
    from pathlib import Path

DECODER = "decoder.yml"
TRAINED_POSITIONS = 512  # Marian's table has no end, but nothing longer is in the training data


def check_release(folder: Path) -> None:
    """Refuse a release that lacks a file or names one outside its folder."""
    decoder = _load_decoder(folder)
    models, vocabularies = decoder.get("models"), decoder.get("vocabs")
    if not _is_names(models) or not _is_names(vocabularies):
        raise ModelError(f"{folder / DECODER} must list its models and vocabs")
    if models is None or vocabularies is None or len(models) != 1:
        raise ModelError(f"{folder / DECODER} lists an ensemble; only a single model is converted")
    for name in (*models, *vocabularies):
        if not (folder / name).resolve().is_relative_to(folder.resolve()):
            raise ModelError(f"{folder / DECODER} is refused: {name!r} lies outside the folder")
    if (folder / "source.bpe").is_file():
        raise ModelError(f"{folder} splits words by BPE files; only sentencepiece is supported")
    needed = (*models, *vocabularies, "source.spm", "target.spm")
    missing = [name for name in needed if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder} lacks {', '.join(missing)}")


def load_converter(folder: Path) -> Any:  # noqa: ANN401 - a ctranslate2 Converter
    """Returns a converter of the release; `convert` of it can be called repeatedly."""
    from ctranslate2.converters import OpusMTConverter

    check_release(folder)

    class Converter(OpusMTConverter):  # type: ignore[misc]  # ctranslate2 has no types
        """The converter of CTranslate2, with the end of the source left to the caller."""

        def _load(self) -> Any:  # noqa: ANN401
            spec = super()._load()
            spec.config.add_source_eos = False
            spec.config.decoder_start_token = EOS  # any will do: it starts from zeros
            return spec

    return Converter(str(folder))


def _load_decoder(folder: Path) -> dict[str, Any]:
    import yaml  # type: ignore[import-untyped]  # ctranslate2 brings it, without types

    path = folder / DECODER
    try:
        decoder = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ModelError(f"{path} cannot be read: {error}") from error
    if not isinstance(decoder, dict):
        raise ModelError(f"{path} holds no settings")
    return decoder


def _is_names(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) for v in value)
