"""`mujaz build --summarizer`, `--compress`, `--embeddings`: what reaches the files, what does not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz import pipeline
from mujaz.cli import cli
from mujaz.studyread import load_briefing
from tests.fakes import FakeTranslator
from tests.summarize.tiny import fake_encoders, tiny_t5
from translate.records import Translation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from click.testing import Result

    from mujaz.records import Briefing

DAY = "2026-11-21"
ENGLISH = {
    "أعلنت وزارة الصحة مقتل 40 شخصا وإصابة 200 آخرين في زلزال الساحل الشمالية.": (
        "The health ministry said 40 people were killed and 200 injured in the coastal earthquake."
    ),
    "التقى وزير الخارجية سامر الخطيب الرئيس هاني صالح في جدة يوم الاثنين.": (
        "Foreign Minister Samir Khatib met President Hani Saleh in Jeddah on Monday."
    ),
    "بحثت فرق الإنقاذ (نحو 50 فرقة) عن ناجين تحت أنقاض المنازل في الأحياء القديمة.": (
        "Rescue teams (about 50 of them) searched for survivors under the rubble of the old quarters."
    ),
}
LIAR = """
import sys
assert "- " in sys.stdin.read()
print("Rescue teams searched for survivors under the rubble of the old quarters.")
print("55 people were killed in the coastal earthquake.")
print("Foreign Minister Samir Khatib met President Omar Nasser in Jeddah on Monday.")
print("President Samir Khatib met Hani Saleh in Jeddah on Monday.")
print("Samir Khatib resigned on Tuesday.")
"""
INVENTED = ("55 people", "Omar", "Nasser", "President Samir", "resigned", "Tuesday")


class Dictionary(FakeTranslator):
    """Gives the English that belongs to each sentence, so that a writer can be held to it."""

    def translate(self, sentences: Iterable[str], **_: object) -> list[Translation]:
        """Return the known English."""
        return [Translation(ar, ENGLISH[ar], 0.75, (), 0, len(ar)) for ar in sentences]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work in an empty folder with one article whose English is known."""
    monkeypatch.setattr(pipeline, "open_translator", lambda _: Dictionary())
    monkeypatch.setattr("summarize.summary.SHARE", 1.0)  # all three sentences become points
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "quake.txt").write_text("\n".join(ENGLISH), encoding="utf-8")
    return tmp_path


def build(*more: str) -> Result:
    """Run `mujaz build` with those options."""
    return CliRunner().invoke(cli, ["build", "news", "--date", DAY, *more])


def briefing() -> Briefing:
    """Return what was written."""
    return load_briefing(Path("out") / DAY / "briefing.json")


def test_a_lying_program_gets_nothing_into_any_file(folder: Path) -> None:
    """An invented number, name and office-holder are stopped, counted and not repeated."""
    script = folder / "liar.py"
    script.write_text(LIAR, encoding="utf-8")
    result = build("--summarizer", f"command:{sys.executable} {script}")
    assert result.exit_code == 0, result.output
    files = [path for path in (folder / "out").rglob("*") if path.is_file()]
    assert len(files) >= 5
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not [lie for lie in INVENTED if lie in text], path
    (study,) = briefing().studies
    assert len(study.refused) == 4
    assert {"a number is not said so", "a name is not there"} <= {r.reason for r in study.refused}
    assert any(not written.extractive for written in study.summary)
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("summarizer: ")]
    assert "1 of 5 sentences let through, 4 refused" in line
    assert not [lie for lie in INVENTED if lie in result.stderr]


def test_every_written_sentence_cites_what_it_stands_on(folder: Path) -> None:
    """Citations are those of points, so a reader can check them with one click."""
    script = folder / "echo.py"
    script.write_text("import sys\nprint(sys.stdin.read().split('\\n\\n')[1])", encoding="utf-8")
    build("--summarizer", f"command:{sys.executable} {script}")
    written = briefing()
    cited = {point.citations[0] for point in written.topics[0].points}
    assert {s.citations[0] for s in written.studies[0].summary} == cited
    assert written.studies[0].refused == ()


@pytest.mark.parametrize(
    "program", ["/no/such/program", f"{sys.executable} -c exit(3)"], ids=["missing", "failing"]
)
def test_a_program_that_fails_leaves_the_points(folder: Path, program: str) -> None:
    """One warning, and the briefing is what it is without a writer."""
    result = build("--summarizer", f"command:{program}")
    assert result.exit_code == 0
    (warning,) = [line for line in result.stderr.splitlines() if "keeps its points" in line]
    assert program.split(maxsplit=1)[0] in warning
    assert "let through" not in result.stderr  # nothing was written: there is nothing to count
    assert briefing().studies[0].summary == ()


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--summarizer", "gpt"), "command:PROGRAM"),  # no such kind
        (("--summarizer", "hf:nowhere"), "hf download nowhere"),
        (("--summarizer", "hf:/nope"), "no folder '/nope'; give one"),
        (("--summarizer", "hf:no/where"), "hf download no/where"),
        (("--embeddings", "nowhere"), "sentence-transformers"),
    ],
)
def test_a_helper_that_is_not_there_is_told_before_anything_is_done(
    folder: Path, options: tuple[str, str], named: str
) -> None:
    """Exit status 1, one line, nothing written."""
    result = build(*options)
    assert result.exit_code == 1
    assert named in result.stderr
    assert not (folder / "out").exists()


def test_a_model_is_loaded_and_held_to_the_points(folder: Path) -> None:
    """A tiny random T5 writes nonsense, and none of it reaches a file."""
    tiny_t5(folder / "model", ENGLISH.values())
    result = build("--summarizer", f"hf:{folder / 'model'}")
    assert result.exit_code == 0, result.output
    (study,) = briefing().studies
    assert {s.en for s in study.summary if s.extractive} <= set(ENGLISH.values())
    assert study.summary


def test_a_command_line_does_not_enter_the_signature(folder: Path) -> None:
    """It may hold a key."""
    build("--summarizer", "command:/no/such/program --key SECRET")
    assert "summarizer:command" in briefing().signature
    assert "SECRET" not in (folder / "out" / DAY / "index.html").read_text(encoding="utf-8")


def test_points_stay_whole_beside_their_shorter_form(folder: Path) -> None:
    """A point equals the sentence that it cites; the cut stands in study.json alone."""
    build("--compress")
    written = briefing()
    (topic,), (study,) = written.topics, written.studies
    assert {point.ar for point in topic.points} == set(ENGLISH)
    assert len(study.short) == len(topic.points)
    shorter = {point.ar: short for point, short in zip(topic.points, study.short, strict=True)}
    bracketed = next(ar for ar in shorter if "(" in ar)
    assert shorter.pop(bracketed).ar == bracketed.replace(" (نحو 50 فرقة)", "")
    assert set(shorter.values()) == {None}


def test_without_the_setting_there_is_no_shorter_form(folder: Path) -> None:
    """Nor a summary, nor anything refused."""
    build()
    (study,) = briefing().studies
    assert (study.short, study.summary, study.refused) == ((), (), ())


def test_embeddings_are_asked_of_a_local_model(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting loads the model without the network and stands in the signature."""
    loaded = fake_encoders(monkeypatch)
    result = build("--embeddings", "some/model")
    assert result.exit_code == 0, result.output
    assert loaded == [("some/model", {"local_files_only": True})]
    assert "embeddings:some/model" in briefing().signature
