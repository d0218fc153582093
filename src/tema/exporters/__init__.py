"""What a study knows, out in the forms people use.

``EXPORTERS`` maps a file's suffix to the function that turns a table into bytes, ``TABLES`` what to take out to the
function that reads it from the study. To add a form or a table, write one function and add one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tema.errors import UnknownFormat
from tema.exporters.coders import agreement, verdicts
from tema.exporters.csv import write_csv
from tema.exporters.json import write_json
from tema.exporters.ranking import ranking
from tema.exporters.table import Table
from tema.exporters.tables import codings, codings_table, scores, segments, suggestions, themes, with_suggestions
from tema.exporters.xlsx import write_xlsx
from tema.files import write_whole
from tema.records import Coding, Memo
from tema.store.study import Study
from tema.views.screening import Screening

EXPORTERS: Mapping[str, Callable[[Table], bytes]] = {".csv": write_csv, ".xlsx": write_xlsx, ".json": write_json}

TABLES: Mapping[str, Callable[[Study], Table]] = {
    "codings": codings,
    "suggestions": suggestions,
    "scores": scores,
    "segments": segments,
    "themes": themes,
    "verdicts": verdicts,
    "agreement": agreement,
}

WHAT = tuple(TABLES)


def export_bytes(study: Study, suffix: str, what: str, *, suggestions_too: bool = False) -> bytes:
    """A table of the study as a file's contents.

    Args:
        study: the study to read.
        suffix: the form: a key of ``EXPORTERS``.
        what: the table: a key of ``TABLES``.
        suggestions_too: put undecided suggestions below the codings, with an origin that says so.

    Raises:
        UnknownFormat: no writer for the suffix.
        NotYetRun: the table needs a run first.
    """
    return _writer(suffix)(_table(study, what, suggestions_too))


def codings_bytes(study: Study, suffix: str, coded: Iterable[Coding], memos: Iterable[Memo]) -> bytes:
    """These codings, which may be those of an earlier moment, as a file's contents.

    Raises:
        UnknownFormat: as ``export_bytes``.
    """
    return _writer(suffix)(codings_table(study, coded, memos))


def export(study: Study, path: Path, what: str, *, suggestions_too: bool = False) -> int:
    """Write a table of the study to ``path``, whose suffix says the form, and give its number of rows.

    The file is written whole or not at all.

    Raises:
        UnknownFormat, NotYetRun: as ``export_bytes``.
        CannotWrite: the file cannot be written (open in a spreadsheet, no such folder).
    """
    write = _writer(path.suffix)
    table = _table(study, what, suggestions_too)
    write_whole(path, write(table))
    return len(table.rows)


def export_ranking(shown: Screening, path: Path) -> None:
    """Write the ranking of a folder's documents to ``path``, whose suffix says the form, whole or not at all.

    Raises:
        UnknownFormat: no writer for the suffix.
        CannotWrite: as ``export``.
    """
    write_whole(path, _writer(path.suffix)(ranking(shown)))


def _writer(suffix: str) -> Callable[[Table], bytes]:
    if suffix.lower() not in EXPORTERS:
        raise UnknownFormat(suffix=suffix, known=", ".join(EXPORTERS))
    return EXPORTERS[suffix.lower()]


def _table(study: Study, what: str, suggestions_too: bool) -> Table:
    return with_suggestions(study) if what == "codings" and suggestions_too else TABLES[what](study)
