"""What the review workbench decides: flags, verdicts, nested themes, corrections of speakers and attributes."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REPLAYED = (
    """CREATE TABLE flag (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        flag TEXT NOT NULL,
        coder TEXT NOT NULL,
        id TEXT NOT NULL,
        quote TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (transcript, start, "end", flag, coder)
    ) STRICT""",
    """CREATE TABLE verdict (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        code TEXT NOT NULL,
        id TEXT NOT NULL,
        quote TEXT NOT NULL,
        applies INTEGER NOT NULL CHECK (applies IN (0, 1)),
        reason TEXT NOT NULL,
        coder TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (transcript, start, "end", code)
    ) STRICT""",
    """CREATE TABLE attribute_set (
        transcript TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (transcript, name)
    ) STRICT""",
    """CREATE TABLE speaker_set (
        transcript TEXT NOT NULL,
        turn INTEGER NOT NULL,
        speaker TEXT NOT NULL,
        PRIMARY KEY (transcript, turn)
    ) STRICT""",
    """CREATE TABLE speaker_name (
        transcript TEXT NOT NULL,
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (transcript, label)
    ) STRICT""",
    "ALTER TABLE theme ADD COLUMN parent TEXT",
)

# Made by a run: where each excerpt lies on the map, where the clusters' centres lie, how steadily they stand.
MADE = (
    """CREATE TABLE map_point (
        segment TEXT NOT NULL PRIMARY KEY,
        x REAL NOT NULL,
        y REAL NOT NULL,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE centre (
        cluster INTEGER NOT NULL PRIMARY KEY,
        numbers BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE stability (
        cluster INTEGER NOT NULL PRIMARY KEY,
        likeness REAL NOT NULL,
        lost INTEGER NOT NULL,
        rounds INTEGER NOT NULL
    ) STRICT""",
)

BESIDE = (
    """CREATE TABLE bookmark (
        coder TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (coder, key)
    ) STRICT""",
)

INDEXES = (
    """CREATE INDEX decision_act_of ON decision (json_extract(details, '$.act'))
        WHERE json_extract(details, '$.act') IS NOT NULL""",
    # What has been judged without seeing the suggestions; the orders of the queues; what each coder has decided on.
    """CREATE INDEX decision_unseen
        ON decision (coder, coalesce(json_extract(details, '$.nothing'), json_extract(details, '$.hidden')))
        WHERE coalesce(json_extract(details, '$.nothing'), json_extract(details, '$.hidden')) IS NOT NULL""",
    "CREATE INDEX suggestion_doubt ON suggestion (abs(probability - 0.5), position, segment, code)",
    "CREATE INDEX suggestion_strength ON suggestion (probability DESC, position, segment, code)",
    "CREATE INDEX suggestion_code ON suggestion (code, probability DESC, position, segment)",
    'CREATE INDEX segment_use ON segment (use, transcript, start, "end", id)',
    "CREATE INDEX membership_cluster ON membership (cluster)",
    'CREATE INDEX coding_coder ON coding (coder, transcript, start, "end", code)',
    'CREATE INDEX rejection_coder ON rejection (coder, transcript, start, "end", code)',
    "CREATE INDEX skip_coder ON skip (coder, seq)",
    'CREATE INDEX theme_member_place ON theme_member (transcript, start, "end")',
    "CREATE INDEX flag_flag ON flag (flag)",
)


def upgrade() -> None:
    """Make the tables; the ledger is replayed into them afterwards."""
    for statement in (*REPLAYED, *MADE, *BESIDE, *INDEXES):
        op.execute(statement)
