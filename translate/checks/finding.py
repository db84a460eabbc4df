"""What a check returns, and both sides of a sentence as the checks see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason to distrust a sentence's translation."""

    name: str  # of the check, as in `Translation.flags`
    explanation: str  # one plain English sentence, or two, that name the thing


@dataclass(frozen=True, slots=True)
class Pair:
    """A source sentence and its translation, with what the decoder said about it."""

    ar: str
    en: str
    score: float | None = None  # None: not known
    truncated: bool = False
    glossary: Glossary | None = None  # None: no terms are asked for
