"""A study: its folder, its database, and how that database is opened, made and brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from tema.errors import CannotWrite, StudyDamaged, StudyExists, StudyMissing, StudyTooNew
from tema.store import database, schema, upkeep

DATABASE = "tema.db"
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Study:
    """A folder with ``transcripts/``, ``codebooks/`` and ``tema.db``; a context manager that closes the database.

    One Study may be used from several threads, and one folder from several processes on the same machine: readers see
    the state at their start and never wait, writers take turns (at most ``database.PATIENCE`` seconds). The write-ahead
    log needs a local disk; on a network share SQLite cannot promise that two machines see each other.
    """

    folder: Path
    engine: Engine

    @classmethod
    def create(cls, folder: Path) -> Study:
        """Make a study in ``folder``, which may exist already and hold transcripts.

        Raises:
            StudyExists: the folder already holds a study.
            CannotWrite: the folder cannot be made or written to.
        """
        path = folder / DATABASE
        try:
            for part in (folder, folder / "transcripts", folder / "codebooks"):
                part.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise StudyExists(folder=str(folder))
            _make(path)
        except OSError as error:
            raise CannotWrite(path=str(folder), detail=str(error)) from error
        return cls(folder, database.engine(path))

    @classmethod
    def open(cls, folder: Path) -> Study:
        """Open the study in ``folder``; that of an earlier tema is copied to ``tema.db.<revision>.bak`` and updated.

        Raises:
            StudyMissing: the folder holds no study.
            StudyTooNew: a later version of tema has written it.
            StudyDamaged: ``tema.db`` is no study that can be read.
        """
        path = folder / DATABASE
        if not path.is_file():
            raise StudyMissing(folder=str(folder))
        if _revision(path) != schema.REVISION:
            _update(path)
        return cls(folder, database.engine(path))

    @property
    def path(self) -> Path:
        """The database file."""
        return self.folder / DATABASE

    @property
    def transcripts_folder(self) -> Path:
        """Where the study's transcript files lie."""
        return self.folder / "transcripts"

    @property
    def documents_folder(self) -> Path:
        """Where the documents lie that the codebook is built from; it need not exist."""
        return self.folder / "documents"

    @property
    def codebooks_folder(self) -> Path:
        """Where the study's codebook files lie."""
        return self.folder / "codebooks"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one unchanging state of the study."""
        with database.translated(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; committed at the end, rolled back on an exception.

        Raises:
            StudyBusy: another program has been writing for longer than ``database.PATIENCE`` seconds.
            CannotWrite: the disk is full or the file is write-protected.
        """
        with database.translated(self.path), self.engine.connect() as connection:
            database.for_writing(connection)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of the database file (on Windows nothing can move or delete it before)."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _make(path: Path) -> None:
    """Make the database beside its place and move it there whole, so that a broken start leaves no half study."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        with _migrating(unfinished) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            _upgrade(connection)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _revision(path: Path) -> str:
    """The revision that the database is at."""
    try:
        with database.translated(path), closing(sqlite3.connect(path, timeout=database.PATIENCE)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.DatabaseError, TypeError) as error:
        raise StudyDamaged(folder=str(path.parent), detail=str(error)) from error
    if application != schema.APPLICATION_ID:
        raise StudyDamaged(folder=str(path.parent), detail=f"application_id = {application}")
    return str(revision)


def _update(path: Path) -> None:
    """Copy the database, take the steps it lacks, and replay the ledger into the tables that come of it."""
    with _migrating(path) as connection:
        # Asked again now that nobody else can write: another program may have updated the study while this one waited.
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        if revision == schema.REVISION:
            return
        if revision not in _known_revisions():
            raise StudyTooNew(folder=str(path.parent))
        back_up(path, path.with_name(f"{path.name}.{revision}.bak"))
        _upgrade(connection)


def back_up(path: Path, copy: Path) -> None:
    """Copy the database with what still lies in its write-ahead log, as one file that SQLite can open by itself."""
    unfinished = copy.with_name(f"{copy.name}.{os.getpid()}.new")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    unfinished.replace(copy)


@contextmanager
def _migrating(path: Path) -> Iterator[Connection]:
    """A connection that alone may write, for steps that are taken all or none."""
    # A step may rebuild a table; with foreign keys on, dropping the old one would empty the tables that point at it.
    engine = database.engine(path, foreign_keys=False)
    try:
        with database.translated(path), engine.connect() as connection:
            database.for_writing(connection)
            with connection.begin():
                yield connection
    finally:
        engine.dispose()


def _known_revisions() -> set[str]:
    from alembic.script import ScriptDirectory

    return {step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}


def _upgrade(connection: Connection) -> None:
    """Take every migration step that the database lacks, and replay the ledger."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
    upkeep.rebuild(connection)
