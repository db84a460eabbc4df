"""`mujaz translate` on the command line, with a translator that needs no model."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.cli import cli
from tests.translate.memory_fakes import FakeTranslator, fake_english

Run = Callable[..., Result]
TEXT = "وصل الوفد إلى المدينة.\n\nقال المتحدث: لن نغادر. ثم غادر القاعة.\nReuters 2020\n"


@pytest.fixture
def translator(monkeypatch: pytest.MonkeyPatch) -> FakeTranslator:
    """Return the translator that the command gets."""
    fake = FakeTranslator()
    use(fake, monkeypatch)
    return fake


def use(fake: FakeTranslator, patch: pytest.MonkeyPatch) -> None:
    """Let the command have this translator, with no repair around it."""
    patch.setattr("translate.stack.Translator", lambda *_, **__: fake)
    patch.setattr("translate.stack.Repairing", lambda translator: translator)


@pytest.fixture
def run(translator: FakeTranslator) -> Run:
    """Return a function that runs `mujaz translate` with arguments and standard input."""

    def invoke(*arguments: object, stdin: str | bytes = b"") -> Result:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        return CliRunner().invoke(cli, ["translate", *map(str, arguments)], input=given)

    return invoke


def test_each_line_read_gives_one_line_and_nothing_else_is_on_stdout(run: Run) -> None:
    """Empty lines stay empty, two sentences share a line, what is not Arabic stays."""
    result = run("-", stdin=TEXT)
    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == fake_english(TEXT)


# Each is one line for some readers and two for others; here a line feed alone counts.
@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\v", "\f", "\x1c", "\r", "\u2029"])
def test_nothing_but_a_line_feed_ends_a_line(run: Run, odd: str) -> None:
    """A line that holds an odd line break still gives exactly one line."""
    result = run("-", stdin=f"قال{odd}نعم\nثم ذهب\n")
    assert len(result.stdout_bytes.decode().splitlines()) == 2


def test_what_came_of_a_file_is_said_beside_the_data(run: Run) -> None:
    """Sentences and the model that `auto` took, on stderr; nothing where it is to be quiet."""
    said = run("-", stdin="نعم\n").stderr
    model, _, _ = FakeTranslator().signature.partition(" | ")
    assert said == f"standard input: 1 sentence; {model}\n"
    assert run("-", "--quiet", stdin="نعم\n").stderr == ""


def test_carriage_returns_before_line_feeds_are_kept(run: Run) -> None:
    """A file from Windows stays one."""
    assert run("-", stdin="نعم\r\n\r\nلا\r\n").stdout_bytes.decode() == fake_english(
        "نعم\r\n\r\nلا\r\n"
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"]
)
def test_the_encodings_of_arabic_text_are_told_apart(run: Run, encoding: str) -> None:
    """Whatever encoding the text came in, UTF-8 goes out."""
    text = "وصل الوفد إلى المدينة أمس.\nقال المتحدث إن اللقاء كان في القاعة.\n"
    assert run("-", stdin=text.encode(encoding)).stdout_bytes.decode() == fake_english(text)


def test_jsonl_is_an_object_a_sentence(run: Run) -> None:
    """The keys are those of the contract, in their order, numbered through the input."""
    result = run("--jsonl", "-", stdin="نعم. لا.\nربما.\n")
    rows = [json.loads(line) for line in result.stdout_bytes.decode().splitlines()]
    assert [list(row) for row in rows] == [["index", "ar", "en", "score", "flags"]] * len(rows)
    assert [row["index"] for row in rows] == list(range(len(rows)))
    assert " ".join(row["ar"] for row in rows) == "نعم. لا. ربما."


def test_a_file_goes_to_another_whole(run: Run, tmp_path: Path) -> None:
    """-o writes the file and leaves nothing beside it."""
    source = tmp_path / "in.txt"
    source.write_text(TEXT, encoding="utf-8")
    result = run(source, "-o", tmp_path / "out" / "en.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "out" / "en.txt").read_text("utf-8") == fake_english(TEXT)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["en.txt"]


def test_a_file_that_comes_back_unchanged_is_an_error(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translator: FakeTranslator
) -> None:
    """Arabic in, the same Arabic out: exit status 1, one line, no output file."""
    whole = FakeTranslator.translate

    def same(self: FakeTranslator, sentences: list[str], **_: object) -> list[object]:
        from dataclasses import replace

        return [replace(one, en=one.ar) for one in whole(self, sentences)]

    monkeypatch.setattr(FakeTranslator, "translate", same)
    source = tmp_path / "in.txt"
    source.write_text(TEXT, encoding="utf-8")
    result = run(source, "-o", tmp_path / "en.txt", "--no-memory")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {source} came back unchanged")
    assert not (tmp_path / "en.txt").exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "nothing in it"),
        (b"\n \n", "nothing in it"),
        (b"Only English here.\n", "no Arabic in it"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "a PDF"),
        (bytes(range(256)) * 4, "not text"),
    ],
)
def test_a_file_with_nothing_to_translate_is_named_with_the_reason(
    run: Run, tmp_path: Path, content: bytes, reason: str
) -> None:
    """One line on stderr, exit status 1."""
    source = tmp_path / "in.txt"
    source.write_bytes(content)
    result = run(source, "-o", tmp_path / "out.txt")
    assert result.exit_code == 1
    assert str(source) in result.stderr
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_missing_file_is_named(run: Run, tmp_path: Path) -> None:
    """One line, exit status 1, no traceback."""
    result = run(tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "none.txt cannot be read" in result.stderr


def test_a_missing_office_document_is_missing_and_no_wrong_usage(run: Run, tmp_path: Path) -> None:
    """It is told that the file is not there before that it is no text."""
    result = run(tmp_path / "none.docx")
    assert result.exit_code == 1
    assert "none.docx cannot be read: No such file or directory" in result.stderr


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.md"])
def test_a_pdf_that_is_all_ascii_is_told_as_one(run: Run, tmp_path: Path, name: str) -> None:
    """Whatever its name, nothing of it reaches standard output."""
    (tmp_path / name).write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n")
    result = run(tmp_path / name)
    assert result.exit_code == 1
    assert "is not text: it is a PDF; save it as" in result.stderr
    assert result.stdout == ""


# Wrong usage exits with 2 and leaves standard output empty.
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("-", "--jsonl", "--to", "text"),
        ("-", "--beam-size", "0"),
        ("-", "--to", "klingon"),
        ("-", "--in-place", "-o", "x"),
        ("-", "--no-memory", "--memory", "x"),
    ],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    """Click's own convention, for options that disagree too."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_output_is_never_an_input(run: Run, tmp_path: Path) -> None:
    """-o that names the input is refused; --in-place says that it is meant."""
    source = tmp_path / "in.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert run(source, "-o", source).exit_code == 1
    assert source.read_text("utf-8") == TEXT
    assert run(source, "--in-place").exit_code == 0
    assert source.read_text("utf-8") == fake_english(TEXT)


