"""The layout of a Word document, turned from right-to-left Arabic to left-to-right English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.formats.data import has_arabic
from mujaz.formats.docx_runs import W

if TYPE_CHECKING:
    from lxml.etree import _Element

# Word keeps the look of right-to-left runs in properties of their own; left to right they
# would lose it.
COUNTERPARTS = {f"{W}bCs": f"{W}b", f"{W}iCs": f"{W}i", f"{W}szCs": f"{W}sz"}
# Paragraphs, sections, tables.
DIRECTIONS = (f"{W}bidi", f"{W}bidiVisual", f"{W}rtlGutter")
VALUE = f"{W}val"


def mend(root: _Element) -> None:
    """Turn what is right to left, unless its text is still Arabic."""
    for properties in list(root.iter(f"{W}rPr")):
        if not stays_arabic(properties):
            mend_run(properties)
    for name in DIRECTIONS:
        for element in list(root.iter(name)):
            if not stays_arabic(element):
                element.getparent().remove(element)


def stays_arabic(element: _Element) -> bool:
    """Return whether the paragraph that an element belongs to holds Arabic."""
    paragraph = next(element.iterancestors(f"{W}p"), None)
    return paragraph is not None and any(
        has_arabic(text.text or "") for text in paragraph.iter(f"{W}t")
    )


def mend_run(properties: _Element) -> None:
    """Give a run's right-to-left look to its left-to-right text."""
    right_to_left = properties.find(f"{W}rtl")
    if right_to_left is None:
        return
    properties.remove(right_to_left)
    for complex_name, name in COUNTERPARTS.items():
        found = properties.find(complex_name)
        own = properties.find(name)
        if found is not None and own is None:
            own = properties.makeelement(name, found.attrib)
            found.addprevious(own)  # the order of the schema: each before its counterpart
        elif found is not None and own is not None and found.get(VALUE):
            own.set(VALUE, found.get(VALUE))
    language = properties.find(f"{W}lang")
    if language is not None and language.get(f"{W}bidi", "").startswith("ar"):
        language.set(VALUE, "en-US")
