"""Direction: what is isolated in a line, and control characters that must not reach out."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from mujaz.render_bidi import arabic, clean, english, language_of, one_line, shorten, text_of

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
RLE, RLO, PDF = "\u202b", "\u202e", "\u202c"
CONTROLS = LRI + RLI + FSI + PDI + RLE + RLO + PDF
ANY_TEXT = st.text(st.characters() | st.sampled_from(CONTROLS))

ISOLATED = (
    # Arabic text, what of it is read from left to right
    ("لغة C++ أسرع", ["C++"]),  # the plus signs would jump to the other side
    ("موقع Water & Cities قال", ["Water & Cities"]),  # one name, one run
    ("شركة AT&T الأمريكية", ["AT&T"]),
    ("في 2019-03-14 فُتحت", ["2019-03-14"]),  # would show as 14-03-2019
    ("اتصل على +961 1 234 567 الآن", ["+961 1 234 567"]),
    ("بلغت -5 درجات", ["-5"]),  # the sign would stand behind the number
    ("حساب @mujaz_news نشر", ["@mujaz_news"]),
    ("انظر https://example.org/a?b=1&c=2.", ["https://example.org/a?b=1&c=2"]),
    ("جائزة (Le Monde) اليوم", ["Le Monde"]),  # brackets belong to the Arabic line
    ("هاتف iPhone 15 الجديد", ["iPhone 15"]),
    ("لقاح COVID-19 متاح", ["COVID-19"]),
    ("المذنب C/2026 K1 مرئي", ["C/2026 K1"]),
    ("البريد news@example.org فقط", ["news@example.org"]),
    ("ارتفع 4.5 أمتار و12% في 2026", []),  # plain numbers come out right by themselves
    ("بين 10 - 12 شخصا", []),  # a range reads from right to left as the line does
    ("قال «لا» ثم مضى.", []),
    ("", []),
)


@pytest.mark.parametrize(("text", "runs"), ISOLATED)
def test_left_to_right_runs_of_arabic_are_isolated(text: str, runs: list[str]) -> None:
    """Names, days, signs and addresses keep their order and their punctuation."""
    found = re.findall(r'<bdi[^>]* lang="en" dir="ltr">(.*?)</bdi>', arabic(text))

    assert [Markup(run).unescape() for run in found] == runs


def test_arabic_words_left_in_english_are_isolated() -> None:
    """A sentence that was not wholly translated stays readable."""
    assert english("He said مرحبا بكم, then left.") == (
        'He said <bdi lang="ar" dir="rtl">مرحبا بكم</bdi>, then left.'
    )


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_isolating_loses_and_adds_nothing(text: str) -> None:
    """Without its tags the markup is the text."""
    for mark_up in (arabic, english):
        assert Markup(re.sub(r"</?bdi[^>]*>", "", mark_up(text))).unescape() == text


@settings(max_examples=150, deadline=None)
@given(st.text("<>&\"'/ابAb \u202e"))
def test_no_character_of_a_text_becomes_markup(text: str) -> None:
    """The elements are ours alone."""
    bare = re.sub(r'<bdi[^>]* lang="(en|ar)" dir="(ltr|rtl)">|</bdi>', "", arabic(text))

    assert "<" not in bare
    assert ">" not in bare


def open_controls(text: str) -> list[str]:
    """Return the closers that a text still owes, as UAX #9 counts them; fail on a stray one."""
    stack: list[str] = []
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"LRE", "RLE", "LRO", "RLO"}:
            stack.append("PDF")
        elif kind in {"LRI", "RLI", "FSI"}:
            stack.append("PDI")
        elif kind in {"PDF", "PDI"}:
            assert stack[-1:] == [kind], f"a stray {kind}"
            stack.pop()
    return stack


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_cleaned_text_closes_every_control_that_it_opens(text: str) -> None:
    """Nothing after an article's text is reordered by it."""
    assert open_controls(clean(text)) == []


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Clean text is left alone."""
    assert clean(clean(text)) == clean(text)


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_cleaning_keeps_every_character_that_html_may_hold(text: str) -> None:
    """Only bidi controls come and go; what is unfit becomes U+FFFD in its place."""
    kept = re.sub(f"[{CONTROLS}\u202a\u202d]", "", text)
    shown = re.sub(f"[{CONTROLS}\u202a\u202d]", "", clean(text))

    assert len(shown) == len(kept)
    assert all(b in (a, "�") for a, b in zip(kept, shown, strict=True))


UNBALANCED = (
    (f"a{RLO}b", f"a{RLO}b{PDF}"),  # left open
    (f"a{PDI}{RLO}b", f"a{RLO}b{PDF}"),  # breaks out of its element
    (f"{RLI}a{RLO}b{PDI}c", f"{RLI}a{RLO}b{PDF}{PDI}c"),  # the isolate's end closes the override
    (f"a{PDF}b", "ab"),  # closes nothing
    (f"{RLI}a{PDF}{PDI}", f"{RLI}a{PDI}"),  # closes nothing of its own isolate
    (f"{RLE}a{PDF} {RLI}b{PDI}", f"{RLE}a{PDF} {RLI}b{PDI}"),  # right as it is
)


@pytest.mark.parametrize(("text", "balanced"), UNBALANCED)
def test_bidi_controls_are_balanced(text: str, balanced: str) -> None:
    """What is open is closed, what closes nothing goes."""
    assert clean(text) == balanced


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x9f", "\ud800", "\ufdd0", "\uffff"])
def test_characters_that_html_forbids_are_replaced(char: str) -> None:
    """One for one, in sight."""
    assert clean(f"a{char}b") == "a\ufffdb"


LANGUAGES = (
    ("صحيفة النهر", "ar"),
    ("Radio Sahel", "en"),
    ("BBC عربي", "ar"),  # more Arabic letters than Latin ones
    ("12:30", "en"),
    ("", "en"),
)


@pytest.mark.parametrize(("text", "lang"), LANGUAGES)
def test_a_text_without_a_language_gets_that_of_its_letters(text: str, lang: str) -> None:
    """An outlet's name is shown in its own direction."""
    assert language_of(text) == lang
    assert text_of(text).dir == ("rtl" if lang == "ar" else "ltr")


def test_a_line_is_one_line() -> None:
    """Every kind of white space becomes a space."""
    assert one_line(" a\n\nb\tc\u2028d\u00a0e ") == "a b c d e"


def test_a_title_of_a_megabyte_is_cut() -> None:
    """Lists stay lists; the article's own page has the whole of it."""
    assert shorten("ا " * 500_000, 300).endswith(" …")
    assert len(shorten("x" * 1_000_000, 300)) == 302


def test_a_short_title_stays_as_it_is() -> None:
    """Nothing is cut without need."""
    assert shorten("عنوان قصير", 300) == "عنوان قصير"
