"""Tests of agglomeration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.cluster import cluster
from summarize.vectors import unit

if TYPE_CHECKING:
    from summarize.vectors import Vector

UNDATED = (None, None, None, None)


def always(_a: float | None, _b: float | None) -> float:
    """Return no decay."""
    return 1.0


def apart(a: float | None, b: float | None) -> float:
    """Return a decay to nothing between different days."""
    return 1.0 if a == b else 0.0


def pair_of_pairs() -> list[Vector]:
    """Return two near pairs that have a little in common."""
    return [
        unit({"a": 1.0, "b": 1.0, "z": 0.5}),
        unit({"a": 1.0, "b": 0.8, "z": 0.5}),
        unit({"c": 1.0, "d": 1.0, "z": 0.5}),
        unit({"c": 1.0, "d": 0.7, "z": 0.5}),
    ]


def test_lower_thresholds_join_what_higher_ones_made() -> None:
    """Events nest in themes."""
    events, themes = cluster(pair_of_pairs(), UNDATED, (0.4, 0.05), always)
    assert events == ((0, 1), (2, 3))
    assert themes == ((0, 1, 2, 3),)


def test_distance_in_time_keeps_likes_apart() -> None:
    """The same words a year later are another event."""
    (events,) = cluster(pair_of_pairs(), (1.0, 400.0, 1.0, 1.0), (0.4,), apart)
    assert events == ((0,), (1,), (2, 3))


def test_one_likeness_is_worth_less_than_several() -> None:
    """Two stories must be more alike than two groups of stories, for it may be chance."""
    shared = {"z": 0.5}
    single = [unit({"a": 1.0, **shared}), unit({"b": 1.0, **shared})]
    (alone,) = cluster(single, (None, None), (0.15,), always)
    many = [unit({"a": 1.0, **shared})] * 4 + [unit({"b": 1.0, **shared})] * 4
    (together,) = cluster(many, (None,) * 8, (0.15,), always)
    assert len(alone) == 2
    assert len(together) == 1


def test_empty_vectors_stay_alone() -> None:
    """Texts without a term are like nothing, not even like each other."""
    (found,) = cluster([{}, {}], (None, None), (0.05,), always)
    assert found == ((0,), (1,))


def test_nothing_makes_no_cluster() -> None:
    """No stories, no groups."""
    assert cluster([], (), (0.2, 0.1), always) == ((), ())
