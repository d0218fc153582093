"""The tables of ``tema.db`` as SQLAlchemy sees them. ``migrations`` makes them; a test holds the two together.

::

    from the source files    transcript --< attribute, speaker, turn, segment
    made by a run            segment --< membership, cluster_segment, score, suggestion    cluster --< cluster_segment
                             cluster --< cluster_suggestion --< cluster_suggestion_segment
                             segment --< map_point    vector, centre, stability, score_code, fingerprint,
                             segment --< held_out    reliability, learning
    - - - - - no foreign key crosses this line: what people decided outlives what machines made - - - - -
    human, durable           decision (append-only)
    replayed from it         undone, coding, rejection, skip, memo, flag, verdict, theme --< theme_member, theme_code
                             role, attribute_set, speaker_set, speaker_name, setting
                             wording, code_version, codebook_code, restriction, restricted_dialogue
                             written, chosen_quote, summary

``--<`` is a foreign key that deletes along. Places are counted in code points, end exclusive. Columns holding several
values (evidence, keywords, a decision's details) are JSON text. Vectors and scores are little-endian float32.
"""

from __future__ import annotations

from tema.store.schema.columns import metadata
from tema.store.schema.files import attribute, segment, speaker, transcript, turn
from tema.store.schema.human import (
    attribute_set,
    bookmark,
    chosen_quote,
    code_version,
    codebook_code,
    coding,
    decision,
    flag,
    memo,
    rejection,
    restricted_dialogue,
    restriction,
    role,
    setting,
    skip,
    speaker_name,
    speaker_set,
    summary,
    theme,
    theme_code,
    theme_member,
    undone,
    verdict,
    wording,
    written,
)
from tema.store.schema.made import (
    centre,
    cluster,
    cluster_segment,
    cluster_suggestion,
    cluster_suggestion_segment,
    fingerprint,
    held_out,
    learning,
    map_point,
    membership,
    reliability,
    score,
    score_code,
    stability,
    suggestion,
    vector,
)

__all__ = [
    "APPLICATION_ID",
    "CORRECTED",
    "DERIVED",
    "PLACED",
    "REVISION",
    "WRITING",
    "attribute",
    "attribute_set",
    "bookmark",
    "centre",
    "chosen_quote",
    "cluster",
    "cluster_segment",
    "cluster_suggestion",
    "cluster_suggestion_segment",
    "code_version",
    "codebook_code",
    "coding",
    "decision",
    "fingerprint",
    "flag",
    "held_out",
    "learning",
    "map_point",
    "membership",
    "memo",
    "metadata",
    "rejection",
    "reliability",
    "restricted_dialogue",
    "restriction",
    "role",
    "score",
    "score_code",
    "segment",
    "setting",
    "skip",
    "speaker",
    "speaker_name",
    "speaker_set",
    "stability",
    "suggestion",
    "summary",
    "theme",
    "theme_code",
    "theme_member",
    "transcript",
    "turn",
    "undone",
    "vector",
    "verdict",
    "wording",
    "written",
]

REVISION = "0005"
"""The newest revision in ``migrations/versions``; a study at this revision is opened without importing Alembic."""

APPLICATION_ID = 0x74656D61
"""Written into the file's header ("tema" in ASCII), so that tools can tell a study from any other SQLite file."""

PLACED = (coding, rejection, skip, memo, flag, verdict, restriction)
"""The derived tables whose rows stand at a place."""

CORRECTED = (role, attribute_set, speaker_set, speaker_name, restricted_dialogue)
"""The derived tables of what people say of the dialogues."""

WRITING = (written, chosen_quote, summary)
"""The derived tables of what analysts write for the report."""

DERIVED = (
    undone,
    *PLACED,
    theme,
    theme_member,
    theme_code,
    *CORRECTED,
    *WRITING,
    setting,
    wording,
    code_version,
    codebook_code,
)
"""Every table that replaying the ledger fills, parents before children."""
