"""Gettext catalogues (.po), read and written by polib.

An entry whose `msgid` is Arabic gets its English as `msgstr`, unless it has one; elsewhere
an Arabic `msgstr` is turned into English. What the checks doubt is marked fuzzy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mujaz.formats.data import has_arabic
from mujaz.formats.decoding import decoded
from mujaz.formats.placeholders import text_of, unit_of
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Done, Source, Unit

PLURALS = "nplurals=2; plural=(n != 1);"


@dataclass(frozen=True, slots=True)
class Slot:
    """A text of an entry, and where its English goes."""

    entry: Any
    text: str
    plural: int | None = None  # None: the entry has one form


class Catalogue:
    """A catalogue with its entries."""

    def __init__(self, text: str, size: int, name: str) -> None:
        import polib

        self.size = size
        try:
            self._file = polib.pofile(f"{text}\n", check_for_duplicates=False)
        except (OSError, ValueError) as error:
            raise InputError(f"{name} is no catalogue: {error}") from error
        self._slots = [slot for entry in self._file for slot in slots(entry)]
        self.units: list[Unit] = [unit_of(slot.text) for slot in self._slots]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the catalogue with its entries in English."""
        has_new_plurals = False
        for slot, english in zip(self._slots, done, strict=True):
            text = framed(slot.text, text_of(slot.text, english))
            if slot.plural is None:
                slot.entry.msgstr = text
            else:
                has_new_plurals |= has_arabic(slot.entry.msgid)
                slot.entry.msgstr_plural[slot.plural] = text
            if any(sentence.doubts for sentence in english.sentences) and not slot.entry.fuzzy:
                slot.entry.flags.append("fuzzy")
        if self._file.metadata:
            self._file.metadata["Language"] = "en"
            self._file.metadata["Content-Type"] = "text/plain; charset=UTF-8"
            if has_new_plurals:
                self._file.metadata["Plural-Forms"] = PLURALS
        return f"{self._file}".encode("utf-8", "replace")


def read(source: Source) -> Iterator[Catalogue]:
    """Yield the one document of a catalogue."""
    data = source.stream.read()
    yield Catalogue(decoded(data, source.name), len(data), source.name)


def slots(entry: Any) -> Iterator[Slot]:  # noqa: ANN401 - polib has no types
    """Yield the texts of an entry that are to be translated."""
    if entry.obsolete:
        return
    if not has_arabic(entry.msgid):
        if has_arabic(entry.msgstr):
            yield Slot(entry, entry.msgstr)
        for number, text in sorted(entry.msgstr_plural.items()):
            if has_arabic(text):
                yield Slot(entry, text, number)
    elif entry.msgid_plural:
        for number, text in enumerate((entry.msgid, entry.msgid_plural)):
            if not entry.msgstr_plural.get(number):
                yield Slot(entry, text, number)
    elif not entry.msgstr:
        yield Slot(entry, entry.msgid)


def framed(source: str, text: str) -> str:
    """Return a text that begins and ends in a line break where its source does."""
    begin = "\n" if source.startswith("\n") else ""
    end = "\n" if source.endswith("\n") else ""
    return f"{begin}{text.strip()}{end}"
