"""Tests of the settings."""

from __future__ import annotations

import pytest

from summarize import SummarySettings
from translate.errors import SettingsError


def test_every_wrong_value_is_named() -> None:
    """All problems are told together, each with its value."""
    with pytest.raises(SettingsError, match=r"theme is 2.*sentences is 0.*words is 0"):
        SummarySettings(theme=2, sentences=0, words=0)


def test_events_cannot_be_looser_than_themes() -> None:
    """Events lie inside themes."""
    with pytest.raises(SettingsError, match="event"):
        SummarySettings(theme=0.3, event=0.2)


def test_the_signature_tells_every_setting_that_is_set() -> None:
    """A briefing says how it was made."""
    signature = SummarySettings(sentences=4).signature
    assert "sentences:4" in signature
    assert "words" not in signature
    assert "words:120" in SummarySettings(words=120).signature
