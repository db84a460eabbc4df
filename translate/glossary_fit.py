"""A term put into an English sentence so that the sentence stays grammatical."""

from __future__ import annotations

import re

VOWELS = "aeiouAEIOU"
THE = "the "
SPOKEN = 3  # letters beyond which an acronym with a vowel is a word: NATO, but the UAE
# Names that the article goes before: plurals, and those headed by a common noun.
HEADS = (
    r"\b(?:of|for|Ministry|Council|Union|Organi[sz]ation|Agency|Bank|Court|Army|Front|Party|"
    r"League|Committee|Commission|Assembly|Parliament|Government|Authority|Movement|Forces?|"
    r"Fund|Office|House|Republic|Kingdom|States|Nations|Emirates|Netherlands|Islands|Strip|"
    r"Sea|Gulf|River|Canal|Alliance|Pact|Group|Guards?|Brigades?|Brotherhood|Federation|Times|"
    r"Association|Academy|Institute|Company|Club|Fed|Guardian)\b"
)


def put(en: str, start: int, end: int, term: str, *, is_name: bool) -> str:
    """Return `en` with `term` in place of `en[start:end]`, articles and capitals made to fit."""
    before, old, after = en[:start], en[start:end], en[end:]
    wants_the = term.startswith(THE)
    term = term.removeprefix(THE)
    if not is_name and _is_plural(old) and not _is_plural(term):
        term = _plural(term)
    article = re.search(r"(?:^|(?<=\W))([Tt]he|[Aa]n?) $", before)
    if old.lower().startswith(THE):
        term = old[:4] + term if (wants_the or _takes_article(term) or not is_name) else term
    elif article and article.group(1).lower() == "the":
        if is_name and not wants_the and _takes_article(old) and not _takes_article(term):
            before = before[: article.start(1)]
    elif article:
        proper = "an" if term[0] in VOWELS else "a"
        if article.group(1)[0] == "A":
            proper = proper.capitalize()
        before = before[: article.start(1)] + proper + " "
    elif wants_the:
        term = THE + term
    if _opens_sentence(before):
        term = term[0].upper() + term[1:]
    return before + term + after


def _takes_article(name: str) -> bool:
    """Tell whether the article usually goes before a name."""
    is_spelled_out = name.isupper() and not (len(name) > SPOKEN and set(name) & set(VOWELS))
    return bool(re.search(HEADS, name)) or is_spelled_out


def _opens_sentence(before: str) -> bool:
    """Tell whether what comes after `before` is the head of a sentence."""
    return not before.strip(" \"'“‘«([") or bool(
        re.search(r"[.!?…]['\"”’»)]*\s+[\"'“‘«(\[]*$", before)
    )


def _is_plural(text: str) -> bool:
    last = text.rpartition(" ")[2]
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def _plural(term: str) -> str:
    """Return the plural of a term's last word."""
    if term.endswith("y") and term[-2:-1] not in VOWELS:
        return term[:-1] + "ies"
    return term + ("es" if term.endswith(("s", "x", "z", "ch", "sh")) else "s")
