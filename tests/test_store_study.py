"""A study on disk: made, opened, refused, brought up to date, used by several at once."""

import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from store_parts import ASA, TRANSCRIPT, act, filled
from tema.errors import CannotWrite, StudyBusy, StudyDamaged, StudyExists, StudyMissing, StudyTooNew
from tema.store import Study, corpus, counts, database, derived, ledger, schema
from tema.store import study as room


def test_a_new_study_has_its_folders_and_can_be_opened_again(tmp_path):
    with Study.create(tmp_path / "min studie åäö 100 %") as made:
        assert made.transcripts_folder.is_dir()
        assert made.codebooks_folder.is_dir()
    with Study.open(made.folder) as opened:
        assert counts(opened).transcripts == 0
        assert opened.path == made.folder / "tema.db"


def test_a_study_may_be_made_where_transcripts_lie_already_and_leaves_them_alone(tmp_path):
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "a.txt").write_text("hej", encoding="utf-8")
    Study.create(tmp_path).close()
    assert (tmp_path / "transcripts" / "a.txt").read_text(encoding="utf-8") == "hej"


def test_only_the_study_itself_lies_in_the_folder_after_closing(tmp_path):
    Study.create(tmp_path).close()
    assert {path.name for path in tmp_path.iterdir()} == {"tema.db", "transcripts", "codebooks"}


def test_a_study_is_not_made_over_another(tmp_path):
    with filled(tmp_path) as study:
        with pytest.raises(StudyExists):
            Study.create(tmp_path)
        assert corpus.transcripts(study) == (TRANSCRIPT,)


def test_a_study_cannot_be_made_in_a_file(tmp_path):
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    with pytest.raises(CannotWrite):
        Study.create(tmp_path / "fil")


def test_a_migration_that_fails_leaves_no_half_study(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "MIGRATIONS", tmp_path / "none")
    with pytest.raises(Exception, match="none"):
        Study.create(tmp_path / "s")
    assert not list((tmp_path / "s").glob("tema.db*"))


def test_a_folder_without_a_study_is_said_to_be_so_and_is_left_as_it_was(tmp_path):
    with pytest.raises(StudyMissing):
        Study.open(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to have a header" * 9])
def test_a_file_that_is_no_database_is_refused(tmp_path, content):
    (tmp_path / "tema.db").write_bytes(content)
    with pytest.raises(StudyDamaged):
        Study.open(tmp_path)
    assert (tmp_path / "tema.db").read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "tema.db")) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    with pytest.raises(StudyDamaged):
        Study.open(tmp_path)


def test_a_truncated_database_is_refused_at_opening_or_at_reading(tmp_path):
    filled(tmp_path).close()
    path = tmp_path / "tema.db"
    path.write_bytes(path.read_bytes()[: 3 * 4096])
    with pytest.raises(StudyDamaged):  # noqa: SIM117 - where it is raised is not promised
        with Study.open(tmp_path) as study:
            corpus.transcripts(study)


def test_a_study_of_a_later_version_is_refused_and_not_changed(tmp_path):
    filled(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "tema.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StudyTooNew):
        Study.open(tmp_path)
    assert not list(tmp_path.glob("*.bak"))


def test_the_newest_migration_is_the_one_that_opening_asks_for():
    assert ScriptDirectory(str(room.MIGRATIONS)).get_current_head() == schema.REVISION


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_the_tables_that_the_code_reads(tmp_path):
    with Study.create(tmp_path) as study, study.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, schema.metadata)
    # Indexes are the migrations' business only; reading names none of them.
    assert [each for each in differences if each[0] != "remove_index"] == []


def next_version(tmp_path, monkeypatch, step):
    """Let the program be one with a migration more."""
    folder = tmp_path / "migrations"
    shutil.copytree(room.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    head = f"from alembic import op\nrevision, down_revision = 'next', '{schema.REVISION}'\n"
    (folder / "versions" / "next.py").write_text(f"{head}def upgrade():\n    {step}\n", encoding="utf-8")
    monkeypatch.setattr(room, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "REVISION", "next")


def test_an_older_study_is_copied_with_its_last_decisions_and_then_updated(tmp_path, monkeypatch):
    revision = schema.REVISION
    with filled(tmp_path / "s") as old:
        ledger.append(old, [act("code", ASA, "lyssna")])
        # The study is still open somewhere, so that the decision lies in the write-ahead log.
        assert (tmp_path / "s" / "tema.db-wal").stat().st_size > 0
        next_version(tmp_path, monkeypatch, "op.execute('ALTER TABLE coding ADD COLUMN more TEXT')")
        with Study.open(tmp_path / "s") as study:
            assert [coding.code for coding in derived_codings(study)] == ["lyssna"]
    backup = tmp_path / "s" / f"tema.db.{revision}.bak"
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT code FROM decision").fetchall() == [("lyssna",)]
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(revision,)]
    assert {path.name for path in tmp_path.glob("s/tema.db*")} == {"tema.db", backup.name}


