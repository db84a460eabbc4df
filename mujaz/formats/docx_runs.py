"""A Word paragraph as a unit: its runs by their look, links and the like around them.

Word splits runs as it likes; neighbours of the same look are one. The look that most of a
paragraph has is its own; only what differs from it (bold, a link, an image) is a mark.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mujaz.formats.inline import Builder, Open, pieces
from mujaz.formats.xmltree import clean
from translate.memory.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

    from mujaz.formats.records import Done, Unit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CONTAINERS = frozenset({"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple"})
# Properties of a run or container, and marks of the spelling of what was there before.
LEFT_OUT = frozenset(
    {"pPr", "rPr", "proofErr", "sdtPr", "sdtEndPr", "smartTagPr", "lastRenderedPageBreak"}
)
PARTING = frozenset({"tab", "br", "cr", "ptab"})
# Properties by which Word says how a run is proofed or when it was typed, not how it looks.
UNSEEN = frozenset({"lang", "rtl", "noProof", "rFonts"})


class Thing(NamedTuple):
    """An element that holds no text of the paragraph, with the run that it stands in."""

    element: _Element
    run: _Element | None  # None: it stands in the paragraph itself


@dataclass(slots=True)
class Markup:
    """What the marks of a paragraph stand for, by their number."""

    looks: dict[int, _Element | None] = field(default_factory=dict)  # properties of runs
    containers: dict[int, _Element] = field(default_factory=dict)
    before: dict[int, list[Thing]] = field(default_factory=dict)  # points, beginnings of fields
    after: dict[int, list[Thing]] = field(default_factory=dict)  # ends of fields


@dataclass(slots=True)
class Runs:
    """A paragraph's unit and what its marks stand for."""

    unit: Unit
    base: _Element | None  # properties of the runs without a mark; None: they have none
    markup: Markup


def flat(paragraph: _Element) -> Runs:
    """Return a paragraph as a unit."""
    lengths: Counter[str] = Counter()
    examples: dict[str, _Element | None] = {}
    for run in runs_of(paragraph):
        properties = run.find(f"{W}rPr")
        key = look_of(properties)
        lengths[key] += sum(len(text.text or "") for text in run.iterchildren(f"{W}t"))
        examples.setdefault(key, properties)
    base = max(lengths, key=lambda key: (lengths[key], key), default="")
    gathering = Gathering(base)
    gathering.content(paragraph)
    example = examples.get(base)
    unit = gathering.finished()
    return Runs(unit, None if example is None else deepcopy(example), gathering.markup)


def runs_of(element: _Element) -> list[_Element]:
    """Return the runs of a paragraph, those of text boxes in it left out."""
    found: list[_Element] = []
    for child in element:
        if local(child) == "r":
            found.append(child)
        elif local(child) in CONTAINERS:
            found += runs_of(child)
    return found


def look_of(properties: _Element | None) -> str:
    """Return what is seen of a run's properties, as a key."""
    if properties is None:
        return ""
    seen = [one for one in properties if local(one) not in UNSEEN]
    return "|".join(sorted(f"{local(one)}{sorted(one.attrib.items())}" for one in seen))


