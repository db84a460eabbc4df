"""Subtitles: times stay, sentences go over cues."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.formats.captions import in_lines
from tests.mujaz.formats.helpers import text_through

SRT = """1
00:00:01,000 --> 00:00:03,000 X1:10
{\\an8}<i>قال الوزير:</i>
نعم.

2
00:00:03,500 --> 00:00:05,000
وصل الوفد إلى

3
00:00:05,000 --> 00:00:07,000
المدينة أمس.

4
00:01:00,000 --> 00:01:02,000
- لا
- OK
"""
VTT = """WEBVTT

STYLE
::cue { color: red }

NOTE نص

intro
00:01.000 --> 00:03.000 line:0
<v علي>نعم <c.loud>لا</c> &amp; قال

00:04.000 --> 00:05.000
left <b>alone</b>
"""


def test_subrip_keeps_numbers_times_and_positions() -> None:
    """A sentence over two cues is translated whole and shared out between them."""
    expected = (
        SRT.replace("<i>قال الوزير:</i>\nنعم.", "<i>qal alwzyr:</i>\nnEm.")
        .replace("وصل الوفد إلى", "wcl alwfd OlY")
        .replace("المدينة أمس", "almdynp oms")
        .replace("- لا\n- OK", "- la\n- OK")
    )
    assert text_through(SRT, "srt") == expected


def test_webvtt_keeps_styles_notes_names_and_settings() -> None:
    """Voices and classes stay around their words."""
    expected = VTT.replace("نعم <c.loud>لا</c> &amp; قال", "nEm <c.loud>la</c> & qal")
    assert text_through(VTT, "vtt") == expected


def test_a_pause_ends_a_sentence() -> None:
    """Two cues that lie far apart are two sentences."""
    near = "1\n00:00:01,000 --> 00:00:02,000\nوصل\n\n2\n00:00:02,000 --> 00:00:03,000\nالوفد\n"
    far = near.replace("00:00:02,000 --> 00:00:03,000", "00:00:09,000 --> 00:00:10,000")
    from mujaz.formats.captions import Captions

    assert len(Captions(near, 0).units) == 1
    assert len(Captions(far, 0).units) == 2


def test_windows_line_ends_stay() -> None:
    """As they were."""
    source = SRT.replace("\n", "\r\n")
    result = text_through(source, "srt")
    assert result.count("\r\n") == result.count("\n") == SRT.count("\n")


@pytest.mark.parametrize("source", ["", "\n\n", "نص فقط\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"])
def test_what_has_no_cues_stays(source: str) -> None:
    """Nothing is lost of it."""
    assert text_through(source, "srt") == source


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab \n", min_size=1, max_size=30), st.lists(st.sampled_from(["a", "bcd"])))
def test_lines_hold_all_words(source: str, words: list[str]) -> None:
    """In their order, in no more lines than there were."""
    lines = in_lines(source, " ".join(words)).split("\n")
    assert " ".join(lines).split() == words
    assert len(lines) <= source.count("\n") + 1
