"""Documents that are zip archives of parts (.docx, .odt, .epub), opened with care.

Refused: members that would land outside, encrypted ones, and archives that unpack to more
than any document does (a zip bomb of 42 kB holds 5 GB: https://www.bamsoftware.com/hacks/zipbomb/).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol

from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mujaz.formats.records import Done, Source, Unit

# The King James Bible as .docx unpacks to 30 MB; pictures hardly shrink and so count once.
MOST_BYTES = 512 << 20
MOST_MEMBERS = 20_000
# Text in XML shrinks to a tenth; more than this is padding. Small members may be all zeros.
MOST_RATIO = 200
SMALL = 1 << 20
ENCRYPTED = 0x1
# All that zipfile raises for archives whose bytes are not what they should be.
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, NotImplementedError, ValueError, OSError, RuntimeError, OverflowError),
)


class Part(Protocol):
    """A member with text to translate."""

    @property
    def units(self) -> Sequence[Unit]:
        """The texts to translate, in reading order."""

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the member in English."""


class Archive:
    """An archive's members by name, all unpacked."""

    def __init__(self, source: Source) -> None:
        data = source.stream.read()
        self.name = source.name
        self.size = len(data)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as opened:
                self.infos = opened.infolist()
                self._refuse_odd()
                self.members = {info.filename: opened.read(info) for info in self.infos}
        except DAMAGE as error:
            raise InputError(f"{self.name} is damaged or no such document: {error}") from error

    def _refuse_odd(self) -> None:
        if len(self.infos) > MOST_MEMBERS:
            raise InputError(f"{self.name} holds {len(self.infos)} files, more than a document has")
        if sum(info.file_size for info in self.infos) > MOST_BYTES:
            raise InputError(f"{self.name} unpacks to more than {MOST_BYTES >> 20} MiB; not opened")
        names: set[str] = set()
        for info in self.infos:
            if reason := oddity(info) or ("twice in it" if info.filename in names else ""):
                raise InputError(f"{self.name} holds {info.filename!r}, which is {reason}")
            names.add(info.filename)

    def packed(self, changed: dict[str, bytes]) -> bytes:
        """Return the archive with some members changed, in the same order and with their dates."""
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w") as out:
            for info in self.infos:
                out.writestr(info, changed.get(info.filename, self.members[info.filename]))
        return sink.getvalue()


def oddity(info: zipfile.ZipInfo) -> str:
    """Return what is wrong with a member, "" where nothing is."""
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        return "outside of the document's folder"
    if info.flag_bits & ENCRYPTED:
        return "encrypted; save the document without a password"
    if info.file_size > SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        return "packed far too tightly for text"
    return ""


class Packed:
    """A document whose units are those of its parts, one part after the other."""

    def __init__(self, archive: Archive, parts: dict[str, Part]) -> None:
        self._archive = archive
        self._parts = parts
        self.size = archive.size
        self.units = [unit for part in parts.values() for unit in part.units]

    def render(self, done: Sequence[Done]) -> bytes:
        """Return the whole document in English."""
        rest = iter(done)
        changed = {
            name: part.render([next(rest) for _ in part.units])
            for name, part in self._parts.items()
        }
        return self._archive.packed(changed)


def reader(parts_of: Callable[[Archive], dict[str, Part]]) -> Callable[[Source], Iterator[Packed]]:
    """Return the reader of a format, given what finds its parts."""

    def read(source: Source) -> Iterator[Packed]:
        archive = Archive(source)
        yield Packed(archive, parts_of(archive))

    return read
