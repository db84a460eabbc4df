"""Where an English text renders a term: as it should, in another spelling, in other words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translate.lexicon import look_up, look_up_term, term_words
from translate.lexicon_forms import fold, word_list
from translate.lexicon_stems import english_words, stem
from translate.names_match import (
    capitalised,
    is_same,
    is_same_name,
    skeleton,
    sounds_like,
    within_one,
)
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.glossary import Term

Span = tuple[int, int]
# English words that may stand between the words of a term.
LINKS = frozenset(("of", "the", "for", "and", "in", "on", "to", "a", "an", "al", "el", "s"))
ARTICLES = ("al-", "el-", "al ", "el ", "Al-", "El-", "Al ", "El ")
ARTICLE_WORDS = ("al", "el")
ORGANISATION = "org"  # kind of the lexicon
LEAST_WORDS = 2  # of a term whose rendering is looked for word by word
EXTRA_WORDS = 3  # English words that a rendering may have beyond those of the Arabic


@lru_cache(maxsize=4096)
def _whole(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE)


def standing(term: Term, en: str) -> Span | None:
    """Return where an accepted form of the term stands in the English, in any case."""
    for form in term.english:
        match = _whole(form.removeprefix("the ")).search(en)
        if match:
            return match.span()
    return None


def garbled_head(term: Term, en: str, span: Span) -> Span | None:
    """Return `span` with the word before it where that is a garbled head of the whole name.

    `Novosti` alone is right for RIA Novosti; `Ya Novosti` is not. Only for organisations written
    word for word: a person's other given name is another person's.
    """
    whole, short = term.english[0].split(), en[slice(*span)].split()
    words = fold(term.ar).split()
    if term_words().get(" ".join(words)) != ORGANISATION or len(words) != len(whole):
        return None
    if len(whole) != len(short) + 1 or [w.lower() for w in whole[1:]] != [w.lower() for w in short]:
        return None
    before = _last_word().search(en, 0, span[0])
    if before is None or before[1].lower() in _common() or before[1] == whole[0]:
        return None
    is_near = within_one(skeleton(before[1]), skeleton(whole[0]))
    return (before.start(), span[1]) if is_near else None


@cache
def _common() -> frozenset[str]:
    """Return the English words that begin a sentence as often as a name does."""
    return frozenset(word for (listed,) in rows("common_en.tsv") for word in listed.split())


@cache
def _last_word() -> re.Pattern[str]:
    """Return what finds a capitalised word that ends where the search does."""
    return re.compile(r"\b([A-Z][^\W\d_]*)[ -]\Z")


def is_adjective(term: Term, en: str) -> bool:
    """Tell whether the English has the adjective of a place where the Arabic has its name."""
    if term.case != "name" or " " in term.ar:
        return False
    return any(
        is_same(form, word) and not is_same_name(form, word)
        for form in term.english
        for word in capitalised(en)
        if " " not in form
    )


def rendering(term: Term, en: str) -> Span | None:
    """Return where the English renders the term in words that the glossary does not accept."""
    return _known(term, en) or _spelt(term, en) or _worded(term, en)


def _known(term: Term, en: str) -> Span | None:
    """Return where a usual English of the very term stands, the longest first."""
    words = fold(term.ar).split()
    forms = look_up_term(" ".join(words)) + _starter_forms().get(tuple(words), ())
    if len(words) == 1:
        entry = look_up(words[0])
        forms += entry.english if entry and entry.form in (words[0], words[0][2:]) else ()
    for form in sorted(forms, key=len, reverse=True):
        match = _whole(form).search(en)
        if match:
            return match.span()
    return None


@cache
def _starter_forms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the words of each term of the starter glossary -> its English forms."""
    from translate.glossary import starter

    return {tuple(fold(term.ar).split()): term.english for term in starter().terms}


def _spelt(term: Term, en: str) -> Span | None:
    """Return where the name stands in another spelling, word by word."""
    if term.case != "name":
        return None
    parts = [part for part in re.split(r"[\s-]+", term.english[0]) if part.lower() not in LINKS]
    if not parts or not all(part[0].isupper() for part in parts):
        return None
    arabic = [word for word, _, _ in word_list(term.ar, "ar")]
    heard = arabic if len(arabic) == len(parts) else [""] * len(parts)
    wanted = list(zip(parts, heard, strict=True))
    words = list(re.finditer(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*", en))
    for i, match in enumerate(words):
        end = _run(wanted, words, i)
        if end is not None:
            start = match.start()
            before = next((a for a in ARTICLES if en[:start].endswith(a)), "")
            return start - len(before), words[end].end()
    return None


def _run(wanted: Sequence[tuple[str, str]], words: Sequence[re.Match[str]], i: int) -> int | None:
    """Return the last word of a spelling of `wanted` that begins at word `i`."""
    for n, (part, arabic) in enumerate(wanted):
        while n and i < len(words) and words[i].group().lower() in ARTICLE_WORDS:
            i += 1
        if i >= len(words) or not words[i].group()[0].isupper():
            return None
        word = words[i].group()
        if not is_same_name(part, word) and not (arabic and sounds_like(arabic, word)):
            return None
        i += 1
    return i - 1


def _worded(term: Term, en: str) -> Span | None:
    """Return the shortest stretch that shows every word of a term of several words."""
    wanted = [found for word, _, _ in word_list(term.ar, "ar") if (found := _stems(word))]
    if len(wanted) < LEAST_WORDS or len(wanted) < len(word_list(term.ar, "ar")):
        return None
    en = en.replace("U.N.", "UN  ").replace("U.S.", "US  ")
    listed = word_list(en, "en")
    stems = [stem("usa" if en[a:b] == "US" else w) for w, a, b in listed]
    marks = [{k for k, own in enumerate(wanted) if one in own} for one in stems]
    best: tuple[int, int] | None = None
    for i, mark in enumerate(marks):
        if not mark:
            continue
        seen: set[int] = set()
        for j in range(i, min(len(marks), i + len(wanted) + EXTRA_WORDS)):
            if not marks[j] and listed[j][0] not in LINKS:
                break
            seen |= marks[j]
            if len(seen) == len(wanted) and marks[j]:
                if best is None or j - i < best[1] - best[0]:
                    best = (i, j)
                break
    return (listed[best[0]][1], listed[best[1]][2]) if best else None


def _stems(word: str) -> frozenset[str]:
    """Return the stems of a word's own English; what parallel text adds may belong to another."""
    entry = look_up(word)
    if entry is None or entry.kind == "f":
        return frozenset()
    own = (one for english in entry.english for one in english_words(english))
    return frozenset(stem(one) for one in own if one not in LINKS) or entry.stems
