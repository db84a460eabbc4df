"""Settings: valid ones only, and all that changes the English in the signature."""

from __future__ import annotations

from typing import Any

import pytest

from translate.errors import SettingsError
from translate.pieces import LIMITS, MAX_POSITIONS, MAX_SOURCE, decoding_limit
from translate.settings import Decoding, Settings, available_cores


@pytest.mark.parametrize(
    "wrong",
    [
        {"beam_size": 0},
        {"num_hypotheses": 0},
        {"length_penalty": -1},
        {"repetition_penalty": 0},
        {"no_repeat_ngram_size": -1},
        {"length_penalty": float("nan")},
    ],
)
def test_a_wrong_value_is_named(wrong: dict[str, Any]) -> None:
    """The message names the setting and the value that it was given."""
    ((name, value),) = wrong.items()
    with pytest.raises(SettingsError, match=f"{name} is {value}"):
        Decoding(**wrong)


def test_more_hypotheses_than_beams_are_refused() -> None:
    """The message says what to give instead."""
    with pytest.raises(SettingsError, match="--beam-size 8"):
        Decoding(beam_size=4, num_hypotheses=8)


def test_settings_check_themselves_too() -> None:
    """Threads and batches below the least are refused."""
    with pytest.raises(SettingsError, match="threads is -1"):
        Settings(threads=-1)
    with pytest.raises(SettingsError, match="window is 0"):
        Settings(window=0)


def test_the_signature_tells_what_differs_from_the_defaults() -> None:
    """Speed settings are left out, for they change no word."""
    assert Settings().signature == "beam 4"
    assert Settings(threads=1, max_batch_size=7).signature == "beam 4"
    changed = Settings(decoding=Decoding(beam_size=8, no_repeat_ngram_size=3))
    assert changed.signature == "beam 8 | no_repeat_ngram_size 3"


def test_zero_threads_are_all_cores() -> None:
    """By default every core that the process may use works."""
    assert Settings().workers == available_cores() >= 1
    assert Settings(threads=3).workers == 3


def test_limits_grow_with_the_source_and_stay_within_the_positions() -> None:
    """Every source length has a limit, none is beyond the model's positions."""
    limits = [decoding_limit(length) for length in range(1, MAX_SOURCE + 2)]
    assert limits == sorted(limits)
    assert limits[-1] < MAX_POSITIONS
    assert all(limit > length for length, limit in enumerate(limits, 1) if length < 200)
    assert len(LIMITS) == len(set(limits))
