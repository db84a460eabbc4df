"""Letters that a search takes for one: what readers type and what outlets write differ in them.

The tables travel in the search page, so that the script there folds a query just as
`folding.py` folded the text. Code points stand beside letters that look alike.
"""

from __future__ import annotations

# Before decomposition. Hamza on a carrier goes with its carrier: both spellings of
# "responsible", U+0624 and U+0626, and of "affairs" are one word then.
BEFORE = {
    "\u0621": "",  # hamza
    "\u0624": "",  # waw with hamza above
    "\u0626": "",  # yeh with hamza above
    "\u0640": "",  # tatweel
    "\u0671": "\u0627",  # alef wasla: alef
}
# After decomposition (U+0622, U+0623, U+0625 are alef then) and after marks have gone.
AFTER = {
    "\u0629": "\u0647",  # teh marbuta: heh
    "\u0649": "\u064a",  # alef maksura: yeh
    "\u06cc": "\u064a",  # Farsi yeh: yeh
    "\u06a9": "\u0643",  # keheh: kaf
    **{chr(0x0660 + n): str(n) for n in range(10)},  # Arabic-Indic digits
    **{chr(0x06F0 + n): str(n) for n in range(10)},  # extended Arabic-Indic digits
}
MARKS = (
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
WORD = (
    "[0-9a-z\u00df-\u00f6\u00f8-\u024f\u0400-\u04ff\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5]+"
)
# The article with the particles written onto it, where three letters are left
ARTICLE = (
    "^(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644))"
    "(?=[\u0620-\u064a\u0671-\u06d3]{3})"
)
LONGEST = 24  # letters of a word that count: addresses and typing errors need no more
