"""Units through the translator: cut into sentences, translated in one go, put together again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.project import Both, Place, project
from mujaz.formats.records import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mujaz.formats.records import Mark, Tally, Unit
    from translate.align import Aligner, Weights
    from translate.records import Segment, Translation
    from translate.translator import Translates


def translate_units(
    translator: Translates,
    units: Sequence[Unit],
    *,
    aligner: Aligner | None = None,
    share: Callable[[float], None] = lambda _: None,
) -> list[Done]:
    """Return the units in English, one for one; `share` is told what part of them is done."""
    from translate.segment import segment

    cut = [segment(unit.text) for unit in units]
    sentences = [sentence.text for found in cut for sentence in found]
    each = 1 / max(len(sentences), 1)
    english = iter(translator.translate(sentences, progress=lambda steps: share(steps * each)))
    translated = [[moved(next(english), sentence) for sentence in found] for found in cut]
    return put_together(units, translated, aligner)


def moved(translation: Translation, segment: Segment) -> Translation:
    """Return the translation with the offsets of its segment."""
    return replace(translation, start=segment.start, end=segment.end)


def put_together(
    units: Sequence[Unit], translated: Sequence[Sequence[Translation]], aligner: Aligner | None
) -> list[Done]:
    """Return the units in English, their marks where they belong."""
    pairs = list(zip(units, translated, strict=True))
    split = [
        sentence
        for unit, sentences in pairs
        if unit.marks
        for sentence in sentences
        if any(cuts(unit.marks, sentence)) and is_alignable(sentence)
    ]
    found = aligner.align([(one.ar, one.en) for one in split]) if aligner and split else []
    weights = {id(one): weights for one, weights in zip(split, found, strict=False)}
    return [done_of(unit, sentences, weights) for unit, sentences in pairs]


def is_alignable(sentence: Translation) -> bool:
    """Return whether a sentence was translated, so that its words can be aligned."""
    return bool(sentence.en.strip()) and sentence.en != sentence.ar


def cuts(marks: Sequence[Mark], sentence: Translation) -> Iterator[bool]:
    """Yield whether each mark begins or ends within a sentence."""
    for mark in marks:
        yield any(sentence.start < at < sentence.end for at in (mark.start, mark.end))
        yield from cuts(mark.inside, sentence)


def done_of(
    unit: Unit, sentences: Sequence[Translation], weights: dict[int, Weights | None]
) -> Done:
    """Return a unit in English."""
    text, places = joined(unit.text, sentences)
    if not unit.marks:
        return Done(text, (), tuple(sentences))
    spots = tuple(
        Place((one.start, one.end), place, weights.get(id(one)))
        for one, place in zip(sentences, places, strict=True)
    )
    return Done(text, project(Both(unit.text, text, spots), unit.marks), tuple(sentences))


def joined(text: str, sentences: Sequence[Translation]) -> tuple[str, list[tuple[int, int]]]:
    """Return `text` with the sentences in English, and where each of them stands.

    What stands between sentences is kept; touching ones get a space.
    """
    out = ""
    at = 0
    places: list[tuple[int, int]] = []
    for sentence in sentences:
        out += text[at : sentence.start] or (" " if places else "")
        places.append((len(out), len(out) + len(sentence.en)))
        out += sentence.en
        at = sentence.end
    return out + text[at:], places


def count(tally: Tally, done: Sequence[Done]) -> None:
    """Add what was done to the tally."""
    for sentence in (sentence for unit in done for sentence in unit.sentences):
        tally.sentences += 1
        tally.flagged += bool(sentence.doubts)
        if has_arabic(sentence.ar):
            tally.arabic += 1
            tally.changed += bool(sentence.en.strip()) and sentence.en != sentence.ar
