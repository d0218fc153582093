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
                             wording, code_version, codebook_code

``--<`` is a foreign key that deletes along. Places are counted in code points, end exclusive. Columns holding several
values (evidence, keywords, a decision's details) are JSON text. Vectors and scores are little-endian float32.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

REVISION = "0004"
"""The newest revision in ``migrations/versions``; a study at this revision is opened without importing Alembic."""

APPLICATION_ID = 0x74656D61
"""Written into the file's header ("tema" in ASCII), so that tools can tell a study from any other SQLite file."""

metadata = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, *columns)


def _key(name: str, kind: type[Text | Integer] = Text) -> Column[Any]:
    return Column(name, kind, primary_key=True, nullable=False, autoincrement=False)


def _text(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=optional)


def _whole(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=optional)


def _real(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, REAL, nullable=optional)


def _bytes(name: str) -> Column[Any]:
    return Column(name, LargeBinary, nullable=False)


def _of(name: str, target: str, kind: type[Text | Integer] = Text, *, key: bool = False) -> Column[Any]:
    reference = ForeignKey(target, ondelete="CASCADE")
    return Column(name, kind, reference, primary_key=key, nullable=False, autoincrement=False)


# From the source files.
transcript = _table("transcript", _key("name"), _text("sha256"), _text("text"))
attribute = _table(
    "attribute",
    _of("transcript", "transcript.name", key=True),
    _key("position", Integer),
    _text("name"),
    _text("value"),
)
speaker = _table(
    "speaker",
    _of("transcript", "transcript.name", key=True),
    _key("position", Integer),
    _text("label"),
    _text("role"),
    _whole("turns"),
    _whole("words"),
    _real("question_share"),
)
turn = _table(
    "turn",
    _of("transcript", "transcript.name", key=True),
    _key("position", Integer),
    _whole("number"),
    _text("speaker"),
    _whole("start"),
    _whole("end"),
    _real("time", optional=True),
)
segment = _table(
    "segment",
    _key("id"),
    _of("transcript", "transcript.name"),
    _whole("start"),
    _whole("end"),
    _whole("turn"),
    _text("speaker"),
    _text("text"),
    _text("use"),
)

# Made by a run.
vector = _table("vector", _key("model"), _key("sha256"), _bytes("numbers"))
cluster = _table("cluster", _key("number", Integer), _text("keywords"))
membership = _table(
    "membership",
    _of("segment", "segment.id", key=True),
    _whole("position"),
    _whole("cluster"),
    _real("strength"),
    _whole("nearest"),
    _real("closeness"),
)
cluster_segment = _table(
    "cluster_segment",
    _of("cluster", "cluster.number", Integer, key=True),
    _key("list"),
    _key("position", Integer),
    _of("segment", "segment.id"),
)
map_point = _table("map_point", _of("segment", "segment.id", key=True), _real("x"), _real("y"))
centre = _table("centre", _key("cluster", Integer), _bytes("numbers"))
stability = _table("stability", _key("cluster", Integer), _real("likeness"), _whole("lost"), _whole("rounds"))
score_code = _table("score_code", _key("position", Integer), _text("code"))
score = _table("score", _of("segment", "segment.id", key=True), _whole("position"), _bytes("probabilities"))
suggestion = _table(
    "suggestion",
    _of("segment", "segment.id", key=True),
    _key("code"),
    _whole("position"),
    _real("probability"),
    _text("evidence"),
    _whole("carries_start", optional=True),
    _whole("carries_end", optional=True),
    _text("words"),
    _text("valence", optional=True),
    _real("valence_probability", optional=True),
)
reliability = _table("reliability", _key("code"), _whole("position"), _text("numbers"))
held_out = _table("held_out", _of("segment", "segment.id", key=True), _bytes("probabilities"))
learning = _table("learning", _key("position", Integer), _text("numbers"))
cluster_suggestion = _table(
    "cluster_suggestion",
    _key("position", Integer),
    _of("cluster", "cluster.number", Integer),
    _text("code"),
    _real("probability"),
    _text("evidence"),
)
cluster_suggestion_segment = _table(
    "cluster_suggestion_segment",
    _of("suggestion", "cluster_suggestion.position", Integer, key=True),
    _key("position", Integer),
    _of("segment", "segment.id"),
)
fingerprint = _table("fingerprint", _key("stage"), _text("fingerprint"))

