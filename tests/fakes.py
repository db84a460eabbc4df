"""Stand-ins for the model, so that everything around it is tested without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class FakeTranslator:
    """Numbers each distinct Arabic sentence, so that a mix-up of sentences shows."""

    signature = "model fake@00000000 | none | beam 1"

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def translate(
        self, sentences: Iterable[str], *, progress: Callable[[int], None] | None = None
    ) -> list[Translation]:
        """Return `English of N words: DIGITS` for each sentence."""
        given = list(sentences)
        self.calls.append(given)
        if progress:
            progress(len(given))
        return [Translation(ar, english(ar), 0.75, (), 0, len(ar)) for ar in given]

    def close(self) -> None:
        """Hold nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def english(ar: str) -> str:
    """Return the English that the fake gives for an Arabic sentence."""
    check = sum(ord(letter) * (place + 1) for place, letter in enumerate(ar)) % 100_000
    return f"English of {len(ar.split())} words, check {check}."
