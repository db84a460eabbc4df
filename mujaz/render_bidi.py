"""Text made safe to show: no control characters, no bidi control that reaches outside.

HTML elements are isolated from each other by the style sheet, but a stray U+2069 in
an article would close its element's isolate and let the rest reorder what follows.
Closing what is open and dropping what closes nothing changes no rendering by itself
(UAX #9, X5a to X7), so the reader sees what the author's own page showed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mujaz.render_views import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.render_views import Dir, Lang

REPLACEMENT = "\ufffd"
# C0 and C1 controls but tab and line ends; lone surrogates, noncharacters
UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")  # LRE RLE LRO RLO
ISOLATES = frozenset("\u2066\u2067\u2068")  # LRI RLI FSI
PDF, PDI = "\u202c", "\u2069"
CONTROLS = re.compile("([\u202a-\u202e\u2066-\u2069])")

LATIN = "A-Za-z\u00c0-\u024f"
ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
# What Arabic text holds that is read from left to right: addresses, days, telephone
# and signed numbers, Latin words with what is glued to them (C++, AT&T, @name)
WORD = rf"[@#]?[{LATIN}][{LATIN}\d]*(?:[.\-/:@&'\u2019_+=?~]+[{LATIN}\d]+)*[+#%\u00ae\u2122]*"
LTR_RUN = re.compile(
    rf"""https?://[!-~]*[/\w]
    | (?<![\w.])\d{{4}}-\d{{2}}-\d{{2}}(?![\w-])
    | (?<![\w+])\+\d(?:[\ -]?\d){{6,14}}(?!\d)
    | (?<![^\s(])[+\-\u2212]\d+(?:[.,]\d+)*%?
    | {WORD}(?:[\ \u00a0](?:[&+/|\u2013-][\ \u00a0])?(?:{WORD}|\d+(?![\d.,:/-]*\d)))*
    """,
    re.VERBOSE,
)
RTL_RUN = re.compile(rf"[{ARABIC}]+(?:[\s\u00a0]+[{ARABIC}]+)*")


def clean(text: str) -> str:
    """Return the text without characters that HTML forbids and with balanced bidi controls."""
    text = UNFIT.sub(REPLACEMENT, text)
    return "".join(balanced(text)) if CONTROLS.search(text) else text


def balanced(text: str) -> Iterator[str]:
    """Yield the parts of a text with every bidi embedding and isolate closed, none closed twice."""
    stack: list[str] = []
    isolates = 0
    for part in CONTROLS.split(text):
        if part == PDF:
            if not stack or stack[-1] != PDF:
                continue
            stack.pop()
        elif part == PDI:
            if not isolates:
                continue
            isolates -= 1
            while (closer := stack.pop()) != PDI:
                yield closer
        elif part in EMBEDDINGS:
            stack.append(PDF)
        elif part in ISOLATES:
            stack.append(PDI)
            isolates += 1
        yield part
    yield from reversed(stack)


def one_line(text: str) -> str:
    """Return the cleaned text on one line."""
    return " ".join(clean(text).split())


def shorten(text: str, limit: int) -> str:
    """Return the text on one line, cut with an ellipsis beyond `limit` characters."""
    flat = " ".join(UNFIT.sub(REPLACEMENT, text).split())
    if len(flat) > limit:
        flat = flat[:limit].rsplit(" ", 1)[0] + " …"
    return clean(flat)


def language_of(text: str) -> Lang:
    """Return the language of a text that does not say its own, by its letters."""
    arabic = len(re.findall(f"[{ARABIC}]", text))
    return "ar" if arabic > len(re.findall(f"[{LATIN}]", text)) else "en"


def text_of(text: str) -> Text:
    """Return a text with the language and direction of its letters."""
    lang = language_of(text)
    return Text(clean(text), lang, direction(lang))


def direction(lang: Lang) -> Dir:
    """Return the direction that a language is written in."""
    return "rtl" if lang == "ar" else "ltr"


def arabic(text: str) -> Markup:
    """Return Arabic text as markup, with what is read from left to right isolated."""
    return isolated(text, LTR_RUN, "en")


def english(text: str) -> Markup:
    """Return English text as markup, with Arabic words in it isolated."""
    return isolated(text, RTL_RUN, "ar")


def isolated(text: str, pattern: re.Pattern[str], lang: Lang) -> Markup:
    """Return escaped text in which the matches of `pattern` are `bdi` elements."""
    start = f'lang="{lang}" dir="{direction(lang)}">'
    parts, position = [], 0
    for run in pattern.finditer(text):
        before, inside = text[position : run.start()], run.group()
        tag = "<bdi" if any(map(str.isalpha, inside)) else '<bdi class="n"'  # no break in a day
        parts.append(f"{escape(before)}{tag} {start}{escape(inside)}</bdi>")
        position = run.end()
    parts.append(str(escape(text[position:])))
    return Markup("".join(parts))  # noqa: S704 - every part was escaped above
