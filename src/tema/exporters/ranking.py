"""The documents of a folder in their order, with the passages that earned each its place."""

from __future__ import annotations

from tema.exporters.table import Table
from tema.views.screening import Screening

_COLUMNS = (
    "place",
    "document",
    "judgement",
    "reason",
    "coder",
    "at",
    "strength",
    "question",
    "passage",
    "page",
    "first_line",
    "last_line",
    "sha256",
)


def ranking(shown: Screening) -> Table:
    """The ranking as a table, a row for each passage that speaks for a document."""
    rows = []
    for one in shown.ranked:
        mark = one.mark
        said = (mark.judgement, mark.reason, mark.coder, mark.at) if mark else ("", "", "", "")
        for telling in one.best or (None,):
            cited = telling.stretch.cited if telling else None
            place = (cited.text, cited.page, cited.first_line, cited.last_line) if cited else ("", None, None, None)
            question = shown.questions[telling.question - 1] if telling else ""
            known = (one.place, one.document.name, *said, round(one.strength, 3), question)
            rows.append((*known, *place, one.document.sha256))
    return Table("ranking", _COLUMNS, tuple(rows))
