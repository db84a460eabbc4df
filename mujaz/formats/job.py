"""One input through the translator: read, translate, write, and say what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.allocator import give_back
from mujaz.formats.records import Tally
from mujaz.formats.units import count, translate_units
from translate.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from mujaz.formats.records import Format, Source
    from mujaz.formats.writing import Writer
    from translate.align import Aligner
    from translate.translator import Translates

GIVE_BACK = 1 << 18  # bytes of input after which free memory is given back: 1,000 sentences


@dataclass(frozen=True, slots=True)
class Tools:
    """What translates, and what tells which words belong together."""

    translator: Translates
    aligner: Aligner | None = None  # None: inline elements get their share by length


def translate_source(  # noqa: PLR0913 - the five ends of the pipe
    source: Source,
    form: Format,
    writer: Writer,
    sink: BinaryIO,
    tools: Tools,
    *,
    advance: Callable[[float], None] | None = None,
) -> Tally:
    """Translate an input, stretch by stretch; `advance` is told how many bytes are done."""
    tally, handled = Tally(), 0
    sink.write(writer.begin())
    for document in form.read(source):
        size = document.size

        def share(part: float, size: int = size) -> None:
            if advance:
                advance(part * size)

        done = translate_units(tools.translator, document.units, aligner=tools.aligner, share=share)
        count(tally, done)
        sink.write(writer.part(document, done))
        sink.flush()
        handled += size
        if handled >= GIVE_BACK:
            give_back()
            handled = 0
    sink.write(writer.end())
    return tally


def require_change(name: str, tally: Tally) -> None:
    """Raise where Arabic went in and nothing else came out."""
    if tally.arabic and not tally.changed:
        raise OutputError(
            f"{name} came back unchanged: none of its {tally.arabic} Arabic sentences got an "
            "English; is it in another language of the script? mujaz translate --jsonl shows why"
        )


def require_arabic(name: str, tally: Tally) -> None:
    """Raise where there was no Arabic to translate."""
    if not tally.arabic:
        found = "no Arabic in it" if tally.sentences else "nothing in it to translate"
        raise OutputError(f"{name} has {found}; nothing was translated")
