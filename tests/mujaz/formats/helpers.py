"""What the tests of the formats share: a document through the fake translator."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from mujaz.formats.records import Source
from mujaz.formats.registry import format_named
from mujaz.formats.units import translate_units
from tests.translate.memory_fakes import FakeTranslator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.align import Aligner, Weights


class WordForWord:
    """An aligner for the fake, which keeps the order of words."""

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[Weights | None]:
        """Return the identity wherever both sides have as many words."""
        return [identity(len(ar.split()), len(en.split())) for ar, en in pairs]


class Reversed:
    """A translator that turns the order of words around, and its aligner."""

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[Weights | None]:
        """Return that the last English word is the first Arabic one."""
        found = WordForWord().align(pairs)
        return [weights and tuple(reversed(weights)) for weights in found]


def identity(arabic: int, english: int) -> Weights | None:
    """Return weights that pair each word with the one at its place."""
    if arabic != english:
        return None
    return tuple(tuple(float(row == column) for column in range(arabic)) for row in range(english))


def through(
    data: bytes | str,
    name: str,
    *,
    fields: tuple[str, ...] = (),
    aligner: Aligner | None = None,
    translator: FakeTranslator | None = None,
) -> bytes:
    """Return a document of a format after its journey through the fake."""
    given = data.encode() if isinstance(data, str) else data
    source = Source(f"file.{name}", io.BytesIO(given), fields)
    return b"".join(
        document.render(
            translate_units(
                translator or FakeTranslator(),
                document.units,
                aligner=WordForWord() if aligner is None else aligner,
            )
        )
        for document in format_named(name).read(source)
    )


def text_through(data: bytes | str, name: str, **options: object) -> str:
    """Return the same as text."""
    return through(data, name, **options).decode()  # type: ignore[arg-type]
