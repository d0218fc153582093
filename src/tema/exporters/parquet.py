"""Parquet for Python, R and databases: columns with types, nothing left out, the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from tema import __version__
from tema.exporters.table import Cell, Table

WHOLE = frozenset({"turn", "start", "end", "code_version", "cluster", "nearest_cluster", "n"})
MEASURED = frozenset({"probability", "valence_probability", "strength", "agreement", "value", "low", "high"})
"""Columns whose type is known even where a study has nothing to put in them yet."""


def write_parquet(table: Table) -> bytes:
    """The table as Parquet: whole numbers as int64, measured ones as float64, all else as text; every cell may be null.

    The file's metadata says which table of tema it is and which version wrote it.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = [_column(pa, name, [row[number] for row in table.rows]) for number, name in enumerate(table.columns)]
    schema = pa.schema(
        [pa.field(name, column.type) for name, column in zip(table.columns, columns, strict=True)],
        metadata={"creator": "tema", "tema.version": __version__, "tema.table": table.name},
    )
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), out, compression="zstd")
    return out.getvalue()


def _column(pa: Any, name: str, cells: list[Cell]) -> Any:
    """The cells as an array. In a column of numbers an empty text says that there is none."""
    kinds = {type(cell) for cell in cells if cell is not None and cell != ""}
    if kinds <= {int} and (kinds or name in WHOLE):
        return pa.array(_numbers(cells), pa.int64())
    if kinds <= {int, float} and (kinds or name in MEASURED):
        return pa.array(_numbers(cells), pa.float64())
    return pa.array([None if cell is None else str(cell) for cell in cells], pa.string())


def _numbers(cells: Iterable[Cell]) -> list[Cell]:
    return [None if cell == "" else cell for cell in cells]
