"""Making decisions: what every human act has in common."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tema.records import Act, Decision


def decision(coder: str, act: Act, **fields: Any) -> Decision:
    """A new decision by ``coder``, now, with an id of its own; ``fields`` are those of ``Decision``."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Decision(id=str(uuid4()), at=at, coder=coder, act=act, **fields)


def brought(decisions: Sequence[Decision], by: str, file: str) -> tuple[Decision, ...]:
    """Decisions out of a file as one act of the one who brought it in, told and undone as a whole.

    The first of them says by whom, when and how much (their own moments are those of the file); the others have an
    empty ``values["brought"]``, so that no page's undo takes a whole file back by mistake.
    """
    if not decisions:
        return ()
    act = decisions[0].id
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    codings = sum(each.act in {"code", "accept"} for each in decisions)
    head = {"act": act, "brought": {"by": by, "at": at, "file": file, "codings": codings}}
    marked = [replace(each, values={**each.values, "act": act, "brought": {}}) for each in decisions[1:]]
    return (replace(decisions[0], values={**decisions[0].values, **head}), *marked)


def login() -> str | None:
    """The coder's name until another is chosen: ``TEMA_CODER``, else the user's login; None where there is none."""
    given = os.environ.get("TEMA_CODER", "").strip()
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # ImportError: Windows without USERNAME, before Python 3.13
        return None