def test_a_folder_keeps_its_shape(run: Run, tmp_path: Path) -> None:
    """Every known file below it goes to the same place below -o; one bad file is named."""
    for name in ("a.txt", "sub/b.txt", ".hidden/c.txt", "sub/bad.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if "bad" in name else "نعم\n", encoding="utf-8")
    result = run(tmp_path / "in", "-o", tmp_path / "out")
    written = sorted(p.relative_to(tmp_path / "out") for p in (tmp_path / "out").rglob("*.txt"))
    assert [str(path) for path in written] == ["a.txt", "sub/b.txt"]
    assert result.exit_code == 1
    assert "bad.txt has nothing in it" in result.stderr
    assert "1 of 3 files" in result.stderr


def test_the_second_run_asks_the_model_nothing(run: Run, translator: FakeTranslator) -> None:
    """What was translated once comes out of the memory, byte for byte."""
    first = run("-", stdin=TEXT).stdout_bytes
    asked = len(translator.asked)
    assert asked
    assert run("-", stdin=TEXT).stdout_bytes == first
    assert len(translator.asked) == asked
    assert run("-", "--no-memory", stdin=TEXT).stdout_bytes == first
    assert len(translator.asked) == 2 * asked


def test_a_huge_line_comes_out_as_one_line(run: Run) -> None:
    """A line beyond every buffer is cut between words and put together again."""
    text = "قال المتحدث إن الوفد وصل. " * 20_000
    result = run("-", "--no-memory", stdin=f"{text}\nنعم\n")
    assert result.stdout_bytes.decode() == fake_english(f"{text.strip()}\nنعم\n")


@settings(max_examples=150, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    )
)
def test_no_input_gives_a_traceback(data: bytes) -> None:
    """Any bytes give lines or one line of error, never another exception."""
    fake = FakeTranslator()
    with pytest.MonkeyPatch.context() as patch:
        use(fake, patch)
        result = CliRunner().invoke(cli, ["translate", "--no-memory", "-"], input=data)
    assert result.exception is None or isinstance(result.exception, SystemExit), data
    if result.exit_code == 0 and b"\0" not in data and data.isascii():
        assert result.stdout_bytes.count(b"\n") == data.count(b"\n")


