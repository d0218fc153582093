"""Projects of other programs that are SQLite databases, opened without trust and without a trace.

The file is opened read-only and as one that nobody changes, so that nothing is written beside it; only reading is
allowed, views and triggers of the file's own may call nothing, and a query that goes on too long is broken off
(SQLite, *Defense Against The Dark Arts*).
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

MARK = b"SQLite format 3\x00"
_MOST_SIGNS = 100_000_000
_SECONDS = 60
_STEPS = 100_000
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can only read.

    Raises:
        sqlite3.Error: the file is no database that can be read; so does every query on it.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_SIGNS)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        until = time.monotonic() + _SECONDS
        connection.set_progress_handler(lambda: int(time.monotonic() > until), _STEPS)
        connection.set_authorizer(lambda act, *_: sqlite3.SQLITE_OK if act in _ALLOWED else sqlite3.SQLITE_DENY)
        yield connection


def tables(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the database's tables."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return frozenset(str(name) for (name,) in found)


def rows(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """These columns of all rows of a table in the order in which they were made; None for a column that it lacks."""
    quoted = table.replace('"', '""')
    known = {each[0] for each in connection.execute(f'SELECT * FROM "{quoted}" LIMIT 0').description or ()}  # noqa: S608 - quoted
    listed = ", ".join(f'"{each}"' if each in known else "NULL" for each in columns)
    return connection.execute(f'SELECT {listed} FROM "{quoted}" ORDER BY rowid').fetchall()  # noqa: S608 - as above
