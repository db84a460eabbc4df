"""Keys of the memory: what must be the same for a translation to be served again.

A machine's translation is found by the sentence and by everything that shapes its
English (the context); a person's correction by the sentence alone, more generously.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

# U+0640 tatweel, U+064B-U+065F and U+0670 tashkeel, zero-width characters and bidi controls:
# a reader sees the same sentence with and without them.
UNSEEN = re.compile(
    "[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
)
SPACES = re.compile(r"\s+")
# Parts of the package that cannot change a sentence's English: how models are kept, and this.
NO_MATTER = re.compile(
    r"(?:memory|models|__pycache__)/|(?:archive|card|convert\w*|hub|pull|quantize|registry|verify)\.py$"
)


def exact(text: str) -> str:
    """Return the sentence as machine translations are kept: spaces and composition evened out."""
    if is_even(text):
        return unicodedata.normalize("NFC", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_even(text: str) -> bool:
    """Return whether single spaces are all the white space; a third of the time of splitting."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def seen(text: str) -> str:
    """Return the sentence as a reader sees it, by which corrections are kept."""
    return exact(UNSEEN.sub("", text))


def entry_keys(context: str, sources: Iterable[str]) -> list[bytes]:
    """Return the key of each sentence under a context."""
    begun = hashlib.sha256(context.encode("utf-8", "surrogatepass") + b"\0")
    return [digest(begun.copy(), exact(source)) for source in sources]


def source_keys(sources: Iterable[str]) -> list[bytes]:
    """Return the key of each sentence by itself."""
    begun = hashlib.sha256(b"source\0")
    return [digest(begun.copy(), seen(source)) for source in sources]


def digest(begun: hashlib._Hash, text: str) -> bytes:
    """Return the digest of a text after what was begun."""
    begun.update(text.encode("utf-8", "surrogatepass"))
    return begun.digest()


@cache
def code_version() -> str:
    """Return a digest of all code and data that turn a sentence into English.

    Computed, not declared: a change that somebody forgets to count would serve stale text.
    """
    from importlib.resources import files

    whole = hashlib.sha256()
    for name, content in sorted(parts(files("translate"))):
        whole.update(f"{name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()[:12]


def parts(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield the files of the package that matter, by their path in it."""
    for entry in folder.iterdir():
        name = above + entry.name
        if entry.is_dir():
            if not NO_MATTER.search(f"{name}/"):
                yield from parts(entry, f"{name}/")
        elif not NO_MATTER.search(name):
            yield name, entry.read_bytes()
