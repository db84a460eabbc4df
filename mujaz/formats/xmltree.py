"""XML documents: elements that hold a paragraph are units, those within it are marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.inline import Builder, Close, Open, pieces
from translate.errors import InputError
from translate.memory.xml import XML_LANG, local, refuse_entities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element, _ElementTree

    from mujaz.formats.records import Done, Unit


def parsed(data: bytes, name: str) -> _ElementTree:
    """Return the tree of a document; nothing is fetched and no entity grows."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name} is damaged XML: {error.msg}") from error
    refuse_entities(root, name)
    return root.getroottree()


def written(tree: _ElementTree) -> bytes:
    """Return a tree as bytes, its declaration and document type kept."""
    from lxml import etree

    standalone = tree.docinfo.standalone or None  # lxml says False where nothing is said
    out: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=standalone)
    return out


@dataclass(slots=True)
class Flat:
    """An element's content as a unit, with the elements that its marks stand for."""

    unit: Unit
    element: _Element  # that it was read from; another one that is filled gets copies
    elements: dict[int, _Element] = field(default_factory=dict)
    points: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Inline:
    """Which elements within a paragraph hold its text; all others are kept as they are."""

    containers: frozenset[str] = frozenset()  # by local name
    spaces: frozenset[str] = frozenset()  # those that part words, such as tabs
    collapse: bool = True  # white space as in running text

    def flat(self, element: _Element) -> Flat:
        """Return the content of an element as a unit."""
        builder = Builder(collapse=self.collapse)
        elements: dict[int, _Element] = {}
        points: set[int] = set()
        self._gather(element, builder, elements, points)
        return Flat(builder.unit(), element, elements, frozenset(points))

    def _gather(
        self, element: _Element, builder: Builder, elements: dict[int, _Element], points: set[int]
    ) -> None:
        builder.add(element.text or "")
        for child in element:
            number = len(elements)
            elements[number] = child
            if local(child) in self.containers:
                builder.open(number)
                self._gather(child, builder, elements, points)
                builder.close()
            else:
                points.add(number)
                builder.point(number, parts_words=local(child) in self.spaces)
            builder.add(child.tail or "")


def fill(element: _Element, flat: Flat, done: Done) -> None:
    """Give an element the English content; what its marks stand for moves with its words."""
    from copy import deepcopy

    from lxml import etree

    is_other = flat.element is not element

    for child in list(element):
        element.remove(child)
    element.text = None
    inside = [element]
    for piece in pieces(clean(done.text), done.marks):
        if isinstance(piece, Open):
            child = flat.elements[piece.id]
            if piece.id in flat.points:
                child = deepcopy(child) if is_other else child
            else:
                child = etree.Element(child.tag, child.attrib, child.nsmap)
            child.tail = None
            inside[-1].append(child)
            inside.append(child)
        elif isinstance(piece, Close):
            inside.pop()
        else:
            append_text(inside[-1], piece)


def append_text(element: _Element, text: str) -> None:
    """Add text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def clean(text: str) -> str:
    """Return a text of the same length without what XML cannot hold."""
    from translate.memory.xml import UNWRITABLE

    return UNWRITABLE.sub(" ", text)


class XmlPart:
    """An XML document of which some elements hold paragraphs."""

    def __init__(
        self,
        data: bytes,
        name: str,
        blocks: frozenset[str],
        *,
        inline: Inline = Inline(),
        mend: Callable[[_Element], None] = lambda _: None,
    ) -> None:
        self.size = len(data)
        self._tree = parsed(data, name)
        self._mend = mend
        found = [
            (element, inline.flat(element))
            for element in self._tree.getroot().iter("{*}*")
            if local(element) in blocks
        ]
        self._blocks = [(element, flat) for element, flat in found if has_arabic(flat.unit.text)]
        self.units = [flat.unit for _, flat in self._blocks]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the document in English."""
        for (element, flat), english in zip(self._blocks, done, strict=True):
            fill(element, flat, english)
        self._mend(self._tree.getroot())
        mend_language(self._tree.getroot())
        return written(self._tree)


def mend_language(root: _Element) -> None:
    """Say English where a document says Arabic of itself."""
    for element in root.iter("{*}*"):
        if (element.get(XML_LANG) or "").partition("-")[0].lower() == "ar":
            element.set(XML_LANG, "en")
