"""A theme's own fonts, put into its style sheet: a page stays one file that asks nobody.

`src: url("naskh.woff2")` in `theme.css` means the file beside it; what is not there is told.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from translate.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FONT = ".woff2"
URL = re.compile(r"""url\(\s*["']?([A-Za-z0-9][A-Za-z0-9._-]*\.woff2)["']?\s*\)""")
# Bytes of all fonts of a theme together: a page carries them by a third larger, and is to stay
# under 150 KB.
MOST = 64_000


def embedded(style: str, folders: Sequence[Path]) -> str:
    """Return a style sheet with the fonts that it names in it, from the first folder that has them.

    `@font-face { font-family: Own; src: url("own.woff2") }` becomes `src: url("data:font/...")`.
    """
    fonts = {name: font(name, folders) for name in dict.fromkeys(URL.findall(style))}
    size = sum(map(len, fonts.values()))
    if size > MOST:
        raise RenderError(
            f"the fonts {', '.join(sorted(fonts))} have {size:,} bytes together, pages carry up to "
            f"{MOST:,}: take fewer letters or weights (pyftsubset of fonttools)"
        )
    return URL.sub(lambda found: f'url("{data(fonts[found[1]])}")', style)


def font(name: str, folders: Sequence[Path]) -> bytes:
    """Return a font's bytes."""
    for folder in folders:
        if (folder / name).is_file():
            try:
                return (folder / name).read_bytes()
            except OSError as error:
                raise RenderError(f"font {name} cannot be read: {error.strerror}") from error
    raise RenderError(f"theme.css asks for the font {name}; put it beside it, in {folders[0]}")


def data(content: bytes) -> str:
    """Return a font as an address that holds it."""
    return "data:font/woff2;base64," + base64.b64encode(content).decode()


def policy(style: str) -> str:
    """Return what the pages' Content-Security-Policy has to allow for a style sheet's fonts."""
    return "font-src data:; " if "data:font/woff2" in style else ""
