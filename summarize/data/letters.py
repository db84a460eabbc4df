"""Arabic letters and affixes that the analysis knows, with their code points.

Affixes follow light10 (Larkey, Ballesteros and Connell 2007, "Light stemming for
Arabic information retrieval"); the lists are given as normalised letters, longest first.
"""

from __future__ import annotations

MARKS = (
    "\u0610-\u061a"  # honorific signs
    "\u064b-\u065f"  # tashkeel: fathatan to wavy hamza below
    "\u0670"  # superscript alef
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # Quranic marks
    "\u08d3-\u08ff"  # further Quranic marks
    "\u0640"  # tatweel
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad"  # bidi marks, soft hyphen
)

FOLDED = {
    "\u0623": "\u0627",  # alef with hamza above -> alef
    "\u0625": "\u0627",  # alef with hamza below -> alef
    "\u0622": "\u0627",  # alef with madda -> alef
    "\u0671": "\u0627",  # alef wasla -> alef
    "\u0649": "\u064a",  # alef maksura -> ya
    "\u06cc": "\u064a",  # farsi ya -> ya
    "\u0626": "\u064a",  # ya with hamza -> ya
    "\u0624": "\u0648",  # waw with hamza -> waw
    "\u0629": "\u0647",  # ta marbuta -> ha
    "\u06a9": "\u0643",  # keheh -> kaf
    "\u06c1": "\u0647",  # heh goal -> ha
}

CONJUNCTIONS = ("\u0648", "\u0641")  # waw "and", fa "so"
DIGITS = "0123456789"

ARTICLE = "\u0627\u0644"  # alef lam
BY = "\u0628"  # ba "by, with"
FOR_THE = "\u0644\u0644"  # li-l- "for the"
IN_THE_NAME = "\u0628\u0627\u0633\u0645"  # bi-sm "in the name of", as in spokesman for
OF_A_PEOPLE = (
    "\u064a",
    "\u064a\u0627",
    "\u064a\u0647",
    "\u064a\u064a\u0646",
)  # -i, -iyyan, -iyya, -iyyin
PARTICLES = ("\u0628", "\u0644", "\u0643")  # ba "by", lam "for", kaf "like"

PREFIXES = (
    "\u0648\u0628\u0627\u0644",  # wa-bi-l-
    "\u0648\u0643\u0627\u0644",  # wa-ka-l-
    "\u0641\u0628\u0627\u0644",  # fa-bi-l-
    "\u0648\u0627\u0644",  # wa-l-
    "\u0641\u0627\u0644",  # fa-l-
    "\u0628\u0627\u0644",  # bi-l-
    "\u0643\u0627\u0644",  # ka-l-
    "\u0648\u0644\u0644",  # wa-li-l-
    "\u0641\u0644\u0644",  # fa-li-l-
    "\u0644\u0644",  # li-l-
    "\u0627\u0644",  # al-
)

SUFFIXES = (
    "\u0647\u0627",  # -ha
    "\u0627\u0646",  # -an
    "\u0627\u062a",  # -at
    "\u0648\u0646",  # -un
    "\u064a\u0646",  # -in
    "\u064a\u0647",  # -iya, -ih
    "\u0647\u0645",  # -hum
    "\u0647",  # -a (ta marbuta), -hu
    "\u064a",  # -i
    "\u0627",  # -an (accusative)
)
