"""The sizes of a study."""

from __future__ import annotations

from sqlalchemy import func, select

from tema.records import Counts
from tema.store import schema
from tema.store.study import Study

_COUNTED = {
    "transcripts": schema.transcript,
    "turns": schema.turn,
    "segments": schema.segment,
    "clusters": schema.cluster,
    "codes": schema.codebook_code,
    "suggestions": schema.suggestion,
    "decisions": schema.decision,
    "codings": schema.coding,
}


_HOUSEKEEPING = ("set_setting", "adopt_codebook")
"""Acts on the study itself: in the ledger, but no decision about what was said."""


def counts(study: Study) -> Counts:
    """How many of each there are.

    Codes are those of the adopted codebook, suggestions those for segments, decisions those about the material.
    """
    rows = {name: select(func.count()).select_from(table) for name, table in _COUNTED.items()}
    rows["decisions"] = rows["decisions"].where(schema.decision.c.act.not_in(_HOUSEKEEPING))
    sizes = [query.scalar_subquery().label(name) for name, query in rows.items()]
    with study.reading() as connection:
        row = connection.execute(select(*sizes)).one()
    return Counts(**row._mapping)  # noqa: SLF001 - the public way to read a row by column name
