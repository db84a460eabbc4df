"""The records of the translation stage: what goes in, what comes out.

Offsets count code points of the text that was given, so `text[start:end]` is
always the very Arabic that a reader sees; nothing here is normalised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CORRECTED = "corrected"  # the one flag that is no doubt: a person wrote the translation


def doubts(flags: Iterable[str]) -> tuple[str, ...]:
    """Return the flags that are reasons to doubt: all but that a person wrote it."""
    return tuple(flag for flag in flags if flag != CORRECTED)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text: `text == source_text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One reading of one source by the model."""

    text: str
    score: float  # mean log-probability of its pieces, end of sentence included; <= 0
    truncated: bool = False  # True: the decoder hit its length limit


@dataclass(frozen=True, slots=True)
class Translation:
    """A source sentence, its translation, and how far that can be trusted."""

    ar: str  # as written, never normalised
    en: str  # "" only where `ar` holds nothing to translate, or by a flag that says why
    score: float  # 0..1, higher is better; 1.0 for what was copied unchanged
    flags: tuple[str, ...] = ()  # names of checks that the sentence fails, or CORRECTED; sorted
    start: int = 0  # offset of `ar` in the text it was cut from
    end: int = 0

    @property
    def doubts(self) -> tuple[str, ...]:
        """Return the flags that are reasons to doubt."""
        return doubts(self.flags)
