"""The layout of CTranslate2's `model.bin`, read without loading the model.

CTranslate2 trusts the sizes that the file states (CTranslate2#2068), so they are
checked here first, and what is asked of the weights is answered from the file itself.
Layout: version, name, revision, variables (name, shape, type, bytes), aliases; see
`ctranslate2/specs/model_spec.py`, `_serialize`.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from translate.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

SPECIFICATION = "TransformerSpec"  # Marian is a plain encoder-decoder Transformer
VERSIONS = (5, 6)  # of the layout: those that CTranslate2 4 writes
_TYPES = (("float32", 4), ("int8", 1), ("int16", 2), ("int32", 4), ("float16", 2), ("bfloat16", 2))
_MOST_VARIABLES = 10_000  # opus-mt-tc-big has about 500
_MOST_DIMENSIONS = 4


@dataclass(frozen=True, slots=True)
class Variable:
    """One array of weights: where it lies in the file."""

    shape: tuple[int, ...]
    dtype: str
    offset: int
    size: int  # in bytes


@dataclass(frozen=True, slots=True)
class ModelFile:
    """The table of contents of a `model.bin`."""

    path: Path
    variables: dict[str, Variable]  # aliases resolved
    parameters: int

    def find(self, name: str) -> Variable:
        """Returns the variable of a name."""
        try:
            return self.variables[name]
        except KeyError as error:
            raise ModelError(f"{self.path} has no variable {name}: no Marian model") from error

    def read(self, name: str) -> np.ndarray:
        """Returns the values of a variable as float32 or as they are stored."""
        import numpy as np

        variable = self.find(name)
        stored = "uint16" if variable.dtype == "bfloat16" else variable.dtype
        values = np.fromfile(
            self.path,
            dtype=np.dtype(stored).newbyteorder("<"),
            count=variable.size // np.dtype(stored).itemsize,
            offset=variable.offset,
        )
        if variable.dtype == "bfloat16":  # the upper half of a float32
            values = (values.astype(np.uint32) << 16).view(np.float32)
        return values.reshape(variable.shape)


class _Reader:
    """Reads the numbers and names of a file and never past its end."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self.file = file
        self.path = path
        self.size = path.stat().st_size

    def fail(self, why: str) -> ModelError:
        return ModelError(f"{self.path} is damaged or no CTranslate2 model: {why}")

    def take(self, count: int) -> bytes:
        data = self.file.read(count)
        if len(data) != count:
            raise self.fail("it ends too early")
        return data

    def number(self, code: str) -> int:
        return int(struct.unpack(f"<{code}", self.take(struct.calcsize(code)))[0])

    def name(self) -> str:
        data = self.take(self.number("H"))
        if not data.endswith(b"\0"):
            raise self.fail("a name has no end")
        return data[:-1].decode("utf-8", errors="replace")

    def count(self) -> int:
        number = self.number("I")
        if number > _MOST_VARIABLES:
            raise self.fail(f"{number} variables")
        return number

    def skip(self, count: int) -> int:
        """Returns the offset of the next `count` bytes and passes over them."""
        offset = self.file.tell()
        if offset + count > self.size:
            raise self.fail("it ends too early")
        self.file.seek(count, 1)
        return offset


def read_model_file(path: Path) -> ModelFile:
    """Returns the table of contents of a `model.bin`, every size checked."""
    try:
        with path.open("rb") as file:
            return _read(_Reader(file, path))
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error}") from error


def _read(reader: _Reader) -> ModelFile:
    version, name = reader.number("I"), reader.name()
    if version not in VERSIONS or name != SPECIFICATION:
        raise reader.fail(f"layout {version} of a {name!r}, not {VERSIONS[-1]} of {SPECIFICATION}")
    reader.number("I")  # revision of the specification: CTranslate2 checks it
    variables = dict(_read_variable(reader) for _ in range(reader.count()))
    parameters = sum(_product(v.shape) for v in variables.values() if v.shape)
    for _ in range(reader.count()):
        alias, target = reader.name(), reader.name()
        if target not in variables:
            raise reader.fail(f"{alias} stands for {target}, which it has not")
        variables[alias] = variables[target]
    if reader.file.tell() != reader.size:
        raise reader.fail(f"{reader.size - reader.file.tell()} bytes too many")
    return ModelFile(reader.path, variables, parameters)


def _read_variable(reader: _Reader) -> tuple[str, Variable]:
    name, rank = reader.name(), reader.number("B")
    if rank > _MOST_DIMENSIONS:
        raise reader.fail(f"{name} has {rank} dimensions")
    shape = tuple(reader.number("I") for _ in range(rank))
    code, size = reader.number("B"), reader.number("I")
    if code >= len(_TYPES):
        raise reader.fail(f"{name} has the unknown type {code}")
    dtype, width = _TYPES[code]
    if size != _product(shape) * width:
        raise reader.fail(f"{name} {shape} of {dtype} has {size} bytes")
    return name, Variable(shape, dtype, reader.skip(size), size)


def _product(shape: tuple[int, ...]) -> int:
    total = 1
    for length in shape:
        total *= length
    return total
