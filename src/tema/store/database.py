"""SQLite as tema uses it: write-ahead log, full synchronisation, foreign keys, explicit transactions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, create_engine, event, exc, func, select

from tema.errors import CannotWrite, StudyBusy, StudyDamaged, TemaError

PATIENCE = 30.0
"""Seconds that one writer waits for another."""

_UNWRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
}


def engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """The engine of one database file. Python's sqlite3 begins no transaction by itself; SQLAlchemy says BEGIN."""
    made = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "timeout": PATIENCE},
    )

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    event.listen(made, "connect", prepare)
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the turn to write at once: a reader that turned writer halfway could be refused without waiting.
    writes = connection.get_execution_options().get("tema_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def for_writing(connection: Connection) -> None:
    """Let the next transaction of ``connection`` take the turn to write."""
    connection.execution_options(tema_writes=True)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says about a locked, full, protected or damaged file into the error a user can act on.

    Raises:
        StudyBusy, CannotWrite, StudyDamaged: see ``tema.errors``.
    """
    try:
        yield
    except (sqlite3.DatabaseError, exc.DBAPIError) as error:
        cause = error.orig if isinstance(error, exc.DBAPIError) else error
        raise _explained(cause, path) or error from error


def _explained(error: BaseException | None, path: Path) -> TemaError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the high bits only say more about the same thing
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return StudyBusy(folder=str(path.parent))
    if code in _UNWRITABLE:
        return CannotWrite(path=str(path), detail=str(error))
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return StudyDamaged(folder=str(path.parent), detail=str(error))
    return None


def each(values: Iterable[Any]) -> Select[tuple[Any]]:
    """The values as rows, for ``column.in_(each(values))``: one bound parameter, however many values there are."""
    return select(func.json_each(pack(list(values))).table_valued("value").c.value)


def pack(value: Any) -> str:
    """A value as JSON text, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
