"""Making decisions: what every human act has in common."""

from __future__ import annotations

import getpass
import os
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tema.records import Act, Decision


def decision(coder: str, act: Act, **fields: Any) -> Decision:
    """A new decision by ``coder``, now, with an id of its own; ``fields`` are those of ``Decision``."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Decision(id=str(uuid4()), at=at, coder=coder, act=act, **fields)


def login() -> str | None:
    """The coder's name until another is chosen: ``TEMA_CODER``, else the user's login; None where there is none."""
    given = os.environ.get("TEMA_CODER", "").strip()
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # ImportError: Windows without USERNAME, before Python 3.13
        return None
