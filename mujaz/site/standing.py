"""Who has a page and what goes on: what the days of a site say together.

Everything is a function of the days alone, whatever their order of publishing: `linked` and
`going_on` say per day what its pages link to, and two states differ in a day's pages where
these differ.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.site.addresses import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.site.records import NameEntry, State

# A page gathers what lies apart: a name of one article has all that is known of it in that
# article. On ten news days two in three names stand in one article alone.
ARTICLES = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """A name over all days."""

    key: str
    kind: str
    en: str  # the form met most often
    ar: str  # the shortest
    articles: int
    sentences: int
    days: tuple[str, ...]  # newest first
    others: tuple[str, ...]  # other English forms, most frequent first


def key_of(entry: NameEntry) -> str:
    """Return the key of a day's name."""
    return name_key(entry.kind, entry.en)


def standings(state: State) -> Mapping[str, Standing]:
    """Return key -> name of all that have a page, those named most first."""
    found: dict[str, list[tuple[str, NameEntry]]] = {}
    for date in sorted(state.days, reverse=True):
        for entry in state.days[date].names:
            found.setdefault(key_of(entry), []).append((date, entry))
    names = [standing(key, entries) for key, entries in found.items()]
    names = [name for name in names if name.articles >= ARTICLES]
    return {name.key: name for name in sorted(names, key=lambda n: (-n.articles, n.key))}


def standing(key: str, entries: list[tuple[str, NameEntry]]) -> Standing:
    """Return a name over the days that name it."""
    forms: Counter[str] = Counter()
    for _, entry in entries:
        forms[entry.en] += entry.sentences
    ranked = sorted(forms, key=lambda en: (-forms[en], en))
    return Standing(
        key,
        entries[0][1].kind,
        ranked[0],
        min((entry.ar for _, entry in entries), key=lambda ar: (len(ar), ar)),
        sum(entry.articles for _, entry in entries),
        sum(entry.sentences for _, entry in entries),
        tuple(date for date, _ in entries),
        tuple(ranked[1:]),
    )


def standing_of(state: State, key: str, dates: Iterable[str]) -> Standing:
    """Return a name over some days alone, newest first."""
    entries = ((date, entry) for date in dates for entry in state.days[date].names)
    return standing(key, [(date, entry) for date, entry in entries if key_of(entry) == key])


def linked(state: State) -> Mapping[str, frozenset[str]]:
    """Return day -> keys of the names that its pages link to: those it is not the first to name.

    A name that one article of a day is the first to hold gets its page later; linking back to
    it would change an old day for each such name, twenty a day on a site of a year.
    """
    seen: Counter[str] = Counter()
    found = {}
    for date in sorted(state.days):
        for entry in state.days[date].names:
            seen[key_of(entry)] += entry.articles
        keys = map(key_of, state.days[date].names)
        found[date] = frozenset(key for key in keys if seen[key] >= ARTICLES)
    return found


def threads(state: State) -> Mapping[str, tuple[str, ...]]:
    """Return topic -> days it was told on, newest first, of all that were told on several."""
    found: dict[str, list[str]] = {}
    for date in sorted(state.days, reverse=True):
        for topic in state.days[date].topics:
            found.setdefault(topic.id, []).append(date)
    return {topic: tuple(days) for topic, days in found.items() if len(days) > 1}


def going_on(state: State) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Return day -> its topics that other days tell as well, each with its first day."""
    going = threads(state)
    return {
        date: frozenset((t.id, going[t.id][-1]) for t in entry.topics if t.id in going)
        for date, entry in state.days.items()
    }
