"""Codes or themes against the groups that took part: how often, in how many dialogues, by how many participants."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tema.exporters.form import Made, Wish
from tema.exporters.table import Cell, Table
from tema.exporters.wording import chosen, meant
from tema.store.study import Study
from tema.views.crosstab import Count, Crosstab, Rows, crosstab, groupings

ALL = "*"
"""Stands for all groups together, in the place of a group, and for all that a group is, in the place of a code."""

_MEASURES = ("excerpts", "dialogues", "speakers", "hidden")


def groups(write: Callable[[Table], bytes], study: Study, wish: Wish) -> Made:
    """The table as a file's contents.

    Args:
        write: turns the table into bytes.
        study: the study to read.
        wish: ``by`` is the attribute whose values are the groups, "" for the one that says which group takes part; or
            *code* or *theme*, for what the rows are. ``shared``: small cells are hidden.

    Raises:
        UnknownGrouping: the attribute asked for does not group the dialogues.
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
    """
    table = grouped(study, wish)
    known = _table(table)
    return Made(write(known), len(known.rows), told=table.notes)


def grouped(study: Study, wish: Wish) -> Crosstab:
    """The table as a record.

    Raises:
        UnknownGrouping, CodebookMissing, CodebookInvalid: as ``groups``.
    """
    rows: Rows = "theme" if meant(wish.by) == "theme" else "code"
    asked = "" if meant(wish.by) in {"theme", "code"} else wish.by
    attribute = chosen(asked, groupings(study) or ("",))  # where nothing groups the dialogues, all are one group
    return crosstab(study, attribute, rows=rows, shared=bool(wish.shared), language=wish.language)


def _table(found: Crosstab) -> Table:
    """A row a code and group. A hidden number is empty, and says so."""
    rows: list[tuple[Cell, ...]] = []
    for row in found.rows:
        cells = zip((*found.columns, ALL), (*row.cells, row.total), strict=True)
        rows += [(row.id, row.name, group, *_numbers(cell)) for group, cell in cells]
    sizes: Iterable[tuple[str, Count | None]] = zip(found.columns, found.groups, strict=True)
    rows += [(ALL, "", group, *_numbers(size)) for group, size in sizes]
    return Table("groups", ("id", "name", "group", *_MEASURES), tuple(rows))


def _numbers(count: Count | None) -> tuple[Cell, ...]:
    return (None, None, None, "hidden") if count is None else (count.excerpts, count.dialogues, count.speakers, "")
