"""What the machine says of its own suggestions: their reasons, how far they can be believed, how well it learns."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REASONS = (
    "ALTER TABLE suggestion ADD COLUMN carries_start INTEGER",
    "ALTER TABLE suggestion ADD COLUMN carries_end INTEGER",
    "ALTER TABLE suggestion ADD COLUMN words TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE suggestion ADD COLUMN valence TEXT CHECK (valence IN ('strengthens', 'weakens', 'both'))",
    "ALTER TABLE suggestion ADD COLUMN valence_probability REAL",
)

MADE = (
    """CREATE TABLE reliability (
        code TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        numbers TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE held_out (
        segment TEXT NOT NULL PRIMARY KEY,
        probabilities BLOB NOT NULL,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE learning (
        position INTEGER NOT NULL PRIMARY KEY,
        numbers TEXT NOT NULL
    ) STRICT""",
)


def upgrade() -> None:
    """Make the columns and tables; they stay empty until the next run."""
    for statement in (*REASONS, *MADE):
        op.execute(statement)
