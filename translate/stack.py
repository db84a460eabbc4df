"""A translator with everything around it: checks, repair, a glossary and the memory.

What `mujaz build` and `mujaz translate` use; a program that wants less takes the parts.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from translate.errors import OutputError
from translate.glossing import Glossing
from translate.lexicon import usual_english
from translate.repair import Repairing
from translate.settings import Settings
from translate.translator import Translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from translate.glossary import Glossary
    from translate.memory import Memory
    from translate.translator import Translates


@contextmanager
def open_stack(  # noqa: PLR0913 - one parameter an option
    model: str | Path = "auto",
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
    memory: Path | None = None,
    remember: bool = True,
    repair: bool = True,
    glossary: Path | None = None,
    warn: Callable[[str], object],
) -> Iterator[Translates]:
    """Open a translator that checks, mends, keeps to the glossary and remembers.

    The glossary is the one that ships; the terms of the file `glossary` come before it.

    A memory that was asked for must work, or OutputError is raised; without the
    usual one (`memory` is None) the translation goes on, after a warning.
    """
    with ExitStack() as stack:
        bare = stack.enter_context(Translator(model, settings=settings, words=usual_english))
        translator: Translates = Repairing(bare) if repair else bare
        terms, own = open_glossary(glossary)
        translator = Glossing(translator, terms, own=own)
        opened = _open_memory(memory, warn) if remember else None
        if opened is None:
            yield translator
            return
        from translate.memory import Remembering

        yield Remembering(translator, stack.enter_context(opened), warn=warn)


def open_glossary(path: Path | None) -> tuple[Glossary, Glossary | None]:
    """Return the glossary that ships with a file's terms before it, and those terms alone."""
    from translate.glossary import joined, read, starter

    own = read(path) if path else None
    return (joined(starter(), own) if own else starter()), own


def _open_memory(path: Path | None, warn: Callable[[str], object]) -> Memory | None:
    """Return the memory, None where the usual one cannot be used."""
    from translate.memory import Memory, default_path

    try:
        return Memory(path or default_path())
    except OutputError as error:
        if path:
            raise
        warn(f"{error}; the translation goes on without it")
        return None
