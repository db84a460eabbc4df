"""A translator without a model: each Arabic letter becomes a Latin one, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ؟،؛"
LATIN = "abtTjHxdDrzsScCvVEgfqklmnhwypYoOAeiu?,;"
TABLE = str.maketrans(ARABIC, LATIN)


class FakeTranslator:
    """Counts what it is asked for; the same sentence always gets the same English."""

    def __init__(self, signature: str = "fake", flags: tuple[str, ...] = ()) -> None:
        self.signature = signature
        self.flags = flags
        self.asked: list[str] = []

    def translate(
        self, sentences: Iterable[str], *, progress: Callable[[int], None] | None = None
    ) -> list[Translation]:
        """Return the sentences in Latin letters."""
        given = list(sentences)
        self.asked += given
        if progress:
            progress(len(given))
        return [
            Translation(one, one.translate(TABLE), 0.5, self.flags, 0, len(one)) for one in given
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Hold nothing."""


def fake_english(text: str) -> str:
    """Return what the fake makes of a text."""
    return text.translate(TABLE)
