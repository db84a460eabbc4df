"""The figures that the checks promise hold on public data, where it lies beside the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.checks import PLANTS, alarms, read, recall

if TYPE_CHECKING:
    from pathlib import Path


def test_false_alarms_are_few(evaldata: Path) -> None:
    """With the human reference as the translation, numbers cry wolf in 2%, all together in 8%."""
    assert evaldata.is_dir()
    counts, flagged, total = alarms(read())
    assert counts["numbers"] <= 0.02 * total
    assert flagged <= 0.08 * total


@pytest.mark.parametrize("kind", sorted(PLANTS))
def test_planted_errors_are_found(evaldata: Path, kind: str) -> None:
    """Each kind of error is found as often as promised."""
    assert evaldata.is_dir()
    _, _, wanted = PLANTS[kind]
    planted = found = 0
    for offset in (0, 1):
        some, by_name, _, _ = recall(read()[offset::2], kind, offset)
        planted, found = planted + some, found + by_name
    assert planted > 100
    assert found >= wanted * planted
