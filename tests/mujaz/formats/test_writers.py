"""What --to writes: pairs of sentences in the formats that people and tools read."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from mujaz.formats.job import Tools, require_arabic, require_change, translate_source
from mujaz.formats.records import Source, Tally
from mujaz.formats.registry import FORMATS, NAMES, SUFFIXES, format_named
from mujaz.formats.writers import TARGETS, suffix_of, writer_of
from tests.translate.memory_fakes import FakeTranslator
from translate.errors import OutputError
from translate.memory.exchange import KINDS

if TYPE_CHECKING:
    from pathlib import Path

HTML = "<h1>نعم &lt;b&gt;</h1><p>لا. قال\x01.</p><p>left</p>"


def written(to: str, flags: tuple[str, ...] = ()) -> bytes:
    """Return a page as --to has it."""
    sink = io.BytesIO()
    source = Source("a<b>.html", io.BytesIO(HTML.encode()))
    tools = Tools(FakeTranslator(flags=flags))
    translate_source(source, format_named("html"), writer_of(to, source.name), sink, tools)
    return sink.getvalue()


def test_text_is_a_line_a_unit() -> None:
    """Headings, paragraphs, cells."""
    assert written("text").decode() == "nEm <b>\nla. qal\x01.\n"


def test_jsonl_is_an_object_a_sentence() -> None:
    """Numbered through the document."""
    rows = [json.loads(line) for line in written("jsonl").decode().splitlines()]
    assert [(row["index"], row["ar"]) for row in rows] == [
        (0, "نعم <b>"),
        (1, "لا."),
        (2, "قال\x01."),
    ]


@pytest.mark.parametrize("to", ["tsv", "tmx"])
def test_pairs_can_be_imported_into_a_memory(to: str) -> None:
    """Each sentence with its English, known as a machine's."""
    found = list(KINDS[to].read(io.BytesIO(written(to)), "file"))
    assert [(one.ar[:3], one.en[:3]) for one in found] == [
        ("نعم", "nEm"),
        ("لا.", "la."),
        ("قال", "qal"),
    ]
    assert found[0].is_untouched


def test_a_page_says_the_direction_of_each_language() -> None:
    """Text is never markup, doubts are told."""
    page = written("bilingual-html", ("numbers",)).decode()
    assert '<td lang="ar" dir="rtl">نعم &lt;b&gt;</td>' in page
    assert '<td lang="en" dir="ltr">nEm &lt;b&gt;<small>to check: numbers</small></td>' in page
    assert "<title>a&lt;b&gt;.html</title>" in page
    assert page.count("<tbody>") == page.count("</tbody>") == 2


def test_markdown_has_the_arabic_under_the_english() -> None:
    """With its direction."""
    text = written("bilingual-md").decode()
    assert 'nEm \\<b\\>\n\n<p lang="ar" dir="rtl">نعم &lt;b&gt;</p>' in text


def test_every_target_has_a_suffix() -> None:
    """For files in a folder; None keeps the input's."""
    assert all((suffix_of(name) or "").startswith(".") for name in TARGETS)
    assert suffix_of(None) is None


def test_formats_do_not_share_a_suffix() -> None:
    """And each is found by its name."""
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert [format_named(name) for name in NAMES] == list(FORMATS)


def test_unchanged_and_empty_results_are_errors() -> None:
    """Never a success."""
    with pytest.raises(OutputError, match="a came back unchanged"):
        require_change("a", Tally(sentences=2, arabic=2, changed=0))
    with pytest.raises(OutputError, match="nothing in it"):
        require_arabic("a", Tally())
    require_change("a", Tally(sentences=2, arabic=2, changed=1))


def test_place_is_left_as_it_was_when_something_fails(tmp_path: Path) -> None:
    """Whole or not at all."""
    from mujaz.formats.place import placed

    (tmp_path / "a").write_bytes(b"before")

    def fail() -> None:
        with placed(tmp_path / "a") as sink:
            sink.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"before")]
    with pytest.raises(OutputError, match="is a folder"), placed(tmp_path):
        pass
