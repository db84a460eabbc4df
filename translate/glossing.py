"""Keeps a glossary in translations, and says of each that it was touched by it again what fails.

Another rendering of a term is replaced in place; where the English has none, the
model's attention tells which words stand for it. What would fail more checks than
before is not kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from translate.align import attention_of
from translate.repair import WEIGHTS, badness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translate.align import Weights
    from translate.glossary import Glossary
    from translate.records import Translation
    from translate.translator import Progress, Translates

TOGETHER = 1024  # sentences looked at together when streaming: bounds the memory


class Glossing:
    """Stands in for a translator whose English keeps to a glossary."""

    def __init__(
        self, translator: Translates, glossary: Glossary, *, own: Glossary | None = None
    ) -> None:
        """Keep to `glossary`; terms of `own`, the reader's part of it, are flagged where lost."""
        self._translator = translator
        self._glossary = glossary
        self._own = own
        self._attention = attention_of(translator)

    @property
    def signature(self) -> str:
        """Return that of the translator, and which glossary."""
        return f"{self._translator.signature} | glossary {self._glossary.digest[:6]}"

    def translate(
        self, sentences: Iterable[str], *, progress: Progress | None = None
    ) -> list[Translation]:
        """Return one translation for each sentence, in their order, terms put right."""
        made = self._translator.translate(sentences, progress=progress)
        done = {one.ar: self._put_right(one) for one in dict.fromkeys(made)}
        if self._attention is not None:
            lost = [one for one in done.values() if self._loses(one)]
            found = self._attention.align([(one.ar, one.en) for one in lost]) if lost else []
            for one, weights in zip(lost, found, strict=True):
                done[one.ar] = self._put_where_aligned(one, weights)
        return [self._told(done[one.ar]) for one in made]

    def translate_text(self, text: str, *, progress: Progress | None = None) -> list[Translation]:
        """Return the translations of a text's sentences, with their offsets in it."""
        from translate.translator import translate_text

        return translate_text(self, text, progress=progress)

    def stream(self, sentences: Iterable[str]) -> Iterator[Translation]:
        """Yield the translations of any number of sentences, in bounded memory."""
        from translate.translator import streamed

        return streamed(self, sentences, TOGETHER)

    def _told(self, one: Translation) -> Translation:
        """Return the translation with a flag where a term of the reader's own is lost."""
        from translate.glossary_enforce import missing

        if self._own is None or not missing(one.ar, one.en, self._own):
            return one
        return replace(one, flags=tuple(sorted({*one.flags, "glossary"})))

    def _loses(self, one: Translation) -> bool:
        """Tell whether a term or a name is gone that the model's attention could find."""
        from translate.glossary_enforce import missing
        from translate.names_put import garbled, known_names

        if one.en == one.ar:
            return False
        lost = missing(one.ar, one.en, self._glossary)
        return bool(lost or garbled(one.ar, one.en, known_names()))

    def _put_right(self, one: Translation) -> Translation:
        """Return the translation with other renderings of its terms replaced."""
        from translate.glossary_enforce import enforce

        if one.en == one.ar:
            return one
        return better(one, enforce(one.ar, one.en, self._glossary))

    def _put_where_aligned(self, one: Translation, weights: Weights | None) -> Translation:
        """Return the translation with terms and names put where the attention says."""
        from translate.glossary_enforce import enforce, word_pairs
        from translate.names_put import known_names, put_names

        if weights is None:
            return one
        pairs = word_pairs(weights)
        named = better(one, put_names(one.ar, one.en, known_names(), pairs))
        if len(named.en.split()) != len(one.en.split()):  # the pairs no longer hold
            return named
        return better(named, enforce(one.ar, named.en, self._glossary, alignment=pairs))


def better(one: Translation, en: str) -> Translation:
    """Return the translation with another English, unless it fails more checks for it."""
    if en == one.en:
        return one
    changed = replace(one, en=en, flags=flags_of(one.ar, en, one.flags))
    return changed if badness(changed) <= badness(one) else one


def flags_of(ar: str, en: str, before: Iterable[str]) -> tuple[str, ...]:
    """Return the flags of a translation whose English was changed by hand or rule."""
    from translate.checks import check

    kept = {flag for flag in before if flag not in WEIGHTS or flag == "truncated"}
    return tuple(sorted(kept | {found.name for found in check(ar, en)}))
