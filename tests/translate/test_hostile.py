"""Hostile texts through all that is around the model come back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from tests.translate.hostile import HUGE, faults, texts
from translate import Translator
from translate.glossary import starter
from translate.glossing import Glossing
from translate.memory import Memory, Remembering
from translate.records import Hypothesis
from translate.repair import Repairing
from translate.translator import translate_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from translate.settings import Decoding
    from translate.translator import Progress, Translates


class Echo:
    """An engine that answers a text with itself and a loop, so that checks and repair have work."""

    def count(self, text: str) -> int:
        """Return as many pieces as there are letters."""
        return len(text) // 3

    def translate(
        self,
        texts: Sequence[str],
        decoding: Decoding | None = None,
        *,
        progress: Progress | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return two readings of each text."""
        del decoding
        if progress is not None:
            progress(len(texts))
        return [
            (Hypothesis(f"said {text} again and again and again", -1.0), Hypothesis("said", -2.0))
            for text in texts
        ]

    def close(self) -> None:
        """Do nothing."""


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Translates]:
    """Open everything that stands around a model, around one that echoes."""
    bare = Translator()
    bare.__dict__["engine"] = Echo()
    path: Path = tmp_path_factory.mktemp("memory") / "memory.sqlite3"
    glossing = Glossing(Repairing(bare), starter())
    glossing._attention = None
    with Memory(path) as memory:
        yield Remembering(glossing, memory)


@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(texts)
def test_any_text_comes_back_whole(stack: Translates, text: str) -> None:
    """Every sentence is at its place, and nothing is dropped without a flag; also from memory."""
    first = translate_text(stack, text)
    assert faults(text, first) == []
    assert translate_text(stack, text) == first


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_a_huge_line_comes_back_whole(stack: Translates, text: str) -> None:
    """A line of 200,000 signs of one kind is translated or passed on."""
    assert faults(text, translate_text(stack, text)) == []
