"""`mujaz models` as a user types it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from mujaz.cli_models import QUANTIZATIONS, models
from translate import quantize
from translate.card import read_card
from translate.registry import shipped_folder, user_folder

if TYPE_CHECKING:
    from click.testing import Result

SHIPPED = "compact-ar-en"


def run(*arguments: str) -> Result:
    """Run `mujaz models ...`; nothing but an exit may come out of it."""
    result = CliRunner().invoke(cli, ["models", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def install(name: str, **scores: object) -> Path:
    """Install a copy of the shipped model under another name."""
    folder = user_folder() / name
    shutil.copytree(shipped_folder() / SHIPPED, folder)
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    card |= {"name": name, **scores}
    (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


def test_list_writes_tab_separated_lines_where_there_is_no_terminal() -> None:
    """A model a line, the one that `auto` takes marked."""
    result = run("list")
    fields = result.stdout.rstrip("\n").split("\t")
    assert fields[:3] == [SHIPPED, "ar-en", read_card(shipped_folder() / SHIPPED).quantization]
    assert fields[4].endswith("(auto)")
    assert fields[6] == "shipped"


def test_list_marks_the_best_by_its_score() -> None:
    """A better one takes the mark from the shipped one."""
    score = {"dataset": "flores101-dev", "metric": "BLEU", "value": 99.0}
    install("better", scores=[score])
    lines = run("list").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines if "(auto)" in line] == ["better"]


def test_list_shows_a_damaged_model() -> None:
    """It is not hidden, and not used."""
    (install("broken") / "model.json").write_text("{", encoding="utf-8")
    result = run("list")
    assert result.exit_code == 0
    assert "broken\t\tdamaged" in result.stdout


def test_list_draws_a_table_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a head, for people."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "200")
    models(["list"], standalone_mode=False)
    assert "quantization" in capsys.readouterr().out


def test_info_is_json() -> None:
    """Card and folder, for programs and people."""
    fields = json.loads(run("info", SHIPPED).stdout)
    assert fields["name"] == SHIPPED
    assert fields["licence"]
    assert Path(fields["folder"]) == shipped_folder() / SHIPPED


@pytest.mark.model
def test_verify_says_what_was_checked() -> None:
    """One line on stdout."""
    result = run("verify", SHIPPED)
    assert result.exit_code == 0
    assert "is sound" in result.stdout


def test_verify_of_a_damaged_model_is_one_line_and_exit_1() -> None:
    """The file and what to do."""
    (install("cut") / "model.bin").write_bytes(b"short")
    result = run("verify", "cut")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: the model in ")
    assert len(result.stderr.splitlines()) == 1


def test_remove_deletes_what_was_installed() -> None:
    """And says where it was, on stderr."""
    folder = install("old")
    result = run("remove", "old")
    assert not folder.exists()
    assert (result.stdout, str(folder) in result.stderr) == ("", True)


def test_remove_spares_the_shipped_model() -> None:
    """It belongs to the package."""
    result = run("remove", SHIPPED)
    assert result.exit_code == 1
    assert "ships with mujaz" in result.stderr


def test_convert_of_nothing_lists_what_can_be_converted() -> None:
    """One line, exit 1."""
    result = run("convert", "/nowhere/at/all")
    assert result.exit_code == 1
    assert "decoder.yml" in result.stderr


def test_pull_offline_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing leaves the machine."""
    constants = pytest.importorskip("huggingface_hub.constants", reason="pull needs 'models'")
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    result = run("pull", "Somebody/opus-mt-ar-en")
    assert result.exit_code == 1
    assert "HF_HUB_OFFLINE=0" in result.stderr


WRONG_USAGE = (
    ("convert",),
    ("convert", "x", "--quantization", "int4"),
    ("convert", "x", "--languages", "arabic"),
    ("score", SHIPPED),
    ("pull",),
    ("verifiy", SHIPPED),
)


@pytest.mark.parametrize("arguments", WRONG_USAGE)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    """As every command line does."""
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("arguments", [("info", "nope"), ("verify", "nope"), ("remove", "nope")])
def test_a_missing_model_names_those_there_are(arguments: tuple[str, ...]) -> None:
    """Whatever the command."""
    result = run(*arguments)
    assert result.exit_code == 1
    assert f"installed: {SHIPPED}" in result.stderr


def test_facts_that_are_no_facts_are_refused(tmp_path: Path) -> None:
    """The file and the valid keys are named."""
    facts = tmp_path / "facts.json"
    facts.write_text('{"files": []}', encoding="utf-8")
    result = run("convert", str(tmp_path), "--facts", str(facts))
    assert result.exit_code == 1
    assert "licence, origin, training_data" in result.stderr


def test_every_command_shows_an_example() -> None:
    """In its help, beginning with the program's name."""
    for name in models.commands:
        assert f"Example: mujaz models {name}" in run(name, "--help").stdout


def test_the_quantizations_offered_are_those_there_are() -> None:
    """They are written twice so that `--help` imports nothing."""
    assert set(QUANTIZATIONS) == {quantize.AUTO, *quantize.QUANTIZATIONS}
