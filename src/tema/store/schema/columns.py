"""The kinds of columns that the tables are made of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def table(name: str, *columns: Column[Any]) -> Table:
    """A table of these columns."""
    return Table(name, metadata, *columns)


def key(name: str, kind: type[Text | Integer] = Text) -> Column[Any]:
    """A column that is the primary key, or part of it."""
    return Column(name, kind, primary_key=True, nullable=False, autoincrement=False)


def text(name: str, *, optional: bool = False) -> Column[Any]:
    """A column of text."""
    return Column(name, Text, nullable=optional)


def whole(name: str, *, optional: bool = False) -> Column[Any]:
    """A column of whole numbers."""
    return Column(name, Integer, nullable=optional)


def real(name: str, *, optional: bool = False) -> Column[Any]:
    """A column of fractions."""
    return Column(name, REAL, nullable=optional)


def blob(name: str) -> Column[Any]:
    """A column of bytes."""
    return Column(name, LargeBinary, nullable=False)


def of(name: str, target: str, kind: type[Text | Integer] = Text, *, is_key: bool = False) -> Column[Any]:
    """A column that names a row of another table and goes with it."""
    reference = ForeignKey(target, ondelete="CASCADE")
    return Column(name, kind, reference, primary_key=is_key, nullable=False, autoincrement=False)


def place() -> tuple[Column[Any], ...]:
    """The columns of a place, which are a key together with what follows."""
    return (key("transcript"), key("start", Integer), key("end", Integer))
