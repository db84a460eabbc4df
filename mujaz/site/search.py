"""The search index: small files that a browser loads as it needs them, also from a disk.

    search/parts.js         for every segment the first word of each of its parts
    search/2026-11/0.js     words and where they stand: "1121:3.4,7;5.2" is sentences 4 and 7
                            of the fourth article of 21 November, sentence 2 of its sixth
    search/docs/2026-11.2.js identifier, titles and outlet of each article of a week's days
    search/names.js         the people, places and organisations named most

Each is a call of a function with JSON in it, because pages opened from a disk may load
scripts and nothing else. Which days a segment holds is told in `segments.py`.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from mujaz.data_pages import SITE_TITLES
from mujaz.render_bidi import one_line
from mujaz.render_environment import fill
from mujaz.site.addresses import SEARCH, name_page
from mujaz.site.folding import tables, words
from mujaz.site.frame import frame
from mujaz.site.lists import page
from mujaz.site.segments import segments, week_of
from mujaz.site.state import json_bytes
from mujaz.trust import TRANSLATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from mujaz.records import Briefing, Report
    from mujaz.site.frame import Press
    from mujaz.site.records import DayEntry
    from mujaz.site.standing import Standing

PARTS = "search/parts.js"
NAMES = "search/names.js"
KEPT = ".mujaz/search"
# Bytes of a part. A query of two words loads two parts a segment: 50 KB come in 20 ms on a
# telephone's usual line, and a month of 600 articles has some 50 parts.
PART_SIZE = 24_000
NAMED = 300  # names that are found by name, those of most articles: 30 KB
Postings = dict[str, str]


def search_files(
    press: Press,
    days: frozenset[str],
    changed: frozenset[str],
    briefing_of: Callable[[str], Briefing],
    read: Callable[[str], bytes | None],
) -> Iterator[tuple[str, bytes]]:
    """Yield the search page and the segments of the index that changed."""
    yield search_page(press)
    yield NAMES, call("names", list(islice(map(name_entry, press.names.values()), NAMED)))
    fresh = {date: postings(briefing_of(date)) for date in sorted(days)}
    for date, found in fresh.items():
        yield kept_path(date), json_bytes(found)
    for week in sorted({week_of(date) for date in days}):
        own = [day for date, day in sorted(press.state.days.items()) if week_of(date) == week]
        yield f"search/docs/{week}.js", call(f"docs/{week}", {d.date: documents(d) for d in own})
    held = segments(press.state)
    firsts = first_words(read(PARTS), held.keys() - changed)
    for segment in sorted(changed & held.keys()):
        merged = merge((date, fresh.get(date) or kept(read, date)) for date in held[segment])
        parts = tuple(cut(merged))
        firsts[segment] = [next(iter(part)) for part in parts]
        for number, part in enumerate(parts):
            yield f"search/{segment}/{number}.js", call(f"{segment}/{number}", part)
    yield PARTS, call("parts", dict(sorted(firsts.items())))


def name_entry(name: Standing) -> list[str]:
    """Return words, both languages and address of a name."""
    found = dict.fromkeys([*words(name.en), *words(name.ar)])
    return [" ".join(found), one_line(name.en), one_line(name.ar), name_page(name.key)]


def kept_path(date: str) -> str:
    """Return the path of a day's own postings, from which its month is put together."""
    return f"{KEPT}/{date}.json"


def kept(read: Callable[[str], bytes | None], date: str) -> Postings:
    """Return a day's postings as the site keeps them."""
    found: Postings = json.loads(read(kept_path(date)) or b"{}")
    return found


def postings(briefing: Briefing) -> Postings:
    """Return word -> where it stands in a day: `3.4,7;5.2`."""
    found: dict[str, list[str]] = {}
    for number, article in enumerate(briefing.articles):
        for word, sentences in sorted(standing(article).items()):
            found.setdefault(word, []).append(f"{number}.{','.join(map(str, sentences))}")
    return {word: ";".join(found[word]) for word in sorted(found)}


def standing(article: Report) -> Mapping[str, list[int]]:
    """Return word -> indexes of the sentences of an article that it stands in."""
    found: dict[str, list[int]] = {}
    for sentence in article.sentences:
        if sentence.kind in TRANSLATED:
            for word in {*words(sentence.ar), *words(sentence.en)}:
                found.setdefault(word, []).append(sentence.index)
    return found


def documents(day: DayEntry) -> list[list[str]]:
    """Return what a result shows of each article of a day."""
    return [[a.id, a.title.en, a.title.ar, a.source or ""] for a in day.articles]


def merge(days: Iterable[tuple[str, Postings]]) -> Postings:
    """Return the postings of a segment: `1121:3.4,7;5.2|1122:0.1`."""
    found: dict[str, list[str]] = {}
    for date, day in days:
        number = str(int(date[5:7] + date[8:]))
        for word, places in day.items():
            found.setdefault(word, []).append(f"{number}:{places}")
    return {word: "|".join(found[word]) for word in sorted(found, key=code_units)}


def code_units(word: str) -> bytes:
    """Return what orders words as a browser orders them."""
    return word.encode("utf-16-be")


def cut(merged: Postings) -> Iterator[Postings]:
    """Yield the postings in parts of about equal size, at least one."""
    part: Postings = {}
    size = 0
    for word, places in merged.items():
        if size > PART_SIZE:
            yield part
            part, size = {}, 0
        part[word] = places
        size += len(word) + len(places)
    if part:
        yield part


def first_words(content: bytes | None, segments: AbstractSet[str]) -> dict[str, list[str]]:
    """Return the first words of the parts of segments that stay as they are."""
    if not content:
        return {}
    known: dict[str, list[str]] = json.loads(content[content.index(b",") + 1 : -3])
    return {segment: known[segment] for segment in segments if segment in known}


def call(name: str, value: object) -> bytes:
    """Return a script that hands a value to the page."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"mujaz({json.dumps(name)},{data});\n".encode()


def search_page(press: Press) -> tuple[str, bytes]:
    """Return the page with the search box."""
    title = SITE_TITLES["search"]
    shown = page(press, title.en, max(press.state.days))
    context: dict[str, object] = {
        "page": shown,
        "site": frame(press, SEARCH, "search", description=title.en),
        "folding": tables(),
    }
    return SEARCH, fill(press.environment, "search.html", context)