def test_a_reader_that_leaves_early_is_no_trouble(tmp_path: Path, root: Path) -> None:
    """`mujaz translate ... | head` ends without a traceback."""
    program = (
        "from mujaz.cli import cli\n"
        "from tests.translate.memory_fakes import FakeTranslator\n"
        "from translate import stack\n"
        "stack.Translator = lambda *_, **__: FakeTranslator()\n"
        "stack.Repairing = lambda translator: translator\n"
        "cli(['translate', '--no-memory', '-'], prog_name='mujaz')\n"
    )
    source = tmp_path / "in.txt"
    source.write_text("نعم\n" * 200_000, encoding="utf-8")
    with source.open("rb") as stdin:
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=root,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().decode() == f"{fake_english('نعم')}\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        process.wait(timeout=60)


class Stopping(FakeTranslator):
    """A translator that breaks off after a number of sentences."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def translate(self, sentences: object, **options: object) -> list:  # type: ignore[override,type-arg]
        """Translate, or stop as a kill would."""
        if len(self.asked) >= self.most:
            raise KeyboardInterrupt
        return super().translate(sentences, **options)  # type: ignore[arg-type]


def test_a_run_that_was_cut_off_goes_on_without_a_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--resume asks the model only for the rest, and leaves nothing behind at the end."""
    lines = [f"جملة رقم {number} من النص.\n" for number in range(2000)]
    (tmp_path / "in.txt").write_text("".join(lines), encoding="utf-8")
    arguments = ["translate", "--no-memory", "--resume", "-q", "-o", str(tmp_path / "out.txt")]
    first = Stopping(most=1000)
    use(first, monkeypatch)
    assert CliRunner().invoke(cli, [*arguments, str(tmp_path / "in.txt")]).exit_code != 0
    assert not (tmp_path / "out.txt").exists()
    assert (tmp_path / "out.txt.resume").exists()
    second = FakeTranslator()
    use(second, monkeypatch)
    assert CliRunner().invoke(cli, [*arguments, str(tmp_path / "in.txt")]).exit_code == 0
    assert len(first.asked) + len(second.asked) == len(lines)
    assert (tmp_path / "out.txt").read_text("utf-8") == fake_english("".join(lines))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.txt", "out.txt"]


def test_every_format_comes_back_in_its_own(run: Run, tmp_path: Path) -> None:
    """By the end of the file's name, through the whole command."""
    sources = {
        "a.md": ("# نعم\n", "# nEm\n"),
        "a.html": ("<p>نعم", "<p>nEm"),
        "a.json": ('["نعم"]', '["nEm"]'),
        "a.jsonl": ('"نعم"\n', '"nEm"\n'),
        "a.csv": ("a,نعم\n", "a,nEm\n"),
        "a.srt": ("1\n00:00:01,0 --> 00:00:02,0\nنعم\n", "1\n00:00:01,0 --> 00:00:02,0\nnEm\n"),
    }
    for name, (source, _) in sources.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    assert run(tmp_path, "-o", tmp_path / "out").exit_code == 0
    for name, (_, expected) in sources.items():
        assert (tmp_path / "out" / name).read_text("utf-8") == expected


