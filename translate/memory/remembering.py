"""A translator that looks into the memory first and keeps what it had to translate."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING

from translate.errors import InputError, OutputError
from translate.memory.keys import code_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from translate.memory.store import Memory
    from translate.records import Translation
    from translate.translator import Translates

# Sentences a transaction: a kill loses at most these, and batches of the model stay full.
TOGETHER = 512


class Remembering:
    """Stands in for a translator; a memory that fails is left alone, the translating goes on."""

    def __init__(
        self,
        translator: Translates,
        memory: Memory,
        *,
        warn: Callable[[str], object] | None = None,
    ) -> None:
        self._translator = translator
        self._memory: Memory | None = memory
        self._warn = warn or logging.getLogger(__name__).warning
        self._context = f"{translator.signature} | code {code_version()}"

    @property
    def signature(self) -> str:
        """That of the translator: where a translation was kept makes no difference to it."""
        return self._translator.signature

    @property
    def context(self) -> str:
        """What must be the same for a translation to be served again."""
        return self._context

    def translate(
        self, sentences: Iterable[str], *, progress: Callable[[int], None] | None = None
    ) -> list[Translation]:
        """Return the translation of each sentence, the known ones without the model."""
        rest = iter(sentences)
        out: list[Translation] = []
        while some := list(islice(rest, TOGETHER)):
            out += self._translate(some, progress or (lambda _: None))
        return out

    def translate_text(
        self, text: str, *, progress: Callable[[int], None] | None = None
    ) -> list[Translation]:
        """Return the translations of a text's sentences, with their offsets in it."""
        from translate.translator import translate_text

        return translate_text(self, text, progress=progress)

    def stream(self, sentences: Iterable[str]) -> Iterator[Translation]:
        """Yield the translations of any number of sentences, in bounded memory."""
        from translate.translator import streamed

        return streamed(self, sentences, TOGETHER)

    def _translate(self, some: list[str], progress: Callable[[int], None]) -> list[Translation]:
        known = {text: one for text, one in zip(some, self._look_up(some), strict=True) if one}
        missing = list(dict.fromkeys(text for text in some if text not in known))
        progress(len(some) - len(missing))
        if missing:
            made = self._translator.translate(missing, progress=progress)
            self._add(made)
            known |= dict(zip(missing, made, strict=True))
        return [known[text] for text in some]

    def _look_up(self, sources: list[str]) -> list[Translation | None]:
        if self._memory is None:
            return [None] * len(sources)
        try:
            return self._memory.look_up(self._context, sources)
        except (InputError, OutputError) as error:
            self._give_up(error)
            return [None] * len(sources)

    def _add(self, made: list[Translation]) -> None:
        if self._memory is None:
            return
        try:
            self._memory.add(self._context, made)
        except (InputError, OutputError) as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self._memory = None
        self._warn(f"{error}; the translation goes on without it")
