"""What follows a code that joins another: themes that answer to it, verdicts, valences that differ."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is stored otherwise; a step is taken so that the ledger is replayed by the new rules."""
