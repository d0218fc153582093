"""Tables of what the source files hold."""

from __future__ import annotations

from sqlalchemy import Integer

from tema.store.schema.columns import key, of, real, table, text, whole

transcript = table("transcript", key("name"), text("sha256"), text("text"))
attribute = table(
    "attribute",
    of("transcript", "transcript.name", is_key=True),
    key("position", Integer),
    text("name"),
    text("value"),
)
speaker = table(
    "speaker",
    of("transcript", "transcript.name", is_key=True),
    key("position", Integer),
    text("label"),
    text("role"),
    whole("turns"),
    whole("words"),
    real("question_share"),
)
turn = table(
    "turn",
    of("transcript", "transcript.name", is_key=True),
    key("position", Integer),
    whole("number"),
    text("speaker"),
    whole("start"),
    whole("end"),
    real("time", optional=True),
)
segment = table(
    "segment",
    key("id"),
    of("transcript", "transcript.name"),
    whole("start"),
    whole("end"),
    whole("turn"),
    text("speaker"),
    text("text"),
    text("use"),
)
