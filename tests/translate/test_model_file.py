"""Reading the layout of `model.bin`: right on whole files, one line on all others."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.errors import ModelError
from translate.model_file import read_model_file

if TYPE_CHECKING:
    from pathlib import Path

np = pytest.importorskip("numpy")


def name(text: str) -> bytes:
    """Return a name as the file holds it."""
    return struct.pack("<H", len(text) + 1) + text.encode() + b"\0"


def variable(label: str, shape: tuple[int, ...], code: int, data: bytes) -> bytes:
    """Return a variable as the file holds it."""
    head = name(label) + struct.pack("<B", len(shape)) + struct.pack(f"<{len(shape)}I", *shape)
    return head + struct.pack("<BI", code, len(data)) + data


def file_of(*variables: bytes, aliases: tuple[tuple[str, str], ...] = ()) -> bytes:
    """Return a whole file."""
    pairs = b"".join(name(a) + name(b) for a, b in aliases)
    head = struct.pack("<I", 6) + name("TransformerSpec") + struct.pack("<I", 7)
    counts = struct.pack("<I", len(variables)), struct.pack("<I", len(aliases))
    return head + counts[0] + b"".join(variables) + counts[1] + pairs


FLOATS = np.array([[1.5, -2.0], [0.0, 3.25]], dtype="<f4")
GOOD = file_of(
    variable("w", (2, 2), 0, FLOATS.tobytes()),
    variable(
        "bf16", (2,), 5, (np.array([1.5, -2.0], "<f4").view("<u4") >> 16).astype("<u2").tobytes()
    ),
    variable("flag", (), 1, b"\x01"),
    aliases=(("same", "w"),),
)


def write(tmp_path: Path, data: bytes) -> Path:
    """Write a file and return its path."""
    path = tmp_path / "model.bin"
    path.write_bytes(data)
    return path


def test_values_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Arrays, scalars, aliases and bfloat16, which numpy has not."""
    model = read_model_file(write(tmp_path, GOOD))
    assert (model.read("w") == FLOATS).all()
    assert (model.read("same") == FLOATS).all()
    assert model.read("bf16").tolist() == [1.5, -2.0]
    assert model.read("flag") == 1
    assert model.parameters == 6  # scalars are settings


def test_a_variable_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The message says which one a Marian model would have."""
    with pytest.raises(ModelError, match="no variable encoder/x"):
        read_model_file(write(tmp_path, GOOD)).find("encoder/x")


BROKEN = (
    (b"", "too early"),
    (b"PK\x03\x04" + bytes(40), "damaged or no CTranslate2 model"),  # a zip, by mistake
    (GOOD.replace(b"TransformerSpec\0", b"WhisperXXXXSpec\0"), "WhisperXXXXSpec"),
    (GOOD + b"x", "1 bytes too many"),
    (file_of(variable("w", (2, 2), 0, b"123")), "has 3 bytes"),  # the overflow of CTranslate2#2068
    (file_of(variable("w", (2, 2), 9, FLOATS.tobytes())), "unknown type 9"),
    (file_of(variable("w", (1, 1, 1, 1, 1), 1, b"1")), "5 dimensions"),
    (file_of(aliases=(("same", "gone"),)), "stands for gone"),
    (GOOD[:28] + b"\xff\xff\xff\xff" + GOOD[32:], "variables|no end|too early"),
)


@pytest.mark.parametrize(("data", "told"), BROKEN)
def test_a_broken_file_is_refused_with_its_reason(tmp_path: Path, data: bytes, told: str) -> None:
    """CTranslate2 would read past the end of some of these."""
    with pytest.raises(ModelError, match=told):
        read_model_file(write(tmp_path, data))


@given(cut=st.integers(0, len(GOOD) - 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_cut_anywhere_is_refused(tmp_path: Path, cut: int) -> None:
    """A download that stopped gives one line wherever it stopped."""
    with pytest.raises(ModelError):
        read_model_file(write(tmp_path, GOOD[:cut]))


@given(place=st.integers(0, len(GOOD) - 1), value=st.integers(0, 255))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_may_be_wrong(tmp_path: Path, place: int, value: int) -> None:
    """A changed byte is refused or changes a value; it never makes the reader fail otherwise."""
    data = bytearray(GOOD)
    data[place] = value
    path = write(tmp_path, bytes(data))
    try:
        model = read_model_file(path)
    except ModelError:
        return
    assert all(v.offset + v.size <= len(GOOD) for v in model.variables.values())


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """A folder in its place is one line."""
    with pytest.raises(ModelError, match="cannot be read"):
        read_model_file(tmp_path)
