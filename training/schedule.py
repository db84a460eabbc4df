"""Warmup, stable, decay: training can stop at any time at the cost of one decay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """When training ends, and how much of it the decay takes."""

    hours: float
    decay: float

    def progress(self, seconds: float) -> float:
        """Return the share of the budget that is used."""
        return min(1.0, seconds / (3600 * self.hours))

    def decaying(self, seconds: float) -> bool:
        """Tell whether the decay has begun."""
        return self.progress(seconds) > 1 - self.decay

    def factor(self, seconds: float, pieces: int, warmup: int) -> float:
        """Return the learning rate's factor after so many seconds and target pieces."""
        left = (1 - self.progress(seconds)) / self.decay
        return min(1.0, pieces / max(1, warmup), left)
