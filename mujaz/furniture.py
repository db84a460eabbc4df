"""Which lines of a text are not news: bylines, credits, sources, shares, dates, appeals.

Told by shape (a short line of its own, at the start or the end) and by the general cue
words of `data_furniture`. A sentence of the body taken for furniture is lost to the
reader, so each rule asks for both and the first line has to meet the strictest alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz import data_furniture as data
from mujaz.cues import after, fold, folded, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Rows from either end in which bylines, dates and sources stand. Longest of each in words;
# chosen by reading 300 articles of a ten-day crawl, re-run tests/mujaz/test_lines.py.
HEAD, TAIL = 5, 6
LINK_WORDS, CREDIT_LINE_WORDS, NAME_WORDS, DATE_LINE_WORDS, APPEAL_WORDS = 25, 10, 6, 14, 20
GROUP_WORDS = 9
LONGEST = 400  # characters; twice what 25 words have, and short enough for any pattern
ENDING = 20  # characters in which a stop and the quotes behind it are looked for

_STOP = re.compile(r"[.!؟?…][\"'»”’)\]]*\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w+|\w+\.(?:com|net|org|info)\b\S*")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*|[©]")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_DATELINE = re.compile(r"[-–—:]\s*\Z|\([^()]*\)\s*\Z|\s[-–—/|]\s")
_BEHIND = r"\s*[:/|\-–—]\s*"


def furniture(rows: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the rows that are furniture; none where no other row would be left."""
    marked = {number for number in range(len(rows)) if _is_marked(rows, number)}
    marked |= set(_related(rows, marked))
    marked |= set(_neighbours(rows, marked))
    return frozenset(marked) if len(marked) < len(rows) else frozenset()


def is_sign_off(text: str) -> bool:
    """Tell whether the last sentence of a paragraph is an agency's name or a mark of the end."""
    return len(text) <= LONGEST and (_is_agency(fold(text)) or _is_end(fold(text)))


def is_date(text: str) -> bool:
    """Tell whether a line says when the text was published, and nothing else."""
    return len(text) <= LONGEST and _is_date(fold(text))


