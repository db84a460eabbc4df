"""Terms whose English is fixed: read from `glossary.tsv`, found in Arabic, looked for in English.

One term a line, fields separated by tabs, `#` begins a comment line:

    وزارة الدفاع	Ministry of Defence	British spelling	name
    الولايات المتحدة	United States | US | America
    وقف إطلاق النار	ceasefire | truce		word

The third and fourth fields may be left out. The first English is the one that
is put in, the others are accepted where they stand. The case is `name` (always
as written, the default) or `word` (capital at the head of a sentence alone).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from translate.errors import InputError
from translate.lexicon_forms import fold, stripped, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CASES = ("name", "word")
FIELDS = ("Arabic", "English", "note", "case")
FIELDS_NEEDED = 2
OR = "|"


@dataclass(frozen=True, slots=True)
class Term:
    """A line of a glossary."""

    ar: str
    english: tuple[str, ...]  # the first is put in, the others are accepted; never empty
    note: str = ""
    case: str = "name"


@dataclass(frozen=True, slots=True)
class Place:
    """A term where it stands in an Arabic text, prefixes of its first word left out of the term."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their Arabic; `digest` changes with any of them."""

    terms: tuple[Term, ...]
    _index: Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]] = field(
        repr=False, compare=False
    )

    @property
    def digest(self) -> str:
        """Return what names this glossary's content, for the key of a stored translation."""
        lines = sorted(f"{t.ar}\t{OR.join(t.english)}\t{t.case}" for t in self.terms)
        return sha256("\n".join(lines).encode()).hexdigest()[:16]

    def places(self, ar: str) -> tuple[Place, ...]:
        """Return the terms that stand in an Arabic text, the longest where several begin."""
        listed = word_list(ar, "ar")
        found = []
        i = 0
        while i < len(listed):
            term, length = self._longest(listed, i)
            if term is not None:
                found.append(Place(term, listed[i][1], listed[i + length - 1][2]))
            i += length
        return tuple(found)

    def _longest(self, listed: tuple[tuple[str, int, int], ...], i: int) -> tuple[Term | None, int]:
        """Return the longest term that begins at word `i` and its words, or None and 1."""
        best: tuple[Term | None, int] = (None, 1)
        for first in stripped(listed[i][0]):
            for words, term in self._index.get(first, ()):
                rest = tuple(word for word, _, _ in listed[i + 1 : i + len(words)])
                if words[1:] == rest and (best[0] is None or len(words) > best[1]):
                    best = (term, len(words))
        return best


def make(terms: tuple[Term, ...]) -> Glossary:
    """Return a glossary of `terms`; of two with one Arabic the later counts."""
    index: dict[str, dict[tuple[str, ...], Term]] = {}
    for term in terms:
        words = tuple(fold(term.ar).split())
        index.setdefault(words[0], {})[words] = term
    unique = tuple(term for by_words in index.values() for term in by_words.values())
    return Glossary(unique, {first: tuple(one.items()) for first, one in index.items()})


def parse(text: str, name: str = "glossary") -> Glossary:
    """Return the glossary that `text` writes; an `InputError` names every bad line."""
    terms, bad = [], []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            terms.append(_term(line))
        except InputError as error:
            bad.append(f"{name}:{number}: {error}")
    if bad:
        raise InputError("\n".join(bad))
    return make(tuple(terms))


def read(path: Path) -> Glossary:
    """Return the glossary in a file."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"glossary {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"glossary {path} is not UTF-8: {error}; save it as UTF-8") from error
    return parse(text, path.name)


@cache
def starter() -> Glossary:
    """Return the glossary that ships: states, capitals, office holders, organisations, months."""
    data = files("translate").joinpath("data", "glossary.tsv")
    return parse(data.read_text(encoding="utf-8"), "glossary.tsv")


def joined(*glossaries: Glossary) -> Glossary:
    """Return all terms of several glossaries; where they differ, the later one counts."""
    return make(tuple(term for one in glossaries for term in one.terms))


def _term(line: str) -> Term:
    """Return the term of one line, or say what is wrong with it."""
    parts = [part.strip() for part in line.split("\t")]
    if len(parts) < FIELDS_NEEDED:
        raise InputError(f"{line.strip()!r} has no tab; write Arabic, a tab, English")
    if len(parts) > len(FIELDS):
        raise InputError(f"{len(parts)} fields; there are {len(FIELDS)}: {', '.join(FIELDS)}")
    ar, english, note, case = (*parts, "", "")[: len(FIELDS)]
    if not fold(ar).split() or not word_list(ar, "ar"):
        raise InputError(f"{ar!r} is no Arabic term")
    forms = tuple(filter(None, (form.strip() for form in english.split(OR))))
    if not forms or word_list(english, "ar"):
        raise InputError(f"{english!r} is no English term")
    if case and case not in CASES:
        raise InputError(f"case {case!r} is not one of: {', '.join(CASES)}")
    return Term(ar, forms, note, case or CASES[0])
