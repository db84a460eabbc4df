"""Dates of stories as days on a line, so that nearness in time can be weighed."""

from __future__ import annotations

import math
from datetime import date


def day_of(published: str | None) -> float | None:
    """Return the day of an ISO 8601 date or date-time; None: there is none that can be read."""
    if published is None:
        return None
    try:
        return float(date.fromisoformat(published.strip()[:10]).toordinal())
    except ValueError:
        return None


def nearness(a: float | None, b: float | None, *, decay: float, half_life: float) -> float:
    """Return the factor that distance in time leaves of a similarity: 1 down to 1 - decay."""
    if a is None or b is None:
        return 1.0
    left = math.pow(0.5, abs(a - b) / half_life)
    return 1.0 - decay * (1.0 - left)
