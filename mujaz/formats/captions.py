"""Subtitles, SubRip (.srt) and WebVTT (.vtt): times and settings stay, cues change.

A sentence that goes on in the next cue is translated whole, and its English is shared out
among its cues by length, at word boundaries. Read by hand, for the libraries write files
anew and drop what they do not know (positions, styles, notes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import accumulate
from typing import TYPE_CHECKING

from mujaz.formats.data import SENTENCE_END, has_arabic
from mujaz.formats.decoding import decoded
from mujaz.formats.inline import Builder, Close, Open, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source, Unit

CUE = re.compile(
    r"^[ \t]*(?P<from>[\d:]+[.,]\d+)[ \t]*-->[ \t]*(?P<to>[\d:]+[.,]\d+)[^\r\n]*\r?\n"
    r"(?P<text>(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|\Z))+)",
    re.MULTILINE,
)
WORD = re.compile(r"(?:<[^<>]*>|\{\\[^{}]*\}|\S)+")
SPEAKER = re.compile(r"\r?\n(?=[ \t]*[-\u2013\u2014])")
TAG = re.compile(r"<(/?)([a-zA-Z0-9.:]+)[^<>\n]*>|\{\\[^{}\n]*\}")
TAG_OR_SPEAKER = re.compile(f"{TAG.pattern}|{SPEAKER.pattern}")
# Cues of a sentence follow each other at once; a pause longer than this, in seconds, ends it.
PAUSE = 1.5
MOST_CUES = 5  # of one sentence: without full stops all of a film would be one
DIALOGUE = "-\u2013\u2014"


@dataclass(slots=True)
class Cue:
    """A cue's text in the source."""

    start: int
    end: int
    text: str
    begins: float  # seconds
    ends: float


@dataclass(slots=True)
class Group:
    """Cues that are read as one."""

    cues: list[Cue]
    number: int = -1  # of its unit; -1: nothing in it to translate
    opens: dict[int, str] = field(default_factory=dict)
    closes: dict[int, str] = field(default_factory=dict)
    borders: set[int] = field(default_factory=set)  # marks between two cues


class Captions:
    """A file of subtitles."""

    def __init__(self, source: str, size: int) -> None:
        self.size = size
        self.units: list[Unit] = []
        self._source = source
        self._groups = list(grouped(cues(source)))
        for group in self._groups:
            unit = gathered(group)
            if has_arabic(unit.text):
                group.number = len(self.units)
                self.units.append(unit)

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the file in English."""
        out, at = [], 0
        for group in self._groups:
            if group.number < 0:
                continue
            texts = shared_out(group, done[group.number])
            for cue, text in zip(group.cues, texts, strict=True):
                out += [self._source[at : cue.start], text]
                at = cue.end
        return "".join([*out, self._source[at:]]).encode("utf-8", "replace")


def read(source: Source) -> Iterator[Captions]:
    """Yield the one document of a file of subtitles."""
    data = source.stream.read()
    yield Captions(decoded(data, source.name), len(data))


def cues(source: str) -> Iterator[Cue]:
    """Yield the cues of a file."""
    for found in CUE.finditer(source):
        text = found["text"].rstrip()
        start = found.start("text")
        yield Cue(start, start + len(text), text, seconds(found["from"]), seconds(found["to"]))


def seconds(time: str) -> float:
    """Return a time such as 00:01:02,500 in seconds."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part or 0)
    return total


def grouped(found: Iterator[Cue]) -> Iterator[Group]:
    """Yield the cues by sentences."""
    group: list[Cue] = []
    for cue in found:
        if group and not goes_on(group, cue):
            yield Group(group)
            group = []
        group.append(cue)
    if group:
        yield Group(group)


def goes_on(group: Sequence[Cue], cue: Cue) -> bool:
    """Return whether a cue goes on with the sentence of those before it."""
    last = TAG.sub("", group[-1].text).rstrip()
    return (
        len(group) < MOST_CUES
        and 0 <= cue.begins - group[-1].ends <= PAUSE
        and not SENTENCE_END.search(last)
        and has_arabic(last)
        and not TAG.sub("", cue.text).lstrip().startswith(tuple(DIALOGUE))
    )


def gathered(group: Group) -> Unit:
    """Return the unit of some cues."""
    builder = Builder(collapse=True)
    number = 0
    for cue in group.cues:
        if cue is not group.cues[0]:
            number += 1
            group.borders.add(number)
            builder.point(number, parts_words=True, even=True)
        number = add_cue(group, cue.text, builder, number)
    return builder.unit()


def add_cue(group: Group, text: str, builder: Builder, number: int) -> int:
    """Add a cue's text and tags, and return the number of its last mark."""
    at = 0
    names: list[str] = []
    for tag in TAG_OR_SPEAKER.finditer(text):
        builder.add(unescape(text[at : tag.start()]))
        at = tag.end()
        name = (tag[2] or "").partition(".")[0].lower()
        if tag[1] and name in names:
            while names.pop() != name:
                builder.close()
            group.closes[builder.close()] = tag[0]
            continue
        number += 1
        group.opens[number] = tag[0].lstrip("\r")
        if name and not tag[1] and not name[0].isdigit():
            builder.open(number)
            names.append(name)
        else:  # a time, a position, a stray end
            builder.point(number, parts_words=tag[0].endswith("\n"))
    builder.add(unescape(text[at:]))
    for _ in names:
        builder.close()
    return number


def shared_out(group: Group, done: Done) -> list[str]:
    """Return the English of each cue of a group."""
    texts = [""]
    for piece in pieces(done.text, done.marks):
        if isinstance(piece, str):
            texts[-1] += escape(piece, quote=False) if "<" in piece else piece
        elif isinstance(piece, Close):
            texts[-1] += group.closes.get(piece.id, "")
        elif isinstance(piece, Open) and piece.id in group.borders:
            texts.append("")
        else:
            texts[-1] += group.opens[piece.id]
    return [in_lines(cue.text, text.strip()) for cue, text in zip(group.cues, texts, strict=True)]


def in_lines(source: str, text: str) -> str:
    """Return a cue's text in as many lines as it had, of about the same length."""
    end = "\r\n" if "\r\n" in source else "\n"
    if "\n" in text:  # a line for each speaker
        return end.join(line.strip() for line in text.split("\n"))
    words = WORD.findall(text)
    lines: list[str] = []
    for left in range(min(source.count("\n") + 1, len(words)), 0, -1):
        taken = first_line(words, left)
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    return end.join(lines)


def first_line(words: Sequence[str], left: int) -> int:
    """Return how many words the first of `left` lines takes, as near to its share as can be."""
    if left == 1:
        return len(words)
    lengths = [len(TAG.sub("", word)) + 1 for word in words]
    aim = sum(lengths) / left
    ends = list(accumulate(lengths))[: len(words) - left + 1]
    return min(range(len(ends)), key=lambda number: abs(ends[number] - aim)) + 1
