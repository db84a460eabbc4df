"""What a sentence is: Arabic, another language, a dialect, or nothing to translate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.script import ARABIC, NOTHING, examine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "...", "؟!", "12 / 3", "٢٠١١", "😀👍", "https://example.org/خبر", "a@b.org",
        "Reuters, 2020", "* * *", "«»", "\u200f", "\ud800", "Photo: Creative Commons", "ـــ",
    ],
)  # fmt: skip
def test_nothing_to_translate_passes_by(text: str) -> None:
    """Digits, signs, addresses and Latin text are never sent to the model."""
    assert examine(text).kind == NOTHING


NEWS = [
    "وصل وزير الخارجية إلى العاصمة.",
    "قال",
    "قال متحدث باسم شركة Microsoft Office Live إن الخدمة عادت.",
    "زار الرئيس مدينة چناق قلعة والتقى گورباتشوف وپاول.",  # names bring foreign letters along
    "هذا هو الرجل اللي قابلته، قال الشاهد.",  # one marker in a quotation is no dialect
    "یقول الوزیر إن المحادثات ستستمر فی العاصمة",  # typed on a Persian keyboard
]


@pytest.mark.parametrize("text", NEWS)
def test_news_is_standard_arabic(text: str) -> None:
    """Foreign names and letters do not make a sentence foreign."""
    assert examine(text).kind == ARABIC
    assert examine(text).flags == ()


OTHERS = [
    ("fa", "وزیر امور خارجه گفت که این گفتگوها در پایتخت برگزار خواهد شد."),
    ("fa", "رئیس جمهور در این دیدار به مشکلات کشور پرداخت و گفت که همه چیز خوب است."),
    ("ur", "وزیر خارجہ نے کہا ہے کہ یہ مذاکرات دارالحکومت میں ہوں گے۔"),
    ("ur", "حکومت کے مطابق اس حملے میں بارہ افراد ہلاک ہوئے ہیں۔"),
    ("ckb", "وەزیری دەرەوە ڕایگەیاند کە دانوستانەکان لە پایتەخت بەڕێوە دەچن."),
    ("ckb", "سەرۆکی حکومەت دەڵێت ئەم بڕیارە بۆ هەموو خەڵکە."),
    ("en", "The minister said that الوزير would visit the capital."),
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_languages_are_named(language: str, text: str) -> None:
    """Persian, Urdu, Kurdish and English sentences are recognised and flagged."""
    assert examine(text).language == language
    assert "language" in examine(text).flags


DIALECTS = [
    ("Egyptian", "أنا مش عارف إيه اللي حصل دلوقتي."),
    ("Levantine", "شو بدك تعمل هلق وليش عم تحكي هيك؟"),
    ("Gulf", "وش تبي الحين، وايد تأخرت."),
    ("Iraqi", "شكو ماكو، شلونك هسه؟"),
    ("Maghrebi", "واش كاين شي حاجة ديال الماكلة بزاف؟"),
]


@pytest.mark.parametrize(("region", "text"), DIALECTS)
def test_dialects_are_flagged(region: str, text: str) -> None:
    """A sentence in dialect says so, for models know the written standard only."""
    assert examine(text).dialect == region
    assert examine(text).flags == ("dialect",)


@pytest.mark.parametrize(
    "name", ["translation/flores-dev.ar", "segmentation/news-commentary-v15.dev.ar"]
)
def test_no_false_alarm_on_standard_arabic(evaldata: Path, name: str) -> None:
    """Of thousands of sentences of news none is taken for something else."""
    lines = [line for line in (evaldata / name).read_text("utf-8").splitlines() if line.strip()]
    assert [line for line in lines if examine(line).flags or examine(line).kind == NOTHING] == []


@given(st.text())
def test_any_text_is_something(text: str) -> None:
    """Whatever is given is one of the two kinds."""
    assert examine(text).kind in (ARABIC, NOTHING)
