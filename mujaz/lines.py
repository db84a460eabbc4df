"""An article's sentences, each with its place in the text and its kind.

A title or a line of furniture is one `Line` whatever stops it holds; the body is cut into
sentences. Between two lines there is only white space and punctuation, so the text can
be put together again and nothing of it is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mujaz.furniture import ends_in_stop, furniture, is_sign_off
from mujaz.records import Line
from translate.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.records import Article, Kind

    Span = tuple[int, int]
# A title is short: of 1,679 news titles the longest had 21 words, one had a single word. What
# follows is a paragraph: a blank line parts them, it is longer by half, or it is a sentence.
# Put above their texts without a blank line 99.8% of those titles are found; of the texts
# without a title 0.4% lose their first line to it. Re-run tests/mujaz/test_lines.py.
TITLE_WORDS = range(2, 23)
TITLE_ROWS = 4  # rows among which the stated title, or bylines before a title, are looked for
LONGER = 1.5


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text as the author broke it, without the white space around it."""

    start: int
    end: int
    text: str
    is_apart: bool  # a blank line follows


def lines(article: Article) -> tuple[Line, ...]:
    """Cut an article into its lines and say of each whether it is title, body or furniture."""
    rows = tuple(_rows(article.text))
    spans = enumerate(_spans(article.text, rows, _kinds(rows, article.title)))
    return tuple(
        Line(index, start, end, article.text[start:end], kind)
        for index, ((start, end), kind) in spans
    )


def _rows(text: str) -> Iterator[Row]:
    """Yield the lines of the text that hold anything."""
    start = 0
    pieces = text.split("\n")
    for number, piece in enumerate(pieces):
        left = start + len(piece) - len(piece.lstrip())
        if stripped := piece.strip():
            is_apart = number + 1 < len(pieces) and not pieces[number + 1].strip()
            yield Row(left, left + len(stripped), stripped, is_apart)
        start += len(piece) + 1


def _kinds(rows: Sequence[Row], stated: str | None) -> tuple[Kind, ...]:
    title = _stated_title(rows, stated)
    start = 0 if title is None else title + 1
    aside = {start + number for number in furniture([row.text for row in rows[start:]])}
    aside |= set(range(title or 0))  # what stands before a stated title
    if title is None:
        title = _shaped_title(rows, aside)
    return tuple(
        "title" if number == title else "furniture" if number in aside else "body"
        for number in range(len(rows))
    )


def _stated_title(rows: Sequence[Row], stated: str | None) -> int | None:
    """Return the row that repeats the title which the format states."""
    if stated is None or len(rows) < 2:  # noqa: PLR2004 - a title needs a text
        return None
    words = _words(stated)
    near = range(min(TITLE_ROWS, len(rows)))
    return next((number for number in near if _words(rows[number].text) == words), None)


def _shaped_title(rows: Sequence[Row], aside: set[int]) -> int | None:
    """Return the first row that is no furniture, if it looks like a title above a text."""
    left = [number for number in range(len(rows)) if number not in aside]
    if len(left) < 2 or left[0] >= TITLE_ROWS:  # noqa: PLR2004 - a title needs a text
        return None
    first, second = rows[left[0]], rows[left[1]]
    is_short = len(first.text.split()) in TITLE_WORDS and not _runs_on(first.text)
    is_followed = len(second.text) >= LONGER * len(first.text) or ends_in_stop(second.text)
    is_above = first.is_apart or is_followed
    return left[0] if is_short and is_above else None


def _runs_on(text: str) -> bool:
    """Tell whether a row ends as a sentence or in its midst; a title may ask or exclaim."""
    asks = text.rstrip("\"'»”)").endswith(("؟", "?", "!"))
    return text.endswith((":", "،", ",", "؛", "-", "–")) or (ends_in_stop(text) and not asks)


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()


def _spans(text: str, rows: Sequence[Row], kinds: Sequence[Kind]) -> Iterator[tuple[Span, Kind]]:
    """Yield the place and kind of each line: rows of the body together, others one by one.

    The body is cut without what stands around it, so that no sentence runs on into a credit.
    """
    pairs = zip(rows, kinds, strict=True)
    for kind, group in groupby(pairs, key=lambda pair: pair[1]):
        together = [row for row, _ in group]
        if kind == "body":
            yield from _sentences(text, together)
        else:  # a row of stars or dashes is no line, but part of what stands between two
            yield from (((row.start, row.end), kind) for row in together if _words(row.text))


def _sentences(text: str, rows: Sequence[Row]) -> Iterator[tuple[Span, Kind]]:
    """Yield the sentences of consecutive rows; an agency's name behind the last is furniture."""
    shift = rows[0].start
    starts, ends = {row.start for row in rows}, {row.end for row in rows}
    for item in segment(text[shift : rows[-1].end]):
        span = (item.start + shift, item.end + shift)
        is_last = span[0] not in starts and span[1] in ends
        yield span, "furniture" if is_last and is_sign_off(item.text) else "body"
