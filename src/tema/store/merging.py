"""The ledger of another study into this one: the other is only read, and this one's database is copied first."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from tema.errors import StudyDamaged, StudyMissing, StudyTooNew
from tema.records import Decision
from tema.store import schema, upkeep
from tema.store.rows import decisions_where, row_of
from tema.store.study import DATABASE, Study, back_up
from tema.store.union import Ledger

_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision' ORDER BY name"


@contextmanager
def opened_copy(place: Path) -> Iterator[Study]:
    """A copy of a study, to read from: its folder (or its database file) may be write-protected or of an older tema.

    Raises:
        StudyMissing, StudyDamaged, StudyTooNew: there is no study that can be read.
    """
    database = place if place.is_file() else place / DATABASE
    if not database.is_file():
        raise StudyMissing(folder=str(place))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            with _open_copy(database, Path(folder)) as copy:
                yield copy
        except StudyTooNew as error:
            raise StudyTooNew(folder=str(place)) from error
        except StudyDamaged as error:
            if error.message.values["folder"] != folder:  # not the copy: the study that it is merged into
                raise
            raise StudyDamaged(folder=str(place), detail=error.message.values["detail"]) from error


def _open_copy(database: Path, folder: Path) -> Study:
    try:
        _copy(database, folder / DATABASE)
        return Study.open(folder)
    except (OSError, sqlite3.DatabaseError) as error:
        raise StudyDamaged(folder=str(folder), detail=str(error)) from error


def _copy(database: Path, target: Path) -> None:
    log = database.with_name(f"{database.name}-wal")
    if not log.exists():  # nobody has it open, and opening it would leave files beside it
        shutil.copyfile(database, target)
        return
    try:
        with (
            closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
    except sqlite3.OperationalError:  # nothing may be written there, not even what SQLite needs to read
        shutil.copyfile(database, target)
        shutil.copyfile(log, target.with_name(f"{target.name}-wal"))


def ledger_of(study: Study) -> Ledger:
    """The study's ledger with the wordings of its codebooks."""
    with study.reading() as connection:
        return _read(connection)


def exchange(study: Study, make: Callable[[Ledger], Sequence[Decision]]) -> Path | None:
    """Let the ledger be what ``make`` makes of it, which holds everything it holds now; all or nothing.

    This is the one place where stored decisions get another number in the ledger's order: decisions made elsewhere
    belong where their time puts them. Nothing is ever left out.

    Returns:
        The copy of the database as it was before; None where nothing new was given, and nothing was written.
    """
    with study.writing() as connection:
        before = _read(connection)
        after = tuple(make(before))
        if {decision.id for decision in before.decisions} >= {decision.id for decision in after}:
            return None
        copy = _backup_path(study)
        back_up(study.path, copy)
        _rewrite(connection, before.decisions, after)
        upkeep.rebuild(connection)
        return copy


def _read(connection: Connection) -> Ledger:
    wordings: dict[str, tuple[tuple[str, str], ...]] = {}
    c = schema.wording.c
    rows = connection.execute(select(c.decision, c.code, c.sha256).order_by(c.decision, c.position))
    for id_, code, sha256 in rows:
        wordings[id_] = (*wordings.get(id_, ()), (code, sha256))
    return Ledger(decisions_where(connection), wordings)


def _backup_path(study: Study) -> Path:
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    return study.path.with_name(f"{DATABASE}.{stamp}.bak")


def _rewrite(connection: Connection, before: Sequence[Decision], after: Sequence[Decision]) -> None:
    kept = {decision.id for decision in after}
    if any(decision.id not in kept for decision in before):
        msg = "a merged ledger holds everything that it held before"
        raise ValueError(msg)
    triggers = connection.exec_driver_sql(_TRIGGERS).all()
    for name, _ in triggers:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    connection.execute(delete(schema.decision))
    connection.execute(insert(schema.decision), [row_of(replace(d, seq=n)) for n, d in enumerate(after, start=1)])
    for _, sql in triggers:
        connection.exec_driver_sql(sql)
