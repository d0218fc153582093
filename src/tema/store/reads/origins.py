"""Where codings that were brought in from another program came from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from tema.store import schema
from tema.store.study import Study

_c = schema.decision.c


def origins(study: Study) -> dict[str, Mapping[str, Any]]:
    """What was said of each coding's origin when it was brought in, by the id of its decision."""
    origin = func.json_extract(_c.details, "$.origin").label("origin")
    query = select(_c.id, origin).where(_c.act.in_(("code", "accept")), origin.is_not(None))
    with study.reading() as connection:
        return {id_: json.loads(said) for id_, said in connection.execute(query) if str(said).startswith("{")}
