"""Small line charts as SVG: what a benchmark measured, for the documents."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import ceil, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 300, 190  # of a chart, in pixels
LEFT, RIGHT, TOP, BOTTOM = 44, 14, 34, 30
LINES = 4  # of the grid, above zero
STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#333}.title{font-weight:600}"
    ".grid{stroke:#ddd}.line{fill:none;stroke:#0b6b5d;stroke-width:2}.dot{fill:#0b6b5d}"
    ".most{stroke:#b3401f;stroke-dasharray:4 3}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}"
    ".line{stroke:#5fc9b4}.dot{fill:#5fc9b4}.most{stroke:#f0936f}}"
)


@dataclass(frozen=True, slots=True)
class Chart:
    """One quantity over another, with a limit where it has one."""

    title: str
    x: Sequence[float]
    y: Sequence[float]
    most: float | None = None


def step_of(most: float) -> float:
    """Return the distance of the grid's lines: 1, 2 or 5 times a power of ten."""
    rough = most / LINES
    power = 10.0 ** ceil(log10(rough) - 1)
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough)


def chart(given: Chart, left: float) -> Iterator[str]:
    """Yield the elements of a chart whose left edge is at `left`."""
    step = step_of(max(*given.y, given.most or 0))
    high = step * ceil(max(*given.y, given.most or 0) / step)
    wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x: float, y: float) -> tuple[float, float]:
        return left + LEFT + wide * x / max(given.x), TOP + tall * (1 - y / high)

    yield f'<text class="title" x="{left + LEFT}" y="18">{escape(given.title)}</text>'
    for n in range(round(high / step) + 1):
        x, y = place(0, n * step)
        yield f'<path class="grid" d="M{x:.1f} {y:.1f}h{wide}"/>'
        yield f'<text x="{x - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{n * step:g}</text>'
    for value in given.x:
        x, _ = place(value, 0)
        yield f'<text x="{x:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{value:g}</text>'
    if given.most:
        x, y = place(0, given.most)
        yield f'<path class="most" d="M{x:.1f} {y:.1f}h{wide}"/>'
    dots = [place(x, y) for x, y in zip(given.x, given.y, strict=True)]
    yield f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in dots)}"/>'
    yield from (f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in dots)


def svg(label: str, charts: Sequence[Chart]) -> str:
    """Return charts side by side; `label` says to those who do not see them what they show."""
    size = f'width="{WIDTH * len(charts)}" height="{HEIGHT}"'
    box = f'viewBox="0 0 {WIDTH * len(charts)} {HEIGHT}"'
    drawn = [line for n, given in enumerate(charts) for line in chart(given, n * WIDTH)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img">'
    return "\n".join(
        [head, f"<title>{escape(label)}</title>", f"<style>{STYLE}</style>", *drawn, "</svg>\n"]
    )
