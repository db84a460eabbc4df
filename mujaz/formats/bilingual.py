"""Both languages side by side, sentence by sentence: a page or a Markdown file of its own.

Each language says its own direction (https://www.w3.org/International/questions/qa-html-dir);
a sentence that a check doubts says which.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from mujaz.formats.markdown_inline import escaped, escaped_start
from mujaz.formats.text import one_line
from mujaz.formats.writing import Plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.formats.records import Document, Done

HEAD = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-inline-size: 72rem; margin-inline: auto; padding: 1rem; font: 1rem/1.6 serif; }}
table {{ border-collapse: collapse; inline-size: 100%; table-layout: fixed; }}
td {{ padding: .4rem .8rem; vertical-align: top; border-block-end: 1px solid #8884; }}
tbody {{ border-block-end: 2px solid #8886; }}
[lang="ar"] {{ font-size: 1.15em; line-height: 1.8; }}
small {{ display: block; font: .8rem/1.4 sans-serif; opacity: .8; }}
@media (max-width: 40rem) {{ td {{ display: block; }} }}
</style>
</head>
<body>
<h1 dir="auto">{title}</h1>
<table>
"""
FOOT = "</table>\n</body>\n</html>\n"


class BilingualHtml:
    """`bilingual-html`: a table, a row a sentence, a group of rows a paragraph."""

    def __init__(self, name: str) -> None:
        self._name = name

    def begin(self) -> bytes:
        """Return the head of the page."""
        return HEAD.format(title=escape(self._name)).encode("utf-8", "replace")

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return the rows of a document."""
        del document
        out = []
        for unit in done:
            rows = "".join(
                f'<tr><td lang="en" dir="ltr">{escape(one.en, quote=False)}'
                f"{flagged(one.doubts)}</td>"
                f'<td lang="ar" dir="rtl">{escape(one.ar, quote=False)}</td></tr>\n'
                for one in unit.sentences
            )
            out.append(f"<tbody>\n{rows}</tbody>\n" if rows else "")
        return "".join(out).encode("utf-8", "replace")

    def end(self) -> bytes:
        """Return the foot of the page."""
        return FOOT.encode()


def flagged(doubts: Sequence[str]) -> str:
    """Return what a reader is told of the checks that a sentence fails."""
    return f"<small>to check: {escape(', '.join(doubts))}</small>" if doubts else ""


class BilingualMarkdown(Plain):
    """`bilingual-md`: each sentence in English, the Arabic under it."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a document."""
        del document
        return "".join(self._unit(unit) for unit in done).encode("utf-8", "replace")

    def _unit(self, unit: Done) -> str:
        blocks = []
        for one in unit.sentences:
            note = f" *(to check: {', '.join(one.doubts)})*" if one.doubts else ""
            english = escaped_start(escaped(one_line(one.en)))
            arabic = escape(one_line(one.ar), quote=False)
            blocks.append(f'{english}{note}\n\n<p lang="ar" dir="rtl">{arabic}</p>\n\n')
        return "".join([*blocks, "---\n\n"]) if blocks else ""
