"""Arabic words brought to the form under which a lexicon keeps them.

Spelling is folded (vowel signs, tatweel, the seats of hamza on alef, final
yeh), then conjunctions, prepositions, the article, the future particle and
attached pronouns are taken off, least first, until a known form is met.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translate.data import affixes

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

# Type-token ratio of news is such that this many hold a day's briefing; about 10 MB.
CACHED_WORDS = 65_536
LEAST = 3  # letters of a word that stay when a prefix or an ending is taken off
CACHED_TEXTS = 2048  # sentences; several checks ask for the words of the same one


@cache
def _table() -> dict[int, str | None]:
    return {ord(a): b or None for a, b in affixes.FOLDED.items()}


@cache
def _word_finder() -> Callable[[str], Iterator[re.Match[str]]]:
    return re.compile(r"[\u0620-\u065F\u0670-\u06D3]+").finditer


def fold(text: str) -> str:
    """Return `text` in the spelling under which words are compared; its length may shrink."""
    return text.translate(_table())


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each Arabic word of `text`, folded, with where it starts and ends."""
    table = _table()
    folded = text.translate(table)
    if len(folded) == len(text):  # nothing was taken out: offsets hold, and it is done at once
        for match in _word_finder()(folded):
            yield match.group(), match.start(), match.end()
        return
    for match in _word_finder()(text):
        word = match.group().translate(table)
        if word:
            yield word, match.start(), match.end()


@cache
def _english_finder() -> Callable[[str], Iterator[re.Match[str]]]:
    return re.compile(r"[^\W\d_]+").finditer


@lru_cache(maxsize=CACHED_TEXTS)
def word_list(text: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words of a text, folded or in lower case, with where each starts and ends."""
    if language == "ar":
        return tuple(words(text))
    return tuple((m.group().lower(), m.start(), m.end()) for m in _english_finder()(text))


@lru_cache(maxsize=CACHED_WORDS)
def stripped(word: str) -> tuple[str, ...]:
    """Return the forms that a folded word may stand for by its prefixes, least changed first."""
    forms = [word]
    forms += _without(word, affixes.CONJUNCTIONS)
    for base in tuple(forms):
        if base.startswith(affixes.TO_THE) and len(base) >= 2 + LEAST:
            forms.append(base[2:])
        forms.extend(_without(base, affixes.PREPOSITIONS))
    for base in tuple(forms):
        forms.extend(_without(base, (affixes.ARTICLE,)))
        forms.extend(_without(base, (affixes.FUTURE,)))
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=CACHED_WORDS)
def without_endings(word: str) -> tuple[str, ...]:
    """Return what is left of a folded word when a pronoun or a plural ending is taken off."""
    forms: list[str] = []
    for ending in affixes.ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            base = word[: -len(ending)]
            if base.endswith(affixes.TEH):
                forms.append(base[:-1] + affixes.TEH_MARBUTA)
            forms += [base, base + affixes.TEH_MARBUTA]
    return tuple(dict.fromkeys(forms))


def entry_of(word: str, known: Container[str]) -> str | None:
    """Return the entry among `known` that a folded word stands for, None where there is none."""
    forms = stripped(word)
    for form in forms:
        if form in known:
            return form
    for form in forms:
        for base in without_endings(form):
            if base in known:
                return base
    return None


def _without(word: str, prefixes: tuple[str, ...]) -> list[str]:
    """Return `word` without each prefix that leaves a word of three letters or more."""
    return [word[len(p) :] for p in prefixes if word.startswith(p) and len(word) - len(p) >= LEAST]
