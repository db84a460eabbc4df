"""Arabic in, English out: sentences or a whole text, each with its score and flags.

What can be put around a translator (a memory, repair) has the methods of `Translates`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from translate.card import read_card
from translate.chunk import chunk, halves, join
from translate.engine import Engine
from translate.judge import judge_of
from translate.normalise import normalise
from translate.pieces import COMFORT
from translate.records import Translation
from translate.script import NOTHING, examine
from translate.segment import segment
from translate.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translate.records import Hypothesis
    from translate.script import Script
    from translate.settings import Decoding

Progress = Callable[[int], None]  # told how many more sentences are done
Words = Callable[[str], str | None]  # one Arabic word -> its usual English

# A single word is often answered with a whole invented sentence (LibreTranslate#167, EasyNMT#22).
# One Arabic word with its prefixes and suffixes is at most "and they will see it": five.
WORD_LIMIT = 5
# Of a word that a lexicon answers: midway, and not measured, for which of its readings is meant
# no sentence tells.
WORD_SCORE = 0.5


class Translates(Protocol):
    """What translates, or is put around something that does."""

    @property
    def signature(self) -> str:
        """Return all that can change the English, in words."""
        ...

    def translate(
        self, sentences: Iterable[str], *, progress: Progress | None = None
    ) -> list[Translation]:
        """Return one translation for each sentence, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class _Job:
    """A sentence on its way to the model."""

    sentence: str
    script: Script
    chunks: tuple[str, ...]  # normalised; empty: the model is not asked
    known: str | None = None  # English from a word list; None: it has none


