"""Make a model folder of a checkpoint: convert, compare, measure, describe, install.

All of it happens in a staging folder beside the place where the model will stand; one
rename puts it there. Stopped anywhere, it leaves at most that staging folder.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translate import convert_marian, convert_opus
from translate.card import write_card
from translate.convert_card import describe
from translate.convert_install import install, refuse_existing, staging
from translate.convert_known import check_splitter, compare, known_sentences, make_checks
from translate.convert_source import MARIAN, OPUS, find_languages, locate
from translate.errors import ModelError
from translate.quantize import AUTO, check_quantization, choose, measure
from translate.registry import check_name
from translate.shortlist import write_shortlist
from translate.verify import SENTENCEPIECE, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from translate.convert_source import Source

EXTRA = "this needs torch and transformers; get them with: pip install 'mujaz[models]'"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller wants of a conversion."""

    name: str = ""  # "": the name that the checkpoint goes by
    languages: tuple[str, str] | None = None  # None: those that the checkpoint states
    quantization: str = AUTO  # "auto": what this processor runs fastest
    facts: dict[str, Any] = dataclasses.field(default_factory=dict)  # see card.FACTS
    replace: bool = False  # an installed model of the same name


def convert(
    path: Path,
    *,
    into: Path,
    wish: Wish | None = None,
    report: Callable[[str], None] = lambda _: None,
) -> Path:
    """Returns the folder `into/NAME` of the model made of the checkpoint at `path`."""
    wish = wish or Wish()
    check_quantization(wish.quantization)
    with staging(into) as stage:
        source = locate(path, scratch=stage / "unpacked")
        name = check_name(wish.name or source.name)
        if not wish.replace:
            refuse_existing(into / name)
        source_language, target_language = wish.languages or find_languages(source)
        stated = {"name": name, "source": source_language, "target": target_language, **wish.facts}
        made = _make(source, stage, wish.quantization, stated, report)
        report(f"verifying {name}")
        verify(made)
        return install(made, into / name, replace=wish.replace)


def _make(
    source: Source,
    stage: Path,
    quantization: str,
    stated: dict[str, Any],
    report: Callable[[str], None],
) -> Path:
    """Returns the finished folder in the staging folder."""
    report(f"reading {source.folder} ({source.kind})")
    converter = _load_converter(source)
    plain, made = stage / "float32", stage / "model"
    _run(converter, source, plain, "float32")
    sentences = known_sentences()
    if stated["source"] == "ar":
        check_splitter(plain, sentences)
    if source.kind == MARIAN:
        compare(converter.checkpoint, plain, sentences)
    if quantization == AUTO:
        quantization = _fastest(plain, sentences, report)
    report(f"storing weights as {quantization}")
    _run(converter, source, made, quantization)
    if write_shortlist(made):
        report("listed the pieces that the model may write")
    checks = make_checks(made, sentences)
    card = describe(source, made, stated=stated, quantization=quantization, checks=checks)
    write_card(card, made)
    return made


def _load_converter(source: Source) -> Any:  # noqa: ANN401 - a ctranslate2 Converter
    if source.kind == OPUS:
        return convert_opus.load_converter(source.folder)
    require("torch", "transformers")
    return convert_marian.load_converter(source.folder)


def require(*modules: str) -> None:
    """Refuse to go on without modules of the extra `models`."""
    if any(importlib.util.find_spec(module) is None for module in modules):
        raise ModelError(EXTRA)


def _run(converter: Any, source: Source, into: Path, quantization: str) -> None:  # noqa: ANN401
    """Convert, and put the splitters beside the weights (the converters leave them out)."""
    if quantization == "bfloat16":
        require("torch")  # numpy has no such type
    try:
        converter.convert(str(into), quantization=quantization)
    except (ValueError, KeyError, RuntimeError, NotImplementedError, OSError) as error:
        raise ModelError(f"{source.folder} cannot be converted: {error}") from error
    for name in SENTENCEPIECE:
        shutil.copyfile(source.folder / name, into / name)


def _fastest(plain: Path, sentences: Sequence[str], report: Callable[[str], None]) -> str:
    speeds = measure(plain, sentences)
    told = ", ".join(f"{speed.quantization} {speed.seconds:.3f} s" for speed in speeds)
    report(f"measured on this processor: {told}")
    return choose(speeds)