def ends_in_stop(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _STOP.search(text.rstrip()[-ENDING:]) is not None


def _is_marked(rows: Sequence[str], number: int) -> bool:
    return len(rows[number]) <= LONGEST and _is_furniture(rows, number)


def _is_furniture(rows: Sequence[str], number: int) -> bool:
    row = fold(rows[number])
    is_tail = len(rows) - number <= TAIL
    is_edge = number < HEAD or is_tail
    if not _WORD.search(row):
        return True  # `* * *` and its like: no words, nothing to translate
    if is_edge and any(rule(row) for rule in _AT_EITHER_END):
        return True
    if number == 0:
        return _is_byline(row) and ":" in row
    if any(rule(row) for rule in _ANYWHERE):
        return True
    if is_edge and (_is_byline(row) or _is_byline(row, data.BYLINE_KINDS)):
        return True
    return is_tail and any(rule(row) for rule in _AT_THE_END)


def _is_date(row: str) -> bool:
    """`آخر تحديث: الاثنين 13 يناير 2020 - 10:25`."""
    rest = after(row, data.DATE_LABELS, behind=r"\s*:?\s*") or row
    words = _WORD.findall(rest)
    known = all(word in folded(data.DATE_WORDS) or word[0].isdecimal() for word in words)
    return known and any(char.isdecimal() for char in rest) and len(words) <= DATE_LINE_WORDS


def _is_address(row: str) -> bool:
    return _ADDRESS.search(row) is not None and not _WORD.search(_ADDRESS.sub("", row))


def _is_buttons(row: str) -> bool:
    """`شارك الخبر على فيسبوك وتويتر`: words of buttons, perhaps with `and` before them."""
    buttons, fillers = folded(data.BUTTONS), folded(data.BUTTON_FILLERS)
    words = {
        word if word in buttons else word[word.startswith(data.AND) :]
        for word in _WORD.findall(row)
    }
    return bool(words) and words <= buttons and not words <= fillers


def _is_agency(row: str) -> bool:
    """`(رويترز)` or `وكالات - أ ف ب`: nothing but names of agencies."""
    rest = names(data.AGENCIES).sub(" ", row)
    return rest != row and set(_WORD.findall(rest)) <= folded(data.AGENCY_FILLERS)


def _is_dateline(row: str) -> bool:
    """`القاهرة (رويترز) -`: a place and an agency, and no sentence after them."""
    short = len(_WORD.findall(row)) <= NAME_WORDS and not ends_in_stop(row)
    return short and _DATELINE.search(row) is not None and bool(names(data.AGENCIES).search(row))


def _is_link(row: str) -> bool:
    if len(_WORD.findall(row)) > LINK_WORDS:
        return False
    alone = after(row, (*data.READ_ALSO, *data.TAGS), behind=r"\s*[:.…]*\s*")
    with_colon = after(row, (*data.READ_ALSO_COLON, *data.TAGS), behind=r"\s*:\s*")
    leads = after(row, data.READ_ALSO, behind=_BEHIND + r"|\s*\"|\s*«|\s+\.\.")
    return alone == "" or with_colon is not None or leads is not None


def _is_credit(row: str) -> bool:
    words = _WORD.findall(row)
    if not words or len(words) > CREDIT_LINE_WORDS:
        return False
    latin = not _ARABIC.search(row) and not folded(data.CREDIT_WORDS).isdisjoint(words)
    return latin or after(row, data.CREDITS, behind=r"\s*:\s*") is not None


def _is_source(row: str) -> bool:
    """`المصدر: رويترز` or `المصدر "الوكالة"`."""
    named = after(row, data.SOURCES, behind=_BEHIND + r"|\s*(?=[\"«“(])|\s+")
    short = named is not None and len(_WORD.findall(named)) <= NAME_WORDS
    return short and not ends_in_stop(row)


def _is_appeal(row: str) -> bool:
    begins = after(row, data.APPEALS, behind=r"\b|\s*") is not None
    return begins and len(_WORD.findall(row)) <= APPEAL_WORDS


def _is_end(row: str) -> bool:
    return " ".join(_WORD.findall(row)) in folded(data.ENDS)


def _is_byline(row: str, verbs: tuple[str, ...] = data.BYLINE_VERBS) -> bool:
    """`بقلم أحمد علي`, `كتب: أحمد علي`."""
    name = after(row, data.BYLINES, behind=_BEHIND + r"|\s+")
    if name is None:
        name = after(row, verbs, behind=_BEHIND)
    return bool(name) and len(_WORD.findall(name or "")) <= NAME_WORDS and not ends_in_stop(row)


def _related(rows: Sequence[str], marked: Iterable[int]) -> Iterable[int]:
    """Yield the titles that follow a lone `مواضيع ذات صلة` down to the end of the text."""
    for number in sorted(marked):
        alone = after(fold(rows[number]), data.READ_ALSO, behind=r"\s*[:.…]*\s*") == ""
        rest = range(number + 1, len(rows))
        if alone and all(_is_short(rows[later], LINK_WORDS) for later in rest):
            yield from rest


def _neighbours(rows: Sequence[str], marked: set[int]) -> Iterable[int]:
    """Yield a publisher's name, or a signature, among the last rows of a text in sentences."""
    others = [row for number, row in enumerate(rows) if number not in marked]
    if sum(ends_in_stop(row) for row in others) < max(2, len(others) - 3):
        return
    for number in range(max(1, len(rows) - TAIL), len(rows)):
        if number in marked or not _is_short(rows[number], GROUP_WORDS):
            continue
        words = _WORD.findall(fold(rows[number]))
        followed = all(later in marked for later in range(number + 1, len(rows)))
        if words and followed and words[0] in folded(data.INSTITUTIONS):
            yield number


def _is_short(row: str, most: int) -> bool:
    return len(_WORD.findall(row)) <= most and not ends_in_stop(row)


_AT_EITHER_END = (_is_date, _is_address, _is_buttons, _is_agency, _is_dateline)
_ANYWHERE = (_is_link, _is_credit)
_AT_THE_END = (_is_source, _is_appeal, _is_end)
