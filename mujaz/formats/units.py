"""Units through the translator: cut into sentences, translated in one go, put together again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.records import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.formats.records import Tally, Unit
    from translate.records import Segment, Translation
    from translate.translator import Translates


def translate_units(
    translator: Translates,
    units: Sequence[Unit],
    *,
    share: Callable[[float], None] = lambda _: None,
) -> list[Done]:
    """Return the units in English, one for one; `share` is told what part of them is done."""
    from translate.segment import segment

    cut = [segment(unit.text) for unit in units]
    sentences = [sentence.text for found in cut for sentence in found]
    each = 1 / max(len(sentences), 1)
    english = iter(translator.translate(sentences, progress=lambda steps: share(steps * each)))
    return [
        put_together(unit, [moved(next(english), sentence) for sentence in found])
        for unit, found in zip(units, cut, strict=True)
    ]


def moved(translation: Translation, segment: Segment) -> Translation:
    """Return the translation with the offsets of its segment."""
    return replace(translation, start=segment.start, end=segment.end)


def put_together(unit: Unit, sentences: Sequence[Translation]) -> Done:
    """Return the unit with each sentence replaced by its English, what stands between kept."""
    return Done(joined(unit.text, sentences), (), tuple(sentences))


def joined(text: str, sentences: Sequence[Translation]) -> str:
    """Return `text` with the sentences in English; touching ones get a space between them."""
    parts: list[str] = []
    at = 0
    for sentence in sentences:
        gap = text[at : sentence.start]
        parts += [gap or (" " if parts else ""), sentence.en]
        at = sentence.end
    return "".join([*parts, text[at:]])


def count(tally: Tally, done: Sequence[Done]) -> None:
    """Add what was done to the tally."""
    for sentence in (sentence for unit in done for sentence in unit.sentences):
        tally.sentences += 1
        tally.flagged += bool(sentence.flags)
        if has_arabic(sentence.ar):
            tally.arabic += 1
            tally.changed += bool(sentence.en.strip()) and sentence.en != sentence.ar
