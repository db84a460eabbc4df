"""Bytes to text, a block at a time, so that a long input never stands in memory whole.

The first block that is not plain ASCII decides the encoding, by the same rules as for
articles (`mujaz.reading.decoding`); broken bytes after that become U+FFFD.
"""

from __future__ import annotations

import codecs
import select
from typing import TYPE_CHECKING

from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

# 256 KiB hold about 1,000 sentences: batches fill up, and 50 MB of input stay flat in memory.
BLOCK = 1 << 18
# How long to wait for more of a pipe before what is there is translated, in seconds.
PATIENCE = 0.02
# Those with a mark first: they take it away.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = (
    *("utf-8", "windows-1256", "iso8859_6"),
    *("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
)
SAMPLE = 1 << 16


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of a stream: big blocks of a file, what is there of a pipe."""
    read = getattr(stream, "read1", stream.read)
    while block := read(BLOCK):
        while len(block) < BLOCK and is_ready(stream):
            more = read(BLOCK - len(block))
            if not more:
                break
            block += more
        yield block


def is_ready(stream: BinaryIO) -> bool:
    """Return whether a read would give something at once."""
    try:
        return bool(select.select([stream], [], [], PATIENCE)[0])
    except (OSError, ValueError, TypeError):  # no file descriptor: all of it is at hand
        return True


def texts(stream: BinaryIO, name: str) -> Iterator[tuple[str, int]]:
    """Yield the text of a stream in stretches, each with the bytes that it was read from."""
    decoder: codecs.IncrementalDecoder | None = None
    for block in blocks(stream):
        if decoder is None:
            refuse_known(block, name)
            if block.isascii() and 0 not in block:
                yield block.decode("ascii"), len(block)
                continue
            decoder = codecs.getincrementaldecoder(encoding_of(block, name))("replace")
        yield decoder.decode(block), len(block)
    if decoder is not None and (tail := decoder.decode(b"", final=True)):
        yield tail, 0


def encoding_of(head: bytes, name: str = "the input") -> str:
    """Return the encoding of a text that begins with `head`; raise where it is no text."""
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return encoding
    sample = sample_of(head)
    text = decoded(sample, name)
    fits = (one for one in CANDIDATES if sample.decode(one, "replace") == text)
    return next(fits, "utf-8")


def sample_of(head: bytes) -> bytes:
    """Return the first bytes of a block, without a character that its end cuts in two."""
    sample = head[:SAMPLE]
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    if 0 in sample:
        return sample[: len(sample) // 4 * 4 or len(sample)]
    return whole if len(sample) < len(head) else head[:SAMPLE]


def refuse_known(head: bytes, name: str) -> None:
    """Raise where bytes begin as a file of another kind does: a PDF may be all ASCII."""
    from mujaz.reading.data import SIGNATURES

    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            raise InputError(f"{name} is not text: it is {kind}; save it as text or .docx first")


def is_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 without the zero bytes of binary files."""
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def decoded(data: bytes, name: str, *, declared: str | None = None) -> str:
    """Return the text of a whole file, or raise with the file's name and the reason."""
    from mujaz.reading.decoding import decode

    refuse_known(data, name)
    try:
        return decode(data, declared=declared, lenient=True)
    except InputError as error:
        if is_utf8(data):  # with control characters, which are the text's own trouble
            return data.decode()
        raise InputError(f"{name} {error}") from error
