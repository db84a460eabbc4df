"""What can write a summary: a command on this machine, or a local sequence model.

A writer is a function from a prompt to a text. `command:` runs any program that reads the
prompt on standard input and prints a text; `hf:` loads a BART, PEGASUS or T5 checkpoint
through transformers, from this machine only.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from translate.errors import InputError, ModelMissing, SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

Writer: TypeAlias = Callable[[str], str]

KINDS = ("command:PROGRAM [ARGUMENT ...]", "hf:MODEL")
SECONDS = 120  # that a writer may take for one topic
MOST_TOKENS = 1024  # of a prompt: BART and PEGASUS have so many positions
NEW_TOKENS = 256  # of a summary: about ten sentences


def open_writer(name: str) -> Writer:
    """Return the writer that `name` names; raises SettingsError for any other name."""
    kind, _, rest = name.partition(":")
    if kind == "command" and rest.strip():
        return command_writer(shlex.split(rest))
    if kind == "hf" and rest.strip():
        return model_writer(rest.strip())
    raise SettingsError(f"no summarizer {name!r}; there are {' and '.join(KINDS)}")


def command_writer(command: Sequence[str]) -> Writer:
    """Return a writer that runs a command for each prompt."""

    def write(prompt: str) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the command is the user's own
                command,
                input=prompt,
                capture_output=True,
                check=True,
                encoding="utf-8",
                errors="replace",
                timeout=SECONDS,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise InputError(f"the summarizer {shlex.join(command)} {why(error)}") from error
        return done.stdout

    return write


def why(error: OSError | subprocess.SubprocessError) -> str:
    """Return why a command wrote nothing, in words."""
    match error:
        case OSError():
            return f"cannot be run: {error.strerror}"
        case subprocess.CalledProcessError():
            return f"ended with status {error.returncode}"
        case subprocess.TimeoutExpired():
            return f"wrote nothing in {SECONDS} seconds"
        case _:
            return f"failed: {error}"


def no_model(model: str) -> str:
    """Return why there is no such model, as a folder or by its name on the hub, and what to do."""
    folder = Path(model).expanduser()
    kinds = "a BART, PEGASUS or T5 checkpoint with its tokenizer"
    if folder.is_dir():
        return f"the folder {model} holds no sequence model that can be read; it needs {kinds}"
    if folder.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1:
        return f"there is no folder {model!r}; give one that holds {kinds}: --summarizer hf:FOLDER"
    return f"no sequence model {model!r} on this machine; fetch it first: hf download {model}"


def model_writer(model: str) -> Writer:
    """Return a writer that generates with a checkpoint on this machine."""
    try:
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
    except ImportError as error:
        raise ModelMissing("hf: needs the extra `models`: pip install 'mujaz[models]'") from error
    try:
        tokenizer = AutoTokenizer.from_pretrained(model, local_files_only=True)
        network = AutoModelForSeq2SeqLM.from_pretrained(model, local_files_only=True)
    except (OSError, ValueError) as error:
        raise ModelMissing(no_model(model)) from error
    network.eval()

    def write(prompt: str) -> str:
        inputs = tokenizer(prompt, return_tensors="pt", truncation=True, max_length=MOST_TOKENS)
        inputs.pop("token_type_ids", None)
        output = network.generate(**inputs, max_new_tokens=NEW_TOKENS, num_beams=4, do_sample=False)
        return str(tokenizer.decode(output[0], skip_special_tokens=True))

    return write
