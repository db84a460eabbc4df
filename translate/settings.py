"""How the model is run: one record, each default with its reason.

Everything that can change an English sentence is named in `Settings.signature`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields

from translate.errors import SettingsError


def _at_least(record: Decoding | Settings, least: float, *names: str) -> None:
    wrong = [name for name in names if not getattr(record, name) >= least]
    if wrong:
        found = ", ".join(f"{name} is {getattr(record, name)}" for name in wrong)
        raise SettingsError(f"{found}: valid are numbers from {least} up")


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a translation is searched for; all of it can change the English."""

    beam_size: int = 4  # what the model's card was measured with
    num_hypotheses: int = 1  # more of them are for reranking; at most beam_size
    length_penalty: float = 1.0  # CTranslate2 divides by length ** this; 1 is the plain mean
    coverage_penalty: float = 0.0
    repetition_penalty: float = 1.0  # off: it damages names and numbers (argos-translate#235)
    no_repeat_ngram_size: int = 0  # off: news repeats itself; the repair ladder turns it on

    def __post_init__(self) -> None:
        _at_least(self, 1, "beam_size", "num_hypotheses")
        _at_least(self, 0, "length_penalty", "coverage_penalty", "no_repeat_ngram_size")
        _at_least(self, 0.01, "repetition_penalty")
        if self.num_hypotheses > self.beam_size:
            raise SettingsError(
                f"num_hypotheses is {self.num_hypotheses}, beam_size is {self.beam_size}: "
                f"give --beam-size {self.num_hypotheses} or more"
            )

    @property
    def signature(self) -> str:
        """Return the search in words: the beam, and what differs from the defaults."""
        changed = (
            f"{field.name} {getattr(self, field.name):g}"
            for field in fields(self)
            if field.name != "beam_size" and getattr(self, field.name) != field.default
        )
        return " | ".join((f"beam {self.beam_size}", *changed))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the caller may choose about a translator."""

    decoding: Decoding = Decoding()
    threads: int = 0  # 0: one worker for each core this process may run on
    max_batch_size: int = 512  # source pieces a batch; see BATCHES in benchmarks/throughput.py
    window: int = 1024  # sentences looked at together when streaming: bounds the memory

    def __post_init__(self) -> None:
        _at_least(self, 0, "threads")
        _at_least(self, 1, "max_batch_size", "window")

    @property
    def signature(self) -> str:
        """Return what can change the English, in words."""
        return self.decoding.signature

    @property
    def workers(self) -> int:
        """Return how many batches are translated at once."""
        return self.threads or available_cores()


def available_cores() -> int:
    """Return the number of cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
