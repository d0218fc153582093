"""Every wording that the codebook has had, as the ledger keeps it: who took it into use, when and why."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import func, select

from tema.store import schema
from tema.store.rows import counting
from tema.store.study import Study

_c = schema.decision.c


@dataclass(frozen=True, slots=True)
class Adoption:
    """A wording taken into use; its text is asked for by id (``wording_of``), as a codebook may be large.

    ``changed`` names the codes that differ from the wording before where whoever made it said so, else None.
    ``counts`` is whether it is not taken back. ``split`` names the code that was parted and the one that came of it;
    ``from_file`` says that a run found the file edited and took it in.
    """

    id: str
    at: str
    coder: str
    file: str
    sha256: str
    reason: str
    changed: tuple[str, ...] | None
    counts: bool
    split: tuple[str, str] | None = None
    from_file: bool = False


def adoptions(study: Study) -> tuple[Adoption, ...]:
    """All of them, newest first, those taken back too."""
    names = ("file", "sha256", "reason", "changed", "split", "from_file")
    fields = [func.json_extract(_c.details, f"$.{name}").label(name) for name in names]
    query = select(_c.id, _c.at, _c.coder, *fields, counting().label("counts")).where(_c.act == "adopt_codebook")
    with study.reading() as connection:
        return tuple(
            Adoption(
                id=row.id,
                at=row.at,
                coder=row.coder,
                file=row.file,
                sha256=row.sha256,
                reason=row.reason or "",
                changed=None if row.changed is None else tuple(json.loads(row.changed)),
                counts=bool(row.counts),
                split=None if row.split is None else (json.loads(row.split)[0], json.loads(row.split)[1]),
                from_file=bool(row.from_file),
            )
            for row in connection.execute(query.order_by(_c.seq.desc()))
        )


def wording_of(study: Study, adoption: str) -> str | None:
    """The codebook's text as it was taken into use by the decision ``adoption``; None where there is no such one."""
    text = func.json_extract(_c.details, "$.text")
    with study.reading() as connection:
        found = connection.scalar(select(text).where(_c.id == adoption, _c.act == "adopt_codebook"))
    return None if found is None else str(found)
