"""How weights can be stored, and which way this processor computes fastest.

Which one is fastest depends on the processor's instructions and the size of the model,
so it is measured by a short run of the very model instead of guessed; see
https://opennmt.net/CTranslate2/quantization.html.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.errors import SettingsError
from translate.greedy import load_greedy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from translate.greedy import Greedy

QUANTIZATIONS = ("int8", "int8_float32", "int16", "float16", "bfloat16", "float32")
AUTO = "auto"
# int8_float32 computes as int8 does on a processor: it differs on a GPU alone.
MEASURED = tuple(name for name in QUANTIZATIONS if name != "int8_float32")  # smallest first
ROUNDS = 3  # the best counts: other programs only ever slow a round down
LENGTH = 16  # target pieces a sentence; a run takes a second or two
NEARLY = 1.03  # within 3% the smaller wins: less to load and to keep


@dataclass(frozen=True, slots=True)
class Speed:
    """What a round of the known sentences took with weights stored in one way."""

    quantization: str
    seconds: float


def check_quantization(name: str) -> str:
    """Returns the name where it is a known way to store weights, or "auto"."""
    if name not in (*QUANTIZATIONS, AUTO):
        valid = ", ".join((AUTO, *QUANTIZATIONS))
        raise SettingsError(f"no quantization {name!r}; valid: {valid}")
    return name


def measure(folder: Path, sentences: Sequence[str]) -> tuple[Speed, ...]:
    """Returns the speed of every way that this processor supports, from float32 weights."""
    import ctranslate2

    supported = ctranslate2.get_supported_compute_types("cpu")
    names = [name for name in MEASURED if name in supported]
    return tuple(
        Speed(name, _time(load_greedy(folder, compute_type=name), sentences)) for name in names
    )


def choose(speeds: Sequence[Speed]) -> str:
    """Returns the fastest way, the smaller of two that are nearly as fast."""
    limit = min(speed.seconds for speed in speeds) * NEARLY
    fast = {speed.quantization for speed in speeds if speed.seconds <= limit}
    return next(name for name in MEASURED if name in fast)


def _time(greedy: Greedy, sentences: Sequence[str]) -> float:
    """Returns the seconds of the best round, after one that warms the caches."""
    greedy.translate(sentences, LENGTH)
    return min(_round(greedy, sentences) for _ in range(ROUNDS))


def _round(greedy: Greedy, sentences: Sequence[str]) -> float:
    start = time.perf_counter()
    greedy.translate(sentences, LENGTH)
    return time.perf_counter() - start