class Gathering:
    """Reads a paragraph; what is open is a look, a container or a field, in that nesting."""

    def __init__(self, base: str) -> None:
        self.markup = Markup()
        self._base = base
        self._builder = Builder()
        self._number = 0
        self._look: str | None = None  # of the mark that is open; None: none is
        self._fields: list[int] = []  # marks of fields that are open in this container
        self._code: list[Thing] | None = None  # of a field whose result has not begun
        self._depth = 0  # of fields within the code of a field

    def finished(self) -> Unit:
        """Return the unit."""
        self._end_look()
        return self._builder.unit()

    def content(self, element: _Element) -> None:
        """Add the content of a paragraph or container."""
        for child in element:
            name = local(child)
            if name == "r":
                self._run(child)
            elif name in CONTAINERS:
                self._container(child)
            elif name not in LEFT_OUT:
                self._thing(Thing(child, None))

    def _container(self, element: _Element) -> None:
        self._end_look()
        self.markup.containers[self._open()] = element
        outer, self._fields = self._fields, []
        self.content(element)
        self._end_look()
        for _ in self._fields:  # a field that ends elsewhere
            self._builder.close()
        self._fields = outer
        self._builder.close()

    def _run(self, run: _Element) -> None:
        properties = run.find(f"{W}rPr")
        for child in run:
            name = local(child)
            if name == "t" and self._code is None:
                self._text(child.text or "", properties)
            elif name == "fldChar":
                self._field(Thing(child, run), child.get(f"{W}fldCharType", ""))
            elif name not in LEFT_OUT:
                self._thing(Thing(child, run), parts_words=name in PARTING)

    def _text(self, text: str, properties: _Element | None) -> None:
        look = look_of(properties)
        if look != self._look:
            self._end_look()
        if look != self._base and self._look is None:
            self.markup.looks[self._open()] = deepcopy(properties)
            self._look = look
        self._builder.add(text)

    def _field(self, thing: Thing, kind: str) -> None:
        """Add a part of a field: begin, code, separate, result, end."""
        if self._code is not None:  # within the code of a field, where fields may stand too
            self._code.append(thing)
            self._depth += {"begin": 1, "end": -1}.get(kind, 0)
            if self._depth == 0 or (self._depth == 1 and kind == "separate"):
                self._code = None
            if self._depth == 0:
                self._builder.close()
                self._fields.pop()
        elif kind == "begin":
            self._end_look()
            number = self._open()
            self._code = self.markup.before[number] = [thing]
            self._fields.append(number)
            self._depth = 1
        elif kind == "end" and self._fields:
            self._end_look()
            self._builder.close()
            self.markup.after[self._fields.pop()] = [thing]
        else:  # of a field that began in another paragraph
            self._thing(thing)

    def _thing(self, thing: Thing, *, parts_words: bool = False) -> None:
        if self._code is not None:
            self._code.append(thing)
            return
        self._end_look()
        self._number += 1
        self.markup.before[self._number] = [thing]
        self._builder.point(self._number, parts_words=parts_words)

    def _open(self) -> int:
        self._number += 1
        self._builder.open(self._number)
        return self._number

    def _end_look(self) -> None:
        if self._look is not None:
            self._builder.close()
            self._look = None


def fill(paragraph: _Element, runs: Runs, done: Done) -> None:
    """Give a paragraph the English content."""
    for child in list(paragraph):
        if local(child) != "pPr":
            paragraph.remove(child)
    inside = [paragraph]
    looks = [runs.base]
    markup = runs.markup
    for piece in pieces(clean(done.text), done.marks):
        if isinstance(piece, str):
            inside[-1].append(run_of(paragraph, looks[-1], piece))
        elif piece.id in markup.looks:
            if isinstance(piece, Open):
                looks.append(markup.looks[piece.id])
            else:
                looks.pop()
        elif piece.id not in markup.containers:
            things = markup.before if isinstance(piece, Open) else markup.after
            for thing in things.get(piece.id, ()):
                inside[-1].append(wrapped(thing))
        elif isinstance(piece, Open):
            shell = shell_of(markup.containers[piece.id])
            inside[-1].append(shell)
            inside.append(shell)
        else:
            inside.pop()


def wrapped(thing: Thing) -> _Element:
    """Return an element in a run like the one that it stood in; moved, for text boxes are in it."""
    if thing.run is None:
        return thing.element
    shell = thing.run.makeelement(thing.run.tag, thing.run.attrib)
    properties = thing.run.find(f"{W}rPr")
    if properties is not None:
        shell.append(deepcopy(properties))
    shell.append(thing.element)
    return shell


def shell_of(container: _Element) -> _Element:
    """Return a container with its properties and without its content."""
    shell = container.makeelement(container.tag, container.attrib)
    for child in container:
        if local(child) in ("sdtPr", "sdtEndPr", "smartTagPr"):
            shell.append(deepcopy(child))
    return shell


def run_of(paragraph: _Element, properties: _Element | None, text: str) -> _Element:
    """Return a run of text of a look."""
    run = paragraph.makeelement(f"{W}r")
    if properties is not None:
        run.append(deepcopy(properties))
    content = run.makeelement(f"{W}t")
    content.text = text
    content.set(SPACE, "preserve")
    run.append(content)
    return run
