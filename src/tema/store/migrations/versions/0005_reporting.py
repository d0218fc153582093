"""What those who spoke allow, and what analysts write for the report."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REPLAYED = (
    """CREATE TABLE restriction (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        id TEXT NOT NULL,
        quote TEXT NOT NULL,
        restriction TEXT NOT NULL CHECK (restriction IN ('not_quoted', 'withdrawn')),
        reason TEXT NOT NULL,
        coder TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (transcript, start, "end")
    ) STRICT""",
    """CREATE TABLE restricted_dialogue (
        transcript TEXT NOT NULL,
        speaker TEXT NOT NULL,
        restriction TEXT NOT NULL CHECK (restriction IN ('not_quoted', 'withdrawn')),
        reason TEXT NOT NULL,
        coder TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (transcript, speaker)
    ) STRICT""",
    """CREATE TABLE written (
        part TEXT NOT NULL PRIMARY KEY,
        text TEXT NOT NULL,
        coder TEXT NOT NULL,
        decided_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE chosen_quote (
        theme TEXT NOT NULL,
        "use" TEXT NOT NULL CHECK ("use" IN ('report', 'handout')),
        position INTEGER NOT NULL,
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        shown TEXT NOT NULL,
        PRIMARY KEY (theme, "use", position)
    ) STRICT""",
    """CREATE TABLE summary (
        "by" TEXT NOT NULL,
        "case" TEXT NOT NULL,
        code TEXT NOT NULL,
        text TEXT NOT NULL,
        excerpts TEXT NOT NULL,
        coder TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY ("by", "case", code)
    ) STRICT""",
)


def upgrade() -> None:
    """Make the tables; nothing has been decided about them yet."""
    for statement in REPLAYED:
        op.execute(statement)
