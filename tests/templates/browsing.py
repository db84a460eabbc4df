"""What the tests ask a browser: where everything stands, and whether it fits."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from mujaz.render import render

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mujaz.records import Briefing

WIDTHS = (320, 768, 1440)
SCHEMES = ("light", "dark")

OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')].filter(e => {
    const r = e.getBoundingClientRect();
    return r.width && !e.closest('.unseen, .skip') && (r.left < -1 || r.right > wide + 1);
  }).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40))
    .concat(document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : []);
}"""
OVERLAPS = """() => {
  const found = [];
  for (const list of document.querySelectorAll('.points, .rows, .cards, .pair, main')) {
    const parts = [...list.children].filter(e => e.getClientRects().length);
    for (let i = 1; i < parts.length; i++) {
      const a = parts[i - 1].getBoundingClientRect(), b = parts[i].getBoundingClientRect();
      const apart = a.bottom <= b.top + 1 || a.right <= b.left + 1 || b.right <= a.left + 1;
      if (!apart) found.push(parts[i].className + ': ' + parts[i].textContent.slice(0, 40));
    }
  }
  return found;
}"""
MISPLACED = f"() => [...({OUTSIDE})(), ...({OVERLAPS})()]"


def put(briefing: Briefing, folder: Path) -> None:
    """Write a briefing into a folder."""
    for name, content in render(briefing).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def visit(page: Any, path: Path, anchor: str = "") -> None:
    """Open a file of the site."""
    page.goto(path.as_uri() + anchor)


def misplaced(page: Any, schemes: Iterable[str] = SCHEMES) -> list[object]:
    """Return what overflows or overlaps on the open page, at every width, light and dark."""
    found: list[object] = []
    for width, scheme in product(WIDTHS, schemes):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [(width, scheme, what) for what in page.evaluate(MISPLACED)]
    return found
