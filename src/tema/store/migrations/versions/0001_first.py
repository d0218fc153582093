"""The first tables: transcripts, what a run makes, the append-only ledger, and what is replayed from it."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SOURCES = (
    """CREATE TABLE transcript (
        name TEXT NOT NULL PRIMARY KEY,
        sha256 TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE attribute (
        transcript TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (transcript, position),
        FOREIGN KEY (transcript) REFERENCES transcript (name) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE speaker (
        transcript TEXT NOT NULL,
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        role TEXT NOT NULL,
        turns INTEGER NOT NULL,
        words INTEGER NOT NULL,
        question_share REAL NOT NULL,
        PRIMARY KEY (transcript, position),
        FOREIGN KEY (transcript) REFERENCES transcript (name) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE turn (
        transcript TEXT NOT NULL,
        position INTEGER NOT NULL,
        number INTEGER NOT NULL,
        speaker TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        time REAL,
        PRIMARY KEY (transcript, position),
        FOREIGN KEY (transcript) REFERENCES transcript (name) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE segment (
        id TEXT NOT NULL PRIMARY KEY,
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        speaker TEXT NOT NULL,
        text TEXT NOT NULL,
        use TEXT NOT NULL,
        FOREIGN KEY (transcript) REFERENCES transcript (name) ON DELETE CASCADE
    ) STRICT""",
    'CREATE UNIQUE INDEX segment_place ON segment (transcript, start, "end")',
)

RUN = (
    """CREATE TABLE vector (
        model TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        numbers BLOB NOT NULL,
        PRIMARY KEY (model, sha256)
    ) STRICT""",
    """CREATE TABLE cluster (
        number INTEGER NOT NULL PRIMARY KEY,
        keywords TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE membership (
        segment TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        cluster INTEGER NOT NULL,
        strength REAL NOT NULL,
        nearest INTEGER NOT NULL,
        closeness REAL NOT NULL,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE cluster_segment (
        cluster INTEGER NOT NULL,
        list TEXT NOT NULL,
        position INTEGER NOT NULL,
        segment TEXT NOT NULL,
        PRIMARY KEY (cluster, list, position),
        FOREIGN KEY (cluster) REFERENCES cluster (number) ON DELETE CASCADE,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX cluster_segment_segment ON cluster_segment (segment)",
    """CREATE TABLE score_code (
        position INTEGER NOT NULL PRIMARY KEY,
        code TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE score (
        segment TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        probabilities BLOB NOT NULL,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE suggestion (
        segment TEXT NOT NULL,
        code TEXT NOT NULL,
        position INTEGER NOT NULL,
        probability REAL NOT NULL,
        evidence TEXT NOT NULL,
        PRIMARY KEY (segment, code),
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE cluster_suggestion (
        position INTEGER NOT NULL PRIMARY KEY,
        cluster INTEGER NOT NULL,
        code TEXT NOT NULL,
        probability REAL NOT NULL,
        evidence TEXT NOT NULL,
        FOREIGN KEY (cluster) REFERENCES cluster (number) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX cluster_suggestion_cluster ON cluster_suggestion (cluster)",
    """CREATE TABLE cluster_suggestion_segment (
        suggestion INTEGER NOT NULL,
        position INTEGER NOT NULL,
        segment TEXT NOT NULL,
        PRIMARY KEY (suggestion, position),
        FOREIGN KEY (suggestion) REFERENCES cluster_suggestion (position) ON DELETE CASCADE,
        FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX cluster_suggestion_segment_segment ON cluster_suggestion_segment (segment)",
    """CREATE TABLE fingerprint (
        stage TEXT NOT NULL PRIMARY KEY,
        fingerprint TEXT NOT NULL
    ) STRICT""",
)

LEDGER = (
    """CREATE TABLE decision (
        seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        at TEXT NOT NULL,
        coder TEXT NOT NULL,
        act TEXT NOT NULL,
        transcript TEXT,
        start INTEGER,
        "end" INTEGER,
        quote TEXT,
        code TEXT,
        code_version INTEGER,
        valence TEXT,
        theme TEXT,
        undoes TEXT,
        details TEXT NOT NULL CHECK (json_valid(details)),
        CHECK ((transcript IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
    ) STRICT""",
    'CREATE INDEX decision_place ON decision (transcript, start, "end") WHERE transcript IS NOT NULL',
    "CREATE INDEX decision_theme ON decision (theme) WHERE theme IS NOT NULL",
    "CREATE INDEX decision_undoes ON decision (undoes) WHERE undoes IS NOT NULL",
    "CREATE INDEX decision_act ON decision (act)",
    "CREATE INDEX decision_coder ON decision (coder, seq)",
    """CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    # INSERT OR REPLACE deletes without firing the trigger above. A seq that SQLite is to choose reads as -1 here.
    """CREATE TRIGGER decision_is_never_replaced BEFORE INSERT ON decision
    WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
        OR (NEW.seq <> -1 AND NEW.seq <= (SELECT coalesce(max(seq), 0) FROM decision))
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
)

REPLAYED = (
    "CREATE TABLE undone (decision TEXT NOT NULL PRIMARY KEY) STRICT",
    """CREATE TABLE coding (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        code TEXT NOT NULL,
        coder TEXT NOT NULL,
        id TEXT NOT NULL,
        quote TEXT NOT NULL,
        code_version INTEGER,
        valence TEXT,
        decided_at TEXT NOT NULL,
        origin TEXT NOT NULL,
        PRIMARY KEY (transcript, start, "end", code, coder)
    ) STRICT""",
    """CREATE TABLE rejection (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        code TEXT NOT NULL,
        coder TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (transcript, start, "end", code, coder)
    ) STRICT""",
    """CREATE TABLE skip (
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        coder TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (transcript, start, "end", coder)
    ) STRICT""",
    """CREATE TABLE memo (
        id TEXT NOT NULL PRIMARY KEY,
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        code TEXT,
        coder TEXT NOT NULL,
        text TEXT NOT NULL,
        decided_at TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX memo_place ON memo (transcript, start, "end")',
    """CREATE TABLE theme (
        id TEXT NOT NULL PRIMARY KEY,
        seq INTEGER NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        dismissed TEXT,
        created_by TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE theme_member (
        theme TEXT NOT NULL,
        transcript TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        PRIMARY KEY (theme, transcript, start, "end"),
        FOREIGN KEY (theme) REFERENCES theme (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE theme_code (
        theme TEXT NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (theme, position),
        FOREIGN KEY (theme) REFERENCES theme (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE role (
        transcript TEXT NOT NULL,
        speaker TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (transcript, speaker)
    ) STRICT""",
    "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE wording (
        decision TEXT NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (decision, position)
    ) STRICT""",
    """CREATE TABLE code_version (
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        decision TEXT NOT NULL,
        PRIMARY KEY (code, version)
    ) STRICT""",
    """CREATE TABLE codebook_code (
        position INTEGER NOT NULL PRIMARY KEY,
        code TEXT NOT NULL,
        version INTEGER NOT NULL
    ) STRICT""",
)


def upgrade() -> None:
    """Make the tables, the indexes and the triggers that keep the ledger append-only."""
    for statement in (*SOURCES, *RUN, *LEDGER, *REPLAYED):
        op.execute(statement)
