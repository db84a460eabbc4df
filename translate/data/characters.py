"""Characters that the model's input is freed of, and those that it gets instead.

Code points stand beside every sign that looks like another or like nothing.
"""

from __future__ import annotations

TATWEEL = "\u0640"  # ـ stretches a word; alone it stands for a dash
DASH = "-"

# Marks of vowels and recitation; news writes few and the model's pieces know them as loose signs.
TASHKEEL = (
    "".join(map(chr, range(0x064B, 0x0653)))  # fathatan .. sukun
    + "".join(map(chr, range(0x0656, 0x0660)))  # subscript alef .. wavy hamza below
    + "\u0670"  # superscript alef
    + "".join(map(chr, (*range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5))))  # Koranic marks
    + "".join(map(chr, (0x06E7, 0x06E8, *range(0x06EA, 0x06EE))))
)

# What is not seen: zero-width signs, bidi controls, soft hyphen, variation selectors, BOM.
UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u2060\u2061\u2062\u2063\u2064\ufeff"
    + "".join(map(chr, range(0x200B, 0x2010)))  # ZWSP, ZWNJ, ZWJ, LRM, RLM
    + "".join(map(chr, range(0x202A, 0x202F)))  # embeddings and overrides
    + "".join(map(chr, range(0x2066, 0x2070)))  # isolates and deprecated shaping signs
    + "".join(map(chr, range(0xFE00, 0xFE10)))
    + "\ufff9\ufffa\ufffb"
)

# sign -> what the model was trained on instead; one code point for one code point
INSTEAD = {
    **{chr(0x0660 + n): str(n) for n in range(10)},  # Arabic-Indic digits
    **{chr(0x06F0 + n): str(n) for n in range(10)},  # extended Arabic-Indic digits
    "\u066a": "%",  # Arabic percent sign
    "\u066b": ".",  # Arabic decimal separator
    "\u066c": ",",  # Arabic thousands separator
    "\u06a9": "\u0643",  # keheh, from Persian keyboards: kaf
    "\u06cc": "\u064a",  # Farsi yeh: yeh
    "\u06c0": "\u0647",  # heh with yeh above: heh
    "\u06d4": ".",  # Arabic full stop (Urdu)
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u0060\u00b4", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", DASH),
}

# Letters in the forms that old systems wrote; NFKC gives the plain ones.
PRESENTATION = r"[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]"