class Translator:
    """A model that translates; use it as a context manager or `close()` it.

    >>> with Translator() as translator:
    ...     translator.translate(["وصل الوزير إلى القاهرة."])
    """

    def __init__(
        self,
        model: str | Path = "auto",
        *,
        settings: Settings = Settings(),  # noqa: B008  # frozen
        checked: bool = True,
        words: Words | None = None,
    ) -> None:
        self.folder = _find(model)
        self.settings = settings
        self._judge = judge_of(self.folder) if checked else None
        self._words = words
        read_card(self.folder)  # a damaged folder is told now, the weights are loaded when needed

    @cached_property
    def engine(self) -> Engine:
        """Return the model, loaded at the first sentence that needs it."""
        from translate.verify import check_folder

        check_folder(self.folder)
        return Engine(self.folder, self.settings)

    @property
    def signature(self) -> str:
        """Return model, quantization, search and checks, in words."""
        card = read_card(self.folder)
        model = f"model {card.name}@{card.digest[:8]}"
        judged = (self._judge.signature,) if self._judge else ()
        return " | ".join((model, card.quantization, self.settings.signature, *judged))

    def translate(
        self, sentences: Iterable[str], *, progress: Progress | None = None
    ) -> list[Translation]:
        """Return one translation for each sentence, in their order; no sentence is dropped."""
        given = list(sentences)
        jobs = {sentence: self._prepare(sentence) for sentence in dict.fromkeys(given)}
        asked = [job for job in jobs.values() if job.chunks]
        readings = self._read(asked, whole=len(given), progress=progress)
        done: dict[str, Translation] = {}
        for sentence, job in jobs.items():
            done[sentence] = self._finish(job, readings.get(sentence))
        return [done[sentence] for sentence in given]

    def translate_text(self, text: str, *, progress: Progress | None = None) -> list[Translation]:
        """Return the translations of a text's sentences, with their offsets in it."""
        return translate_text(self, text, progress=progress)

    def stream(self, sentences: Iterable[str]) -> Iterator[Translation]:
        """Yield one translation for each sentence, holding no more than a window of them."""
        return streamed(self, sentences, self.settings.window)

    def readings_of(
        self, sentences: Sequence[str], decoding: Decoding, *, split: bool = False
    ) -> list[tuple[Hypothesis, ...]]:
        """Return what the model makes of each sentence under another search, best first.

        `split` cuts each sentence in two first; () for what is not sent to the model.
        """
        jobs = [self._prepare(sentence) for sentence in sentences]
        if not any(job.chunks for job in jobs):
            return [()] * len(jobs)
        cut = [halves(job.chunks) if split else job.chunks for job in jobs]
        parts = iter(self.engine.translate([text for texts in cut for text in texts], decoding))
        found = []
        for texts in cut:
            columns = zip(*islice(parts, len(texts)), strict=False)
            found.append(tuple(join(texts, chosen) for chosen in columns))
        return found

    def finish(self, sentence: str, reading: Hypothesis) -> Translation:
        """Return the translation that a reading of a sentence makes, checked."""
        return self._finish(self._prepare(sentence), reading)

    def close(self) -> None:
        """Free the model's memory."""
        if "engine" in self.__dict__:
            self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self, sentence: str) -> _Job:
        script = examine(sentence)
        if script.kind == NOTHING or script.language != "ar":
            return _Job(sentence, script, ())
        text = normalise(sentence)
        known = self._words(text) if self._words and script.words == 1 else None
        if known is not None:
            return _Job(sentence, script, (), known)
        return _Job(sentence, script, chunk(text, self.engine.count, COMFORT))

    def _read(
        self, jobs: Sequence[_Job], *, whole: int, progress: Progress | None
    ) -> dict[str, Hypothesis]:
        """Return the model's best reading of each sentence, all of them in one run."""
        texts = [part for job in jobs for part in job.chunks]
        if not texts:
            if progress is not None:
                progress(whole)
            return {}
        told = _scaled(progress, len(texts), whole) if progress else None
        parts = iter(self.engine.translate(texts, progress=told))
        return {
            job.sentence: join(job.chunks, [best for best, *_ in islice(parts, len(job.chunks))])
            for job in jobs
        }

    def _finish(self, job: _Job, reading: Hypothesis | None) -> Translation:
        ar = job.sentence
        if reading is None:
            if job.known is not None:
                return Translation(ar, job.known, WORD_SCORE, job.script.flags, 0, len(ar))
            score = 1.0 if job.script.kind == NOTHING else 0.0
            return Translation(ar, ar, score, job.script.flags, 0, len(ar))
        if job.script.words == 1 and len(reading.text.split()) > WORD_LIMIT:
            return Translation(ar, ar, 0.0, ("untranslated",), 0, len(ar))
        if self._judge is None:
            score, found = math.exp(reading.score), ("truncated",) * reading.truncated
        else:
            score, found = self._judge(ar, reading)
        flags = tuple(sorted({*job.script.flags, *found}))
        return Translation(ar, reading.text, score, flags, 0, len(ar))


def streamed(
    translator: Translates, sentences: Iterable[str], together: int
) -> Iterator[Translation]:
    """Yield the translations of any number of sentences, so many looked at together."""
    rest = iter(sentences)
    while window := list(islice(rest, together)):
        yield from translator.translate(window)


def translate_text(
    translator: Translates, text: str, *, progress: Progress | None = None
) -> list[Translation]:
    """Return the translations of a text's sentences by any translator, with their offsets."""
    segments = segment(text)
    made = translator.translate((each.text for each in segments), progress=progress)
    return [
        replace(translation, start=each.start, end=each.end)
        for each, translation in zip(segments, made, strict=True)
    ]


def _find(model: str | Path) -> Path:
    """Return the folder of a model that is named, or given as a folder."""
    if isinstance(model, Path) or Path(model).is_dir():
        return Path(model)
    from translate.registry import find

    return find(model)


def _scaled(progress: Progress, parts: int, whole: int) -> Progress:
    """Return a progress in parts that tells of the whole in its own measure."""
    done = told = 0
    if not parts:
        progress(whole)

    def advance(count: int) -> None:
        nonlocal done, told
        done += count
        now = whole * done // parts
        progress(now - told)
        told = now

    return advance
