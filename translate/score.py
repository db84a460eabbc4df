"""Measure a model on a pair of files with sacrebleu, and write it into its card.

BLEU and chrF++ with their signatures (https://github.com/mjpost/sacrebleu), of what the
translator gives end to end: splitting, search and all.
"""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.card import Score, read_card, write_card
from translate.errors import InputError, ModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from translate.card import Card

EXTRA = "scoring needs sacrebleu; get it with: pip install sacrebleu"


def score(
    folder: Path,
    source: Path,
    reference: Path,
    *,
    dataset: str = "",
    translate: Callable[[Sequence[str]], Sequence[str]] | None = None,
) -> Card:
    """Returns the card of a model with its scores on a pair of files, written as well."""
    if importlib.util.find_spec("sacrebleu") is None:
        raise ModelError(EXTRA)
    card = read_card(folder)
    sentences, references = read_pair(source, reference)
    english = (translate or _translator(folder))(sentences)
    settings = f"{card.quantization}, beam {_beam()}"
    scores = measure(english, references, dataset=dataset or source.stem)
    scores = tuple(replace(each, settings=settings, digest=card.digest) for each in scores)
    card = replace(card, scores=merge(card.scores, scores))
    write_card(card, folder)
    return card


def read_pair(source: Path, reference: Path) -> tuple[list[str], list[str]]:
    """Returns the lines of two files, of which each pair is a sentence and its translation."""
    sentences, references = _read_lines(source), _read_lines(reference)
    if len(sentences) != len(references) or not sentences:
        raise InputError(
            f"{source} has {len(sentences)} lines and {reference} {len(references)}: "
            "they must have as many, a sentence and its translation each"
        )
    return sentences, references


def measure(
    english: Sequence[str], references: Sequence[str], *, dataset: str
) -> tuple[Score, ...]:
    """Returns BLEU and chrF++ of translations against references."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    metrics = (("BLEU", BLEU()), ("chrF++", CHRF(word_order=2)))
    found = []
    for name, metric in metrics:
        value = metric.corpus_score(list(english), [list(references)]).score
        found.append(Score(dataset, name, round(value, 1), str(metric.get_signature())))
    return tuple(found)


def merge(old: Sequence[Score], new: Sequence[Score]) -> tuple[Score, ...]:
    """Returns all scores, an old one of the same set and metric replaced."""
    measured = {(score.dataset, score.metric) for score in new}
    kept = [score for score in old if (score.dataset, score.metric) not in measured]
    return tuple(sorted((*kept, *new), key=lambda score: (score.dataset, score.metric)))


def _translator(folder: Path) -> Callable[[Sequence[str]], list[str]]:
    from translate.translator import Translator

    def run(sentences: Sequence[str]) -> list[str]:
        with Translator(folder) as translator:
            return [translation.en for translation in translator.translate(sentences)]

    return run


def _beam() -> int:
    from translate.settings import Decoding

    return Decoding().beam_size


def _read_lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as UTF-8 text: {error}") from error
    return text.removesuffix("\n").split("\n") if text else []