# Human, durable.
decision = _table(
    "decision",
    _key("seq", Integer),
    _text("id"),
    _text("at"),
    _text("coder"),
    _text("act"),
    _text("transcript", optional=True),
    _whole("start", optional=True),
    _whole("end", optional=True),
    _text("quote", optional=True),
    _text("code", optional=True),
    _whole("code_version", optional=True),
    _text("valence", optional=True),
    _text("theme", optional=True),
    _text("undoes", optional=True),
    _text("details"),
)


def _place() -> tuple[Column[Any], ...]:
    return (_key("transcript"), _key("start", Integer), _key("end", Integer))


# Replayed from the ledger.
undone = _table("undone", _key("decision"))
coding = _table(
    "coding",
    *_place(),
    _key("code"),
    _key("coder"),
    _text("id"),
    _text("quote"),
    _whole("code_version", optional=True),
    _text("valence", optional=True),
    _text("decided_at"),
    _text("origin"),
)
rejection = _table("rejection", *_place(), _key("code"), _key("coder"), _text("id"))
skip = _table("skip", *_place(), _key("coder"), _whole("seq"))
memo = _table(
    "memo",
    _key("id"),
    _text("transcript"),
    _whole("start"),
    _whole("end"),
    _text("quote"),
    _text("code", optional=True),
    _text("coder"),
    _text("text"),
    _text("decided_at"),
)
flag = _table("flag", *_place(), _key("flag"), _key("coder"), _text("id"), _text("quote"), _text("decided_at"))
verdict = _table(
    "verdict",
    *_place(),
    _key("code"),
    _text("id"),
    _text("quote"),
    _whole("applies"),
    _text("reason"),
    _text("coder"),
    _text("decided_at"),
)
theme = _table(
    "theme",
    _key("id"),
    _whole("seq"),
    _text("name"),
    _text("description"),
    _text("dismissed", optional=True),
    _text("created_by"),
    _text("created_at"),
    _text("parent", optional=True),
)
theme_member = _table("theme_member", _of("theme", "theme.id", key=True), *_place(), _text("quote"))
theme_code = _table("theme_code", _of("theme", "theme.id", key=True), _key("position", Integer), _text("code"))
role = _table("role", _key("transcript"), _key("speaker"), _text("role"))
attribute_set = _table("attribute_set", _key("transcript"), _key("name"), _text("value"))
speaker_set = _table("speaker_set", _key("transcript"), _key("turn", Integer), _text("speaker"))
speaker_name = _table("speaker_name", _key("transcript"), _key("label"), _text("name"))
setting = _table("setting", _key("key"), _text("value"))
wording = _table("wording", _key("decision"), _key("position", Integer), _text("code"), _text("sha256"))
code_version = _table("code_version", _key("code"), _key("version", Integer), _text("sha256"), _text("decision"))
codebook_code = _table("codebook_code", _key("position", Integer), _text("code"), _whole("version"))

# Human, but no decision: where each coder stopped.
bookmark = _table("bookmark", _key("coder"), _key("key"), _text("value"))

PLACED = (coding, rejection, skip, memo, flag, verdict)
"""The derived tables whose rows stand at a place."""

CORRECTED = (role, attribute_set, speaker_set, speaker_name)
"""The derived tables of what people say of the dialogues."""

DERIVED = (
    undone,
    *PLACED,
    theme,
    theme_member,
    theme_code,
    *CORRECTED,
    setting,
    wording,
    code_version,
    codebook_code,
)
"""Every table that replaying the ledger fills, parents before children."""
