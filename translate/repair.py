"""Tries a sentence that fails a check again, and keeps what fails fewest.

Each rung of the ladder is climbed only by the sentences that the rungs before did
not mend, all of them in one batch. What is chosen never fails more checks than
what there was, and where it fails as many the first translation stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.settings import Decoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translate.records import Translation
    from translate.translator import Progress, Translator

# What each check weighs when two readings are compared. What is plainly wrong weighs most: a
# reader sees a loop at once, but not a changed number. `python -m benchmarks.repair` shows what
# each rung mends; flags without a weight (`dialect`, `low-confidence`) call for no repair.
WEIGHTS = {
    "numbers": 4,
    "negation": 4,
    "untranslated": 4,
    "repetition": 4,
    "truncated": 4,
    "length": 3,
    "attribution": 3,
    "glossary": 4,
    "names": 2,
    "quotes": 1,
}


@dataclass(frozen=True, slots=True)
class Rung:
    """One further attempt."""

    name: str
    decoding: Decoding
    split: bool = False  # True: the sentence is cut in two first
    mends: frozenset[str] = frozenset(WEIGHTS)  # checks whose findings it is tried for


LADDER = (
    Rung("wider beam", Decoding(beam_size=8, num_hypotheses=8)),
    Rung(
        "no repeated words",
        Decoding(beam_size=6, num_hypotheses=6, no_repeat_ngram_size=3, length_penalty=1.2),
    ),
    # Halves lose what one says of the other, so only what lost more than that is cut.
    Rung(
        "two halves",
        Decoding(beam_size=4, num_hypotheses=4),
        split=True,
        mends=frozenset({"length", "repetition", "truncated", "untranslated"}),
    ),
)


class Repairing:
    """Stands in for a translator and mends what its checks find."""

    def __init__(self, translator: Translator, *, ladder: Sequence[Rung] = LADDER) -> None:
        self._translator = translator
        self._ladder = tuple(ladder)

    @property
    def signature(self) -> str:
        """Return that of the translator, and how many further attempts there may be."""
        return f"{self._translator.signature} | repair {len(self._ladder)}"

    def translate(
        self, sentences: Iterable[str], *, progress: Progress | None = None
    ) -> list[Translation]:
        """Return one translation for each sentence, in their order, mended where it can be."""
        made = self._translator.translate(sentences, progress=progress)
        best = {one.ar: one for one in made}
        for rung in self._ladder:
            failing = [one for one in best.values() if rung.mends.intersection(one.flags)]
            for ar, candidates in self._attempt(failing, rung):
                best[ar] = min((best[ar], *candidates), key=badness)
        return [best[one.ar] for one in made]

    def translate_text(self, text: str, *, progress: Progress | None = None) -> list[Translation]:
        """Return the translations of a text's sentences, with their offsets in it."""
        from translate.translator import translate_text

        return translate_text(self, text, progress=progress)

    def stream(self, sentences: Iterable[str]) -> Iterator[Translation]:
        """Yield the translations of any number of sentences, in bounded memory."""
        from translate.translator import streamed

        return streamed(self, sentences, self._translator.settings.window)

    def _attempt(
        self, failing: Sequence[Translation], rung: Rung
    ) -> Iterator[tuple[str, list[Translation]]]:
        """Yield each failing sentence with the translations that a rung gives of it."""
        sources = [one.ar for one in failing]
        found = self._translator.readings_of(sources, rung.decoding, split=rung.split)
        for ar, readings in zip(sources, found, strict=True):
            yield ar, [self._translator.finish(ar, reading) for reading in readings]


def badness(translation: Translation) -> int:
    """Return how much is wrong with a translation by its checks; 0 where it needs no repair."""
    return sum(WEIGHTS.get(flag, 0) for flag in translation.flags)