def derived_codings(study):
    """The codings, by columns that both versions have."""
    with study.reading() as connection:
        return connection.exec_driver_sql("SELECT code FROM coding").all()


def test_a_migration_that_fails_changes_nothing_and_the_backup_is_there(tmp_path, monkeypatch):
    filled(tmp_path / "s").close()
    steps = "op.execute('DROP TABLE coding'); op.execute('SELECT nonsense')"
    with monkeypatch.context() as patch:
        next_version(tmp_path, patch, steps)
        with pytest.raises(Exception, match="nonsense"):
            Study.open(tmp_path / "s")
    assert (tmp_path / "s" / f"tema.db.{schema.REVISION}.bak").is_file()
    with Study.open(tmp_path / "s") as study:
        assert derived.codings(study) == ()


def test_opening_a_current_study_is_quick_and_imports_no_alembic(tmp_path):
    filled(tmp_path).close()
    code = """
import sys, time
from pathlib import Path
from tema.store import Study, derived
began = time.process_time()
with Study.open(Path(sys.argv[1])) as study:
    derived.settings(study)
print(time.process_time() - began)
assert not {"alembic", "ruamel"} & sys.modules.keys()
"""
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.1


def test_the_database_is_as_safe_as_it_is_said_to_be(tmp_path):
    with Study.create(tmp_path) as study, study.reading() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "application_id")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
    assert found == ["wal", 2, 1, 0x74656D61]


def test_a_failed_write_leaves_nothing_behind(tmp_path):
    with filled(tmp_path) as study:
        with suppress(KeyError), study.writing() as connection:
            connection.execute(schema.transcript.delete())
            raise KeyError
        assert corpus.transcripts(study) == (TRANSCRIPT,)


def test_a_reader_sees_one_state_while_another_writes_and_never_waits(tmp_path):
    with filled(tmp_path) as study, study.reading() as reader:
        before = reader.exec_driver_sql("SELECT count(*) FROM decision").scalar_one()
        with Study.open(tmp_path) as other:
            ledger.append(other, [act("code", ASA, "lyssna")])
        assert reader.exec_driver_sql("SELECT count(*) FROM decision").scalar_one() == before
        assert counts(study).decisions == 1


def test_coders_in_several_threads_lose_no_decision(tmp_path):
    with filled(tmp_path) as study:

        def decide(coder):
            for number in range(10):
                ledger.append(study, [act("code", ASA, f"c{number}", coder=coder, id=f"{coder}{number}")])

        threads = [threading.Thread(target=decide, args=(coder,)) for coder in ("Åsa", "Bo", "Cia")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [decision.seq for decision in ledger.decisions(study)] == list(range(1, 31))
        assert len(derived.codings(study)) == 30


def test_coders_in_several_processes_lose_no_decision(tmp_path):
    filled(tmp_path).close()
    code = """
import sys
from store_parts import ASA, Path, Study, act
from tema.store import ledger
with Study.open(Path(sys.argv[1])) as study:
    for n in range(15):
        ledger.append(study, [act("code", ASA, f"c{n}", coder=sys.argv[2], id=f"{sys.argv[2]}{n}")])
"""
    here = str(Path(__file__).parent)
    started = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name], cwd=here) for name in ("Bo", "Cia")]
    assert [process.wait() for process in started] == [0, 0]
    with Study.open(tmp_path) as study:
        assert counts(study).codings == 30


def test_a_writer_that_never_gets_its_turn_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with filled(tmp_path) as study, Study.open(tmp_path) as other, study.writing():
        began = time.monotonic()
        with pytest.raises(StudyBusy):
            ledger.append(other, [act("code", ASA, "lyssna")])
        assert time.monotonic() - began < 5
