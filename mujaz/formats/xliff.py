"""XLIFF 1.2 and 2: each Arabic source without a finished target gets one.

Inline codes come along; what a person has approved stays
(https://docs.oasis-open.org/xliff/xliff-core/v2.0/).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.xmltree import Inline, fill, parsed, written
from translate.memory.xliff import DONE
from translate.memory.xml import local, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from mujaz.formats.records import Done, Source

INLINE = Inline(frozenset({"g", "pc", "mrk"}), collapse=False)
UNITS = ("{*}segment", "{*}trans-unit")
TO_CHECK = "needs-review-translation"


class Xliff:
    """An XLIFF file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.size = len(data)
        self._tree = parsed(data, name)
        found = [
            (unit, INLINE.flat(source))
            for unit in self._tree.getroot().iter(*UNITS)
            if (source := child(unit, "source")) is not None and not is_done(unit)
        ]
        self._found = [(unit, flat) for unit, flat in found if has_arabic(flat.unit.text)]
        self.units = [flat.unit for _, flat in self._found]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the file with its targets."""
        for (unit, flat), english in zip(self._found, done, strict=True):
            target = child(unit, "target")
            if target is None:
                target = flat.element.makeelement(flat.element.tag.replace("source", "target"))
                target.tail = flat.element.tail
                flat.element.addnext(target)
            fill(target, flat, english)
            say_state(unit, target, is_flagged=any(one.doubts for one in english.sentences))
        root = self._tree.getroot()
        if root.get("srcLang"):
            root.set("trgLang", "en")
        for file in root.iterchildren("{*}file"):
            if file.get("source-language"):
                file.set("target-language", "en")
        return written(self._tree)


def read(source: Source) -> Iterator[Xliff]:
    """Yield the one document of an XLIFF file."""
    yield Xliff(source.stream.read(), source.name)


def child(element: _Element, name: str) -> _Element | None:
    """Return the child of a local name, if there is one."""
    return next((one for one in element if local(one) == name), None)


def is_done(unit: _Element) -> bool:
    """Return whether a unit has a target that a person made or approved."""
    target = child(unit, "target")
    if target is None or not text_of(target, frozenset()).strip():
        return False
    state = unit.get("state") or target.get("state") or ""
    said = text_of(target, frozenset())
    return state in DONE or unit.get("approved") == "yes" or not has_arabic(said)


def say_state(unit: _Element, target: _Element, *, is_flagged: bool) -> None:
    """Note how far a target can be trusted, in the words of its version."""
    if local(unit) == "trans-unit":
        target.set("state", TO_CHECK if is_flagged else "translated")
    else:
        unit.set("state", "initial" if is_flagged else "translated")
