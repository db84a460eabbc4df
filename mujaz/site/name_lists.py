"""Lists of the people, places and organisations that have pages: of all kinds, and by letter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mujaz.render_bidi import one_line
from mujaz.render_environment import fill
from mujaz.site.addresses import FOLDERS, NAMES, letter_page, name_page, root_of, slug
from mujaz.site.data_words import LISTS
from mujaz.site.frame import frame
from mujaz.site.lists import page
from mujaz.site.views_over import LetterView, NameLine, NameSection, NamesView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.site.frame import Press
    from mujaz.site.standing import Standing

MOST = 60  # names of a kind in the list of all: three columns of twenty
PART = 500  # names on a page of a letter
Way = tuple[str, str]  # what a page of a letter is called, and its address
OTHER = "other"  # names that begin with no letter from a to z
Parts = dict[tuple[str, int], "list[Standing]"]


def names_file(press: Press) -> tuple[str, bytes]:
    """Return the list of all kinds of names: the most named of each, and their letters."""
    path, root = NAMES, root_of(NAMES)
    sections = []
    for kind, folder in FOLDERS.items():
        names = [name for name in press.names.values() if name.kind == kind]
        if names:
            shown = tuple(name_line(name, root) for name in names[:MOST])
            ways = letters(parts_of(press, folder), folder, root) if len(names) > MOST else ()
            sections.append(NameSection(folder, LISTS[folder], shown, ways))
    base = page(press, "People and places", max(press.state.days))
    view = NamesView(base, tuple(sections))
    site = frame(press, path, "names", description="People, places and organisations")
    context: dict[str, object] = {"names": view, "page": base, "site": site}
    return path, fill(press.environment, "names.html", context)


def name_line(name: Standing, root: str) -> NameLine:
    """Return a name in a list."""
    return NameLine(
        root + name_page(name.key), one_line(name.en), one_line(name.ar), str(name.articles)
    )


def parts_of(press: Press, folder: str) -> Parts:
    """Return letter and part -> names of a kind, in their order."""
    own = [(*order(name), name) for name in press.names.values() if FOLDERS[name.kind] == folder]
    own.sort(key=lambda found: (found[0] == OTHER, *found[:3]))
    found: Parts = {}
    for letter, names in groupby(own, key=lambda found: found[0]):
        for number, (*_, name) in enumerate(names):
            found.setdefault((letter, number // PART + 1), []).append(name)
    return found


def order(name: Standing) -> tuple[str, str, str]:
    """Return what a name is listed under and ordered by; the article before it does not count."""
    bare = slug(name.en).removeprefix("al-")
    return (bare[0] if bare[:1].isalpha() else OTHER), bare, name.key


def letters(parts: Iterable[tuple[str, int]], folder: str, root: str) -> tuple[Way, ...]:
    """Return each letter and part of a kind with its address."""
    return tuple(
        (called(letter, part), root + letter_page(folder, letter, part)) for letter, part in parts
    )


def called(letter: str, part: int) -> str:
    """Return what a page of a letter is called in the list of letters."""
    shown = "…" if letter == OTHER else letter.upper()
    return f"{shown} {part}" if part > 1 else shown


def letter_files(press: Press) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the letters of every kind that the list of all cannot show whole."""
    for folder in FOLDERS.values():
        parts = parts_of(press, folder)
        if sum(map(len, parts.values())) <= MOST:
            continue
        for letter, part in parts:
            yield letter_file(press, folder, (letter, part), parts)


def letter_file(
    press: Press, folder: str, here: tuple[str, int], parts: Parts
) -> tuple[str, bytes]:
    """Return the page of the names that begin with a letter."""
    path = letter_page(folder, *here)
    root = root_of(path)
    base = page(press, LISTS[folder].en, max(press.state.days))
    view = LetterView(
        base,
        LISTS[folder],
        called(*here),
        tuple(name_line(name, root) for name in parts[here]),
        letters(parts, folder, root),
    )
    site = frame(press, path, "names", description=f"{LISTS[folder].en}: {called(*here)}")
    context: dict[str, object] = {"letter": view, "page": base, "site": site}
    return path, fill(press.environment, "letter.html", context)
