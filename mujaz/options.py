"""What a briefing is asked for."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What a briefing is asked for; every field comes back in its signature or its title."""

    date: str  # ISO 8601
    title: str | None = None  # None: made from the date
    model: str = "auto"  # name or folder; auto: the best one installed
    beam_size: int = 4  # 4 costs twice the time of 1 and is what the scores are stated for
    threads: int = 0  # 0: every core this process may use
    points: int = 5  # a topic's summary is read in half a minute
    compress: bool = False  # points also in a shorter form, made by deletion alone
    summarizer: str | None = None  # `command:PROGRAM` or `hf:MODEL`; None: points alone
    embeddings: str | None = None  # a sentence-transformers model; None: terms alone
    glossary: Path | None = None  # terms besides those that ship
    memory: Path | None = None  # None: the usual one
    remember: bool = True
    follow: bool = False  # topics go on over days under one identifier; needs a store
    store: Path | None = None  # of threads; None: the usual one
    warn: Callable[[str], object] = logging.getLogger(__name__).warning  # told what went wrong
