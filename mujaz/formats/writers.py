"""What a translation is written as: the input's own format, or one of the pairs' formats."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.formats.bilingual import BilingualHtml, BilingualMarkdown
from mujaz.formats.text import one_line
from mujaz.formats.writing import Plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mujaz.formats.records import Document, Done
    from mujaz.formats.writing import Writer
    from translate.memory.pairs import Pair


class Native(Plain):
    """The format of the input."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return the document as its format renders it."""
        return document.render(done)


class TextLines(Plain):
    """`text`: one English line a paragraph, line, cell or caption."""

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a line for each unit."""
        del document
        return "".join(f"{one_line(unit.text)}\n" for unit in done).encode("utf-8", "replace")


class JsonLines(Plain):
    """`jsonl`: an object a sentence, numbered through the whole input."""

    def __init__(self) -> None:
        self._index = 0

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a line for each sentence."""
        del document
        lines = []
        for sentence in (sentence for unit in done for sentence in unit.sentences):
            row = {
                "index": self._index,
                "ar": sentence.ar,
                "en": sentence.en,
                "score": round(sentence.score, 4),
                "flags": sentence.flags,
            }
            lines.append(f"{json.dumps(row, ensure_ascii=False)}\n")
            self._index += 1
        return "".join(lines).encode("utf-8", "replace")


class PairLines(Plain):
    """`tsv`: a line a sentence, as `mujaz memory import` reads it."""

    def begin(self) -> bytes:
        """Return the heading."""
        from translate.memory.tsv import HEADING

        return f"{HEADING}\n".encode()

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a line for each sentence."""
        from translate.memory.tsv import line

        del document
        return "".join(line(pair) for pair in pairs_of(done)).encode("utf-8", "replace")


class TmxUnits(Plain):
    """`tmx`: a unit a sentence, as `mujaz memory import` and other tools read it."""

    def begin(self) -> bytes:
        """Return the header."""
        from translate.memory.tmx import HEAD

        return HEAD.encode()

    def part(self, document: Document, done: Sequence[Done]) -> bytes:
        """Return a unit for each sentence; what XML cannot hold becomes U+FFFD."""
        from translate.memory.tmx import unit
        from translate.memory.xml import UNWRITABLE

        del document
        written = (
            unit(
                replace(
                    pair,
                    ar=UNWRITABLE.sub("\ufffd", pair.ar),
                    en=UNWRITABLE.sub("\ufffd", pair.en),
                )
            )
            for pair in pairs_of(done)
        )
        return "".join(written).encode("utf-8", "replace")

    def end(self) -> bytes:
        """Return what closes the file."""
        from translate.memory.tmx import FOOT

        return FOOT.encode()


def pairs_of(done: Sequence[Done]) -> Iterator[Pair]:
    """Yield the sentences as pairs."""
    from translate.memory.pairs import Pair, made_of

    for one in (sentence for unit in done for sentence in unit.sentences):
        yield Pair(one.ar, one.en, score=one.score, flags=one.flags, made=made_of(one.en))


MAKERS: dict[str | None, tuple[Callable[[str], Writer], str | None]] = {
    None: (lambda _: Native(), None),
    "bilingual-html": (BilingualHtml, ".html"),
    "bilingual-md": (lambda _: BilingualMarkdown(), ".md"),
    "tsv": (lambda _: PairLines(), ".tsv"),
    "tmx": (lambda _: TmxUnits(), ".tmx"),
    "jsonl": (lambda _: JsonLines(), ".jsonl"),
    "text": (lambda _: TextLines(), ".txt"),
}
TARGETS = tuple(name for name in MAKERS if name)


def writer_of(to: str | None, name: str) -> Writer:
    """Return a fresh writer of the format that --to names; None: that of the input."""
    return MAKERS[to][0](name)


def suffix_of(to: str | None) -> str | None:
    """Return how a file of that format ends; None: as the input does."""
    return MAKERS[to][1]
