"""JSON: a list of rows, each with every column by name."""

from __future__ import annotations

import json

from tema.exporters.table import Table


def write_json(table: Table) -> bytes:
    """The table as a JSON list of objects, UTF-8, one row a line."""
    rows = [json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) for row in table.rows]
    return ("[\n" + ",\n".join(rows) + "\n]\n").encode()
