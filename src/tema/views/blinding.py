"""What a coder is not shown, so that her judgement is her own: in blind mode, and in a share of silent audits.

A silent audit is an excerpt whose suggestions are hidden although there are some. Which excerpts these are is settled
by chance once for each coder: the same ones at every visit, on every machine and after every run.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from tema.pipeline.settings import MOST_AUDITED
from tema.preferences import codes_blind
from tema.store import derived
from tema.store.study import Study

Hidden = Literal["", "blind", "audit"]
"""Why suggestions are hidden: *blind* by the coder's choice, *audit* by chance; "" where they are shown."""

_FINE = 2**64


@dataclass(frozen=True, slots=True)
class Blinding:
    """How a coder works: without suggestions and colleagues (``blind``), and the share of silent audits (0 to 0.5)."""

    blind: bool = False
    audit_share: float = 0.0


def blinding(study: Study, coder: str) -> Blinding:
    """How this coder works with the study on this machine."""
    share = derived.settings(study).get("audit_share", "0")
    audited = min(int(share), MOST_AUDITED) / 100 if share.isdecimal() else 0.0
    return Blinding(codes_blind(study.folder, coder), audited)


def hidden(blinding: Blinding, coder: str, segment_id: str) -> Hidden:
    """Why the coder is to see no suggestion at the excerpt; "" when she is to see them.

    In blind mode colleagues' codings are hidden as well, whatever the excerpt.
    """
    if blinding.blind:
        return "blind"
    drawn = hashlib.sha256(f"{coder}\n{segment_id}".encode()).digest()[:8]
    return "audit" if int.from_bytes(drawn, "big") / _FINE < blinding.audit_share else ""
