"""Making decisions: what every human act has in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tema.records import Act, Decision


def decision(coder: str, act: Act, **fields: Any) -> Decision:
    """A new decision by ``coder``, now, with an id of its own; ``fields`` are those of ``Decision``."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Decision(id=str(uuid4()), at=at, coder=coder, act=act, **fields)
