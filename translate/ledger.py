"""How each name of a briefing was put into English, where, and which form is preferred.

The form preferred is the glossary's, else the most frequent, else the
lexicon's; `unify` puts it in where another spelling of the very name stands.
Places are counted by the index of the pair in what the ledger was built from.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from translate.lexicon import english_names
from translate.lexicon_forms import fold, stripped
from translate.names import UNKNOWN, form_of, mentions
from translate.names_match import ADDED, is_same_name, plain, sounds_like, within_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from translate.glossary import Glossary
    from translate.names import Form, Mention

NOT_FOUND = ""
PERSONS = ("person", UNKNOWN)
SHORTEST = 5  # letters of a name that may differ in more than one of them


@dataclass(frozen=True, slots=True)
class Use:
    """One English form of a name."""

    english: str  # "" where the English has no form of the name that could be told
    count: int
    places: tuple[int, ...]  # indices of pairs, each once, rising


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the briefing with every form that it got."""

    key: str  # folded Arabic, prefixes off; `given (family)` for a given name
    ar: str  # as first written, prefixes and all
    kind: str
    preferred: str
    article: str  # preferred article prefix, "al-" and the like, or ""
    uses: tuple[Use, ...]  # most frequent first

    @property
    def count(self) -> int:
        """Return how often the name stands in the Arabic."""
        return sum(use.count for use in self.uses)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The names of a briefing, the most frequent first."""

    names: tuple[Name, ...]
    _by_key: Mapping[str, Name]

    def name(self, key: str) -> Name | None:
        """Return the name of that key."""
        return self._by_key.get(key)

    def unify(self, ar: str, en: str) -> str:
        """Return `en` with the preferred form where it has another spelling of a name of `ar`."""
        changes = {}
        for mention in mentions(ar):
            name = self._by_key.get(_key(mention))
            form = form_of(mention, en) if name else None
            if name and form and _may_change(mention, form, name):
                article = name.article if form.article else ""
                changes[form.start, form.end] = article + name.preferred
        for (start, end), text in sorted(changes.items(), reverse=True):
            en = en[:start] + text + en[end:]
        return en


def build(pairs: Iterable[tuple[str, str]], *, glossary: Glossary | None = None) -> Ledger:
    """Return the ledger of (Arabic, English) pairs; a second pass may `unify` them."""
    seen: dict[str, _Seen] = {}
    for place, (ar, en) in enumerate(pairs):
        for mention in mentions(ar):
            form = form_of(mention, en)
            if form is None and mention.kind == UNKNOWN:
                continue  # a word like any other, for all that is known
            written = ar[mention.start : mention.end]
            one = seen.setdefault(_key(mention), _Seen(mention, written))
            one.places[form.text if form else NOT_FOUND].append(place)
            if form:
                one.articles[form.article] += 1
    names = sorted(
        (_name(key, one, glossary) for key, one in seen.items()),
        key=lambda name: (-name.count, name.key),
    )
    return Ledger(tuple(names), {name.key: name for name in names})


@dataclass(slots=True)
class _Seen:
    """What has been met of one name so far."""

    mention: Mention  # the first
    written: str
    places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    articles: Counter[str] = field(default_factory=Counter)


def _key(mention: Mention) -> str:
    """Return what mentions of one name share: spellings of Arabic with one English are one name."""
    if mention.english and "(" not in mention.key and mention.kind != "person":
        return mention.english[0]
    return mention.key


def _name(key: str, one: _Seen, glossary: Glossary | None) -> Name:
    """Return the finished record of one name."""
    uses = tuple(
        sorted(
            (Use(form, len(at), tuple(sorted(set(at)))) for form, at in one.places.items()),
            key=lambda use: (not use.english, -use.count, use.english),
        )
    )
    preferred = _from_glossary(one.mention, glossary) or _preferred(one.mention, uses)
    article = min(one.articles, key=lambda a: (-one.articles[a], a)) if one.articles else ""
    return Name(key, one.written, one.mention.kind, preferred, article, uses)


def _from_glossary(mention: Mention, glossary: Glossary | None) -> str:
    """Return the glossary's English for a name or a family name, "" where it has none."""
    if glossary is None or mention.following:
        return ""
    for place in glossary.places(mention.word):
        if place.start == 0 and place.end == len(mention.word) and place.term.case == "name":
            return place.term.english[0]
    return _family_names(glossary).get(mention.word, "") if mention.kind in PERSONS else ""


@lru_cache(maxsize=8)
def _family_names(glossary: Glossary) -> dict[str, str]:
    """Return the last words of names of several words, where both languages have as many.

    What two terms render otherwise is left out: it is no one's name alone.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for term in glossary.terms:
        arabic, english = fold(term.ar).split(), term.english[0].split()
        if term.case == "name" and len(arabic) == len(english) > 1 and english[-1][-1:].isalpha():
            for form in stripped(arabic[-1]):
                found[form].add(re.sub(r"^[AaEe]l-", "", english[-1]))
    return {word: next(iter(forms)) for word, forms in found.items() if len(forms) == 1}


def _preferred(mention: Mention, uses: tuple[Use, ...]) -> str:
    """Return the most frequent form, on a tie the lexicon's, then the first by letter."""
    told = [use for use in uses if use.english]
    if not told:
        return mention.english[0] if mention.english else ""
    most = max(use.count for use in told)
    best = sorted(use.english for use in told if use.count == most)
    return next((form for form in mention.english if form in best), best[0])


def _may_change(mention: Mention, form: Form, name: Name) -> bool:
    """Tell whether a form is surely another spelling of the preferred one, word for word.

    Not a name in its own right (Stuart for Stewart), an adjective (Somali), nor a short word.
    """
    old, new = plain(form.text), plain(name.preferred)
    if form.text == name.preferred:
        return bool(form.article and name.article and form.article != name.article)
    if " " in form.text or " " in name.preferred or not new or old in english_names():
        return False
    short, long = sorted((old, new), key=len)
    if long != short and long.startswith(short) and long[len(short) :] in ADDED:
        return False
    if len(short) < SHORTEST:
        return len(short) == SHORTEST - 1 and within_one(old, new)
    return is_same_name(form.text, name.preferred) or (
        sounds_like(mention.word, form.text) and sounds_like(mention.word, name.preferred)
    )
