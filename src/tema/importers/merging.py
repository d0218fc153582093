"""Two ``attributes.csv`` made into one, when another folder with its own table comes into the study."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import PurePath

from tema.importers import headers
from tema.importers.attributes import NAME, key_of, table
from tema.importers.faults import problem
from tema.importers.rows import Row
from tema.records import Problem


def merged_tables(present: bytes, incoming: bytes) -> tuple[bytes, tuple[Problem, ...]]:
    """The study's table with the rows and columns of the incoming one, and what could not be taken in.

    A row for the same file (with or without its suffix) fills the study's empty cells; where both have a value and the
    values differ, the study's row stays as it is and a problem names the file. The result is UTF-8 with a byte order
    mark and the study's delimiter; it is ``present`` itself when there is nothing to add or one of them cannot be read
    (lines are the incoming table's).
    """
    new, faults = table(incoming)
    if new is None:
        return present, faults
    old, damage = table(present)
    if old is None or damage:
        # Written anew, a table with lost characters would lose them for good.
        return present, (*faults, problem(NAME, None, "attributes-not-merged"))
    # A cell beyond the last heading keeps its place.
    widest = max(len(row.cells) for row in old.rows)
    heads = _union(_padded(old.rows[0].cells, widest), new.rows[0].cells)
    keys = [headers.canonical(head) for head in heads[1:]]
    rows = [_padded(row.cells, len(heads)) for row in old.rows[1:]]
    before = [list(row) for row in rows]
    conflicts = [fault for row in new.rows[1:] if (fault := _take_in(rows, row, new.rows[0], keys)) is not None]
    if rows == before:
        return present, (*faults, *conflicts)
    return _written([heads, *rows], old.delimiter), (*faults, *conflicts)


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _union(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The study's headings as they stand, then those of the incoming table that mean something else."""
    heads = list(old)
    for head in new[1:]:
        if head.strip() and headers.canonical(head) not in map(headers.canonical, heads[1:]):
            heads.append(head)
    return heads


def _take_in(rows: list[list[str]], row: Row, heading: Row, keys: Sequence[str]) -> Problem | None:
    """Put one incoming row among the study's rows; the problem if it contradicts the one that stands there."""
    name = row.cells[0].strip()
    pairs = zip(map(headers.canonical, heading.cells[1:]), row.cells[1:], strict=False)
    given = dict(headers.merged(tuple((key, cell.strip()) for key, cell in pairs)))
    mine = next((mine for mine in rows if _same(mine[0], name)), None)
    if mine is None:
        rows.append([name, *(given.get(key, "") for key in keys)])
        return None
    stated = dict(headers.merged(tuple((key, cell.strip()) for key, cell in zip(keys, mine[1:], strict=False))))
    unlike = [key for key, value in given.items() if stated.get(key, value) != value]
    if unlike:
        return problem(NAME, row.number, "attributes-conflict", name=name, columns=", ".join(unlike))
    for at, key in enumerate(keys, start=1):
        if key not in stated:
            mine[at] = given.get(key, mine[at])
    return None


def _same(one: str, other: str) -> bool:
    """Whether two rows mean the same file, as ``attributes`` understands names."""
    first, second = key_of(one), key_of(other)
    if first == second or "#" in first + second:
        return first == second
    return PurePath(first).stem == second or first == PurePath(second).stem


def _written(rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    out = StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")
