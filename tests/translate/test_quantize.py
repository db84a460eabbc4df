"""Choosing how weights are stored: measured, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from translate.convert_known import known_sentences
from translate.errors import SettingsError
from translate.quantize import AUTO, QUANTIZATIONS, Speed, check_quantization, choose, measure

if TYPE_CHECKING:
    from pathlib import Path

CHOICES = (
    # (seconds of each way, chosen, why)
    ({"int8": 1.0, "float32": 2.0}, "int8"),
    ({"int8": 2.0, "float32": 1.0}, "float32"),  # an old processor without the instructions
    ({"int8": 1.02, "float32": 1.0}, "int8"),  # nearly as fast and a quarter of the size
    ({"int8": 1.5, "int16": 1.0, "float32": 1.01}, "int16"),
    ({"float32": 1.0}, "float32"),
)


@pytest.mark.parametrize(("seconds", "chosen"), CHOICES)
def test_the_fastest_is_chosen_and_the_smaller_of_two_equals(
    seconds: dict[str, float], chosen: str
) -> None:
    """Only the times decide."""
    assert choose([Speed(name, time) for name, time in seconds.items()]) == chosen


def test_only_what_the_processor_supports_is_measured(tiny_model: Path) -> None:
    """Each of them takes a time above zero."""
    import ctranslate2

    speeds = measure(tiny_model, known_sentences()[:2])
    assert {speed.quantization for speed in speeds} <= ctranslate2.get_supported_compute_types(
        "cpu"
    )
    assert "float32" in {speed.quantization for speed in speeds}
    assert all(speed.seconds > 0 for speed in speeds)


@pytest.mark.parametrize("name", [*QUANTIZATIONS, AUTO])
def test_known_names_pass(name: str) -> None:
    """As they are."""
    assert check_quantization(name) == name


def test_an_unknown_name_lists_the_known() -> None:
    """The message can be copied from."""
    with pytest.raises(
        SettingsError, match="no quantization 'int4'; valid: auto, int8, int8_float32"
    ):
        check_quantization("int4")
