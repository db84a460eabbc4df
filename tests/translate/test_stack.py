"""Everything around the shipped model together: never worse by the checks, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from translate import Translator, open_stack
from translate.errors import InputError
from translate.repair import badness

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def sentences(root: Path) -> list[str]:
    """Return two hundred sentences of news, written for the tests: some fail a check."""
    text = (root / "tests/translate/sentences.txt").read_text(encoding="utf-8")
    return text.splitlines()


def complain(line: str) -> None:
    """Fail on a warning: none is due here."""
    raise AssertionError(line)


def test_no_sentence_is_worse_by_the_checks_than_the_bare_model_s(sentences: list[str]) -> None:
    """Repair, glossary and names mend, or leave alone."""
    with Translator() as bare, open_stack(remember=False, warn=complain) as whole:
        before, after = bare.translate(sentences), whole.translate(sentences)
        assert list(whole.stream(sentences)) == after
    assert [one.ar for one in after] == sentences
    assert all(badness(new) <= badness(old) for new, old in zip(after, before, strict=True))
    assert sum(map(badness, after)) < sum(map(badness, before))


def test_a_second_run_asks_the_model_nothing(
    sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the memory holds comes back the same, flags and scores with it."""
    memory = tmp_path / "memory.sqlite3"
    with open_stack(memory=memory, warn=complain) as first:
        made = first.translate(sentences)
    monkeypatch.setattr(Translator, "translate", None)
    with open_stack(memory=memory, warn=complain) as second:
        assert second.translate(sentences) == made


def test_the_signature_names_every_part(tmp_path: Path) -> None:
    """Another glossary or ladder is another signature, so no memory serves the wrong English."""
    own = tmp_path / "own.tsv"
    own.write_text("وزارة الري\tMinistry of Irrigation\n", encoding="utf-8")
    with (
        open_stack(remember=False, warn=complain) as usual,
        open_stack(remember=False, repair=False, warn=complain) as plain,
        open_stack(remember=False, glossary=own, warn=complain) as glossed,
    ):
        assert len({usual.signature, plain.signature, glossed.signature}) == 3
        for part in ("model compact-ar-en@", "beam 4", "checks ", "repair 3", "glossary "):
            assert part in usual.signature


def test_what_was_asked_for_must_work(tmp_path: Path) -> None:
    """A memory that is no database, and a glossary with a bad line, stop with one line each."""
    bad = tmp_path / "bad"
    bad.write_text("no tab here\n" * 100, encoding="utf-8")
    with (
        pytest.raises(InputError, match="no translation memory"),
        open_stack(memory=bad, warn=complain),
    ):
        pass
    with pytest.raises(InputError, match="bad:1"), open_stack(glossary=bad, warn=complain):
        pass
