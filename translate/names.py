"""Names in Arabic text, prefixes taken off, and the English that stands for them in a translation.

A person's names are taken word by word; a given name is told by the family
name that follows it, for Mohamed Salah and Mohammed bin Salman differ in the
English of the press. Terms of several words are places and organisations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from translate.data.affixes import CONJUNCTIONS
from translate.lexicon import NAME_KINDS, english_names, look_up, look_up_term, term_words
from translate.lexicon_forms import fold, stripped, word_list
from translate.names_match import arabic_skeleton, is_same_name, plain, skeletons, sounds_like
from translate.names_vowels import may_be
from translate.numbers_tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEAST_SHOWN = 0.8  # how often translations show a word as the name that it may be
LEAST_SPELT = 3  # consonants of an unknown word that its English spelling must share
MOST_WORDS = 4  # of a term looked for
# "", بن, ابن, بنت, ال (آل): what may stand between a given name and the next
SON_OF = ("", "\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062a", "\u0627\u0644")
UNKNOWN = "name"  # kind of a word that the lexicon lacks and the English spells


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in an Arabic text."""

    key: str  # folded, without prefixes; for a given name with the family name in brackets
    kind: str  # person, place, org, or name
    word: str  # the folded word or term itself
    english: tuple[str, ...]  # as the lexicon has it; empty for an unknown word
    start: int
    end: int
    following: str = ""  # for a given name told apart, the folded name after it


@dataclass(frozen=True, slots=True)
class Form:
    """What stands for a name in an English text."""

    text: str  # without article prefix and possessive
    article: str  # "al-", "El-" and the like as written, or ""
    start: int  # of the article, where there is one
    end: int


@lru_cache(maxsize=2048)  # a ledger is built, applied and built again of the same sentences
def mentions(ar: str) -> tuple[Mention, ...]:
    """Return the names of an Arabic text in reading order; unknown words are among them."""
    listed = word_list(ar, "ar")
    found: list[Mention] = []
    i = 0
    while i < len(listed):
        length, mention = _term(listed, i) or (1, None)
        mention = mention or _single(listed, i)
        if mention is not None:
            found.append(mention)
        i += length
    return tuple(_told_apart(found, ar))


def _term(listed: tuple[tuple[str, int, int], ...], i: int) -> tuple[int, Mention] | None:
    """Return the longest place or organisation of several words that begins at word `i`."""
    for length in range(min(MOST_WORDS, len(listed) - i), 1, -1):
        rest = [word for word, _, _ in listed[i + 1 : i + length]]
        for first in stripped(listed[i][0]):
            key = " ".join((first, *rest))
            kind = term_words().get(key)
            if kind in ("place", "org"):
                span = (listed[i][1], listed[i + length - 1][2])
                return length, Mention(key, kind, key, look_up_term(key), *span)
    return None


def _single(listed: tuple[tuple[str, int, int], ...], i: int) -> Mention | None:
    """Return the name that word `i` is or, for all that the lexicon knows, may be."""
    word, start, end = listed[i]
    entry = look_up(word)
    if entry is None:
        bare = min(stripped(word), key=len)
        known = len(arabic_skeleton(bare)) >= LEAST_SPELT
        return Mention(word, UNKNOWN, word, (), start, end) if known else None
    if entry.kind not in NAME_KINDS or entry.shown < LEAST_SHOWN or not word.endswith(entry.form):
        return None
    return Mention(entry.form, entry.kind, entry.form, entry.english, start, end)


def _told_apart(found: list[Mention], ar: str) -> Iterator[Mention]:
    """Yield mentions with the key of a given name made `given (next name)`."""
    for one, following in zip_longest(found, found[1:]):
        if (
            one.word in given_names()
            and following is not None
            and following.kind in ("person", UNKNOWN)
            and fold(ar[one.end : following.start]).strip() in SON_OF
            and fold(ar[following.start : following.end]).endswith(following.word)
            and not fold(ar[following.start : following.end]).startswith(CONJUNCTIONS)
        ):
            yield replace(one, key=f"{one.key} ({following.word})", following=following.word)
        else:
            yield one


@cache
def given_names() -> frozenset[str]:
    """Return the given names of which each bearer has a spelling of his own."""
    return frozenset(fold(name) for (listed,) in rows("given_names.tsv") for name in listed.split())


@cache
def _words() -> Callable[[str], Iterator[re.Match[str]]]:
    return re.compile(
        r"(?P<article>\b(?:[AaEe]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]r|[Aa]t|[Aa]z|[Aa]n)-)?"
        r"(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)"
    ).finditer


@lru_cache(maxsize=2048)
def english_forms(en: str) -> tuple[Form, ...]:
    """Return the capitalised words of an English text that may be names."""
    return tuple(
        Form(m["word"], m["article"] or "", m.start(), m.end())
        for m in _words()(en)
        if m["word"][0].isupper()
    )


def form_of(mention: Mention, en: str) -> Form | None:
    """Return what stands for a name in the English, None where nothing surely does."""
    if mention.following:
        return _before_next(mention, en)
    exact = _phrase(mention, en)
    if exact is not None:
        return exact
    if " " in mention.word:
        return None
    near = [form for form in english_forms(en) if _spells(mention, form.text)]
    texts = {form.text for form in near}
    return near[0] if len(texts) == 1 else None


def _before_next(mention: Mention, en: str) -> Form | None:
    """Return the form of a given name that stands before its next name's."""
    forms = english_forms(en)
    for form, following in pairwise(forms):
        if (
            _between().fullmatch(en, form.end, following.start)
            and (form.text in mention.english or _spells(mention, form.text))
            and sounds_like(mention.following, following.text)
        ):
            return form
    return None


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"[ -](?:(?:bin|ibn|bint|al|el)[ -])?")


def _phrase(mention: Mention, en: str) -> Form | None:
    """Return the first of the name's usual English forms that the text has."""
    for english in mention.english:
        if english[:1].isupper():
            match = _whole(english).search(en)
            if match:
                return Form(match["name"], match["article"] or "", match.start(), match.end())
    return None


@lru_cache(maxsize=8192)
def _whole(english: str) -> re.Pattern[str]:
    article = r"(?P<article>\b[AaEe]l-)?"
    bare = re.sub(r"^[AaEe]l[- ](?=[A-Z])", "", english)
    return re.compile(rf"(?<!\w){article}(?P<name>{re.escape(bare)})(?!\w)")


def _spells(mention: Mention, text: str) -> bool:
    """Tell whether an English word is the name in another spelling, and no other known name."""
    if text.isupper():
        return False
    if not mention.english:
        same, _ = skeletons(mention.word)
        return len(text) > LEAST_SPELT and bool(same) and _close(mention.word, text)
    parts = [
        part for one in mention.english for part in re.split(r"[ -]", one) if part[:1].isupper()
    ]
    if not any(is_same_name(part, text) for part in parts) and not sounds_like(mention.word, text):
        return False
    return may_be(mention.word, text, mention.english) and not is_other(mention, text)


def _close(word: str, text: str) -> bool:
    """Tell whether an unknown Arabic word is spelt by an English one, enough letters agreeing."""
    return (
        sounds_like(word, text)
        and len(arabic_skeleton(min(stripped(word), key=len))) >= LEAST_SPELT
    )


def is_other(mention: Mention, text: str) -> bool:
    """Tell whether an English word is what the lexicon has for another name altogether."""
    others = english_names().get(plain(text), frozenset())
    own = arabic_skeleton(mention.word)
    return (
        bool(others)
        and mention.word not in others
        and all(arabic_skeleton(other) != own for other in others)
    )
