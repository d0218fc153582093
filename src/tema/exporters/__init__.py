"""What a study knows, out in the forms people use.

``FORMS`` maps what to take out to the suffixes it can have, and each to the function that makes the file's contents.
``EXPORTERS`` turns a plain table into bytes. To add a form, write one function and add one line.

Everything reads through ``views.cleared``, so that what has been withdrawn is in no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from tema.errors import AmongOwnFiles, UnknownFormat
from tema.exporters.coders import agreement, verdicts
from tema.exporters.csv import write_csv
from tema.exporters.excerpts import EXCERPTS
from tema.exporters.form import Made, Make, Wish, packed
from tema.exporters.framework import FRAMEWORK
from tema.exporters.groups import groups
from tema.exporters.json import write_json
from tema.exporters.matrix import MATRIX
from tema.exporters.parquet import write_parquet
from tema.exporters.project import write_qdpx
from tema.exporters.ranking import ranking
from tema.exporters.reports.forms import WRITE, handouts, report
from tema.exporters.table import Table
from tema.exporters.tables import codings, codings_table, scores, segments, suggestions, themes, with_suggestions
from tema.exporters.workbook import codings_workbook
from tema.exporters.xlsx import write_xlsx
from tema.files import write_whole
from tema.records import Coding, Memo, Message
from tema.store import derived
from tema.store.study import Study
from tema.views.cleared import cleared
from tema.views.screening import Screening

__all__ = ["EXPORTERS", "FORMS", "TABLES", "Made", "Wish", "export", "export_ranking", "make", "packed", "usual_what"]

EXPORTERS: Mapping[str, Callable[[Table], bytes]] = {
    ".csv": write_csv,
    ".xlsx": write_xlsx,
    ".json": write_json,
    ".parquet": write_parquet,
}

TABLES: Mapping[str, Callable[[Study], Table]] = {
    "codings": codings,
    "suggestions": suggestions,
    "scores": scores,
    "segments": segments,
    "themes": themes,
    "verdicts": verdicts,
    "agreement": agreement,
}


def _tabular(what: str, suffix: str, study: Study, wish: Wish) -> Made:
    read = with_suggestions if what == "codings" and wish.suggestions_too else TABLES[what]
    table = read(study)
    return Made(EXPORTERS[suffix](table), len(table.rows))


_TABULAR: Mapping[str, Mapping[str, Make]] = {
    what: {suffix: partial(_tabular, what, suffix) for suffix in EXPORTERS} for what in TABLES
}

FORMS: Mapping[str, Mapping[str, Make]] = {
    **_TABULAR,
    "codings": {**_TABULAR["codings"], ".xlsx": codings_workbook},
    "excerpts": EXCERPTS,
    "matrix": MATRIX,
    "framework": FRAMEWORK,
    "project": {".qdpx": write_qdpx},
    "report": {suffix: partial(report, suffix) for suffix in WRITE},
    "handout": {suffix: partial(handouts, suffix) for suffix in WRITE},
    "groups": {suffix: partial(groups, write) for suffix, write in EXPORTERS.items()},
}

_BY, _BY_THEME = ("excerpts", "groups", "matrix", "framework"), ("excerpts", "handout")
"""Where it makes a difference by what the rows are, and which theme is meant."""

_USUAL = {".qdpx": "project", ".docx": "report", ".html": "report", ".md": "report", ".odt": "excerpts"}


def usual_what(suffix: str) -> str:
    """What a file of this suffix holds where nothing else is said."""
    return _USUAL.get(suffix.lower(), "codings")


def make(study: Study, suffix: str, what: str, wish: Wish | None = None) -> Made:
    """What is wanted as a file's contents; ``told`` says first what consent keeps back.

    Args:
        study: the study to read.
        suffix: the form: a suffix that ``FORMS`` knows for it.
        what: a key of ``FORMS``.
        wish: how it is wanted; None: as usual.

    Raises:
        UnknownFormat: it cannot be had in this form.
        NotYetRun: it needs a run first.
    """
    forms = FORMS[what]
    if suffix.lower() not in forms:
        raise UnknownFormat(suffix=suffix, known=", ".join(forms))
    wish = wish or Wish()
    made = forms[suffix.lower()](study, wish)
    return replace(made, told=(*_kept_back(study), *_unheeded(what, wish), *made.told))


def export(study: Study, path: Path, what: str, wish: Wish | None = None) -> Made:
    """Write what is wanted to ``path``, whose suffix says the form, and what belongs to it beside.

    Each file is written whole or not at all.

    Raises:
        UnknownFormat, NotYetRun: as ``make``.
        AmongOwnFiles: the study keeps its transcripts or codebooks there.
        CannotWrite: the file cannot be written (open in a spreadsheet, no such folder).
    """
    own = (study.transcripts_folder.resolve(), study.codebooks_folder.resolve())
    if any(path.resolve().is_relative_to(folder) for folder in own):
        raise AmongOwnFiles(path=str(path))
    made = make(study, path.suffix, what, replace(wish or Wish(), file=path.name))
    for ending, raw in made.beside.items():
        write_whole(path.with_name(f"{path.stem}{ending}"), raw)
    write_whole(path, made.raw)
    return made


def _unheeded(what: str, wish: Wish) -> tuple[Message, ...]:
    """What was asked for that makes no difference to this."""
    asked = {"by": wish.by and what not in _BY, "theme": wish.theme and what not in _BY_THEME}
    return tuple(Message("export-unheeded", {"option": f"--{name}"}) for name, is_so in asked.items() if is_so)


def _kept_back(study: Study) -> tuple[Message, ...]:
    return cleared(study).left_out.told if any(derived.restrictions(study)) else ()


def codings_bytes(study: Study, suffix: str, coded: Iterable[Coding], memos: Iterable[Memo]) -> bytes:
    """These codings, which may be those of an earlier moment, as a file's contents.

    Raises:
        UnknownFormat: as ``make``.
    """
    return _writer(suffix)(codings_table(study, coded, memos))


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
