"""Write the card of a model folder that was just converted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translate.card import CARD_NAME, Card, describe_file
from translate.convert_opus import TRAINED_POSITIONS
from translate.convert_source import MARIAN
from translate.model_file import read_model_file
from translate.verify import WEIGHTS, positions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from translate.card import Check
    from translate.convert_source import Source
    from translate.model_file import ModelFile


def describe(
    source: Source,
    made: Path,
    *,
    stated: Mapping[str, Any],
    quantization: str,
    checks: tuple[Check, ...],
) -> Card:
    """Returns the card of a folder: what its files say, and what its maker states."""
    model = read_model_file(made / WEIGHTS)
    files = sorted(path for path in made.iterdir() if path.name != CARD_NAME)
    rows = positions(model)
    origin = source.name if not source.revision else f"{source.name}@{source.revision}"
    return Card(
        architecture=_architecture(model),
        quantization=quantization,
        positions=min(rows, TRAINED_POSITIONS),
        files=tuple(describe_file(path) for path in files),
        converter=_versions(source),
        checks=checks,
        **{"origin": origin, **stated},
    )


def _architecture(model: ModelFile) -> str:
    """Returns the size of a model in words."""
    rows, width = model.find("decoder/embeddings/weight").shape
    layers = "+".join(str(_count_layers(model, side)) for side in ("encoder", "decoder"))
    millions = model.parameters / 1e6
    return (
        f"Marian Transformer, {layers} layers, width {width}, {rows} target pieces, "
        f"{millions:.1f} million parameters"
    )


def _count_layers(model: ModelFile, side: str) -> int:
    prefix = f"{side}/layer_"
    names = {name.split("/")[1] for name in model.variables if name.startswith(prefix)}
    return len(names)


def _versions(source: Source) -> str:
    from importlib.metadata import version

    programs = ["ctranslate2"] + (["transformers", "torch"] if source.kind == MARIAN else [])
    return ", ".join(f"{program} {version(program)}" for program in programs)
