"""Texts that nobody would write and everybody meets: made of pieces that have broken translators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from translate.segment import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.records import Translation

WORDS = (
    "وصل", "الوزير", "إلى", "القاهرة", "لم", "يحضر", "٢٥", "شخصا", "وَصَلَ", "وصـــل", "قال:",
    "«نعم»", "د.", "سي.إن.إن", "كانون", "الثاني", "بحسب", "لا", "محمد", "ﻻ", "ﷺ", "گفت", "ہے",
)  # fmt: skip
MARKS = (
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c",  # bidi controls
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad",  # seen by nobody
    "\ud800", "\udfff", "\ud83d", "\uffff", "\ufffe", "\ue000", "\U0010ffff",  # no characters
    "\x00", "\x01", "\x08", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\t",
    "\u0651" * 9, "\u064b", "\u0300" * 30, "\u0640" * 50,  # marks piled up, tatweel
    "👩‍👩‍👧‍👦", "🇵🇸", "👍🏽", "😀", "1️⃣", "<b>", "</p>", "&amp;", "%s", "{0}", "${x}", "\\", "'", '"', "«", "]",
    "https://a.example/?q=ا", "a@b.example", "#وسم", "@اسم", "...", "؟!", "۔", "،،،", "…", "--", "▁", "<unk>",
    "</s>", "<pad>", "⁇", "１２", "½", "٪", "€", "Ｗ", "ß", "İ", "ǅ",
)  # fmt: skip
SPACES = ("", " ", " ", " ", "\n", "\u00a0", "\u3000", "  ")
LONG = 600  # letters of a word that has no end

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.sampled_from(MARKS),
    st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=8),
    st.text(st.characters(exclude_categories=()), max_size=5),
    st.builds(lambda sign, times: sign * times, st.sampled_from(WORDS + MARKS), st.integers(2, 40)),
    st.integers(LONG // 2, LONG).map(lambda times: "ه" * times),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(SPACES)), max_size=30).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
HUGE = (
    "ا" * 200_000,
    "\u0640" * 200_000,
    "7" * 200_000,
    "😀" * 50_000,
    "\u202e" * 200_000,
    "\ud800" * 50_000,
    "،" * 200_000,
    ". " * 50_000,
    "(" * 50_000 + "نعم" + ")" * 50_000,
    "وصل الوزير إلى القاهرة و" * 200,
)


def faults(text: str, made: Sequence[Translation]) -> list[str]:
    """Return what is wrong with the translations of a text's sentences, [] where nothing is."""
    found = []
    cut = segment(text)
    if [one.ar for one in made] != [each.text for each in cut]:
        found.append("sentences")
    if any(text[one.start : one.end] != one.ar for one in made):
        found.append("offsets")
    if any(not one.en.strip() and one.ar.strip() and not one.flags for one in made):
        found.append("dropped")
    if any(not 0 <= one.score <= 1 for one in made):
        found.append("score")
    return found