def test_chosen_fields_reach_the_format(run: Run) -> None:
    """--field may be given several times."""
    result = run("-", "--from", "json", "--field", "a", stdin='{"a": "نعم", "b": "لا"}')
    assert result.stdout_bytes.decode() == '{"a": "nEm", "b": "لا"}'


def test_a_binary_document_is_not_written_to_standard_output(run: Run, tmp_path: Path) -> None:
    """Unless another format is asked for."""
    from tests.mujaz.formats.office import docx

    (tmp_path / "a.docx").write_bytes(docx("<w:p><w:r><w:t>نعم</w:t></w:r></w:p>"))
    assert run(tmp_path / "a.docx").exit_code == 2
    assert run(tmp_path / "a.docx", "--to", "text").stdout == "nEm\nnEm\n"


def test_help_loads_no_library_of_any_format(root: Path) -> None:
    """It stays instant."""
    program = (
        "import sys\n"
        "from mujaz.cli import cli\n"
        "cli(['translate', '--help'], standalone_mode=False)\n"
        "heavy = {'lxml', 'polib', 'markdown_it', 'ctranslate2', 'sqlite3', 'rich'}\n"
        "sys.exit(', '.join(heavy & sys.modules.keys()) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_memory_stays_flat_over_a_long_input(root: Path, tmp_path: Path) -> None:
    """Eight times the text takes hardly more memory."""
    program = (
        "import resource, sys\n"
        "from mujaz.cli import cli\n"
        "from tests.translate.memory_fakes import FakeTranslator\n"
        "from translate import stack\n"
        "class Forgetful(FakeTranslator):\n"
        "    def translate(self, given, **options):\n"
        "        self.asked = []\n"
        "        return super().translate(given, **options)\n"
        "stack.Translator = lambda *_, **__: Forgetful()\n"
        "stack.Repairing = lambda translator: translator\n"
        "cli(['translate', '-q', '--no-memory', sys.argv[1], '-o', sys.argv[1] + '.en'],"
        " standalone_mode=False)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    peaks = []
    for times in (1, 8):
        path = tmp_path / f"{times}.txt"
        path.write_text("قال المتحدث إن الوفد وصل أمس.\n" * 10_000 * times, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", program, str(path)],
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        )
        peaks.append(int(done.stdout))
    assert peaks[1] < 1.15 * peaks[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line(root: Path) -> None:
    """Exit status 1, no traceback."""
    program = (
        "from mujaz.cli import cli\n"
        "from tests.translate.memory_fakes import FakeTranslator\n"
        "from translate import stack\n"
        "stack.Translator = lambda *_, **__: FakeTranslator()\n"
        "stack.Repairing = lambda translator: translator\n"
        "cli(['translate', '--no-memory', '-'], prog_name='mujaz')\n"
    )
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", program],
            input="نعم\n".encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=root,
            check=False,
        )
    assert done.returncode == 1
    said = done.stderr.decode()
    assert said.count("\n") == 1
    assert "No space left on device" in said


def test_a_glossary_of_ones_own_is_asked_for_its_terms(run: Run, tmp_path: Path) -> None:
    """As in a briefing: a term that the English has not is flagged; without it nothing is."""
    (tmp_path / "terms.tsv").write_text("الوفد\tthe delegation\n", encoding="utf-8")
    text = "وصل الوفد إلى المدينة.\n"
    plain = json.loads(run("-", "--jsonl", "--no-memory", stdin=text).stdout)
    kept = run("-", "--jsonl", "--no-memory", "--glossary", tmp_path / "terms.tsv", stdin=text)
    assert "glossary" not in plain["flags"]
    assert "glossary" in json.loads(kept.stdout)["flags"]


def test_a_glossary_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    """It names the file; nothing is translated without it."""
    result = run("-", "--glossary", tmp_path / "none.tsv", stdin=TEXT)
    assert result.exit_code == 1
    assert "none.tsv" in result.stderr
    assert result.stdout == ""
