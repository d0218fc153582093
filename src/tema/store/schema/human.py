"""Tables of what people decide, and of what follows from it."""

from __future__ import annotations

from sqlalchemy import Integer

from tema.store.schema.columns import key, of, place, table, text, whole

# Human, durable.
decision = table(
    "decision",
    key("seq", Integer),
    text("id"),
    text("at"),
    text("coder"),
    text("act"),
    text("transcript", optional=True),
    whole("start", optional=True),
    whole("end", optional=True),
    text("quote", optional=True),
    text("code", optional=True),
    whole("code_version", optional=True),
    text("valence", optional=True),
    text("theme", optional=True),
    text("undoes", optional=True),
    text("details"),
)


# Replayed from the ledger.
undone = table("undone", key("decision"))
coding = table(
    "coding",
    *place(),
    key("code"),
    key("coder"),
    text("id"),
    text("quote"),
    whole("code_version", optional=True),
    text("valence", optional=True),
    text("decided_at"),
    text("origin"),
)
rejection = table("rejection", *place(), key("code"), key("coder"), text("id"))
skip = table("skip", *place(), key("coder"), whole("seq"))
memo = table(
    "memo",
    key("id"),
    text("transcript"),
    whole("start"),
    whole("end"),
    text("quote"),
    text("code", optional=True),
    text("coder"),
    text("text"),
    text("decided_at"),
)
flag = table("flag", *place(), key("flag"), key("coder"), text("id"), text("quote"), text("decided_at"))
verdict = table(
    "verdict",
    *place(),
    key("code"),
    text("id"),
    text("quote"),
    whole("applies"),
    text("reason"),
    text("coder"),
    text("decided_at"),
)
restriction = table(
    "restriction",
    *place(),
    text("id"),
    text("quote"),
    text("restriction"),
    text("reason"),
    text("coder"),
    text("decided_at"),
)
theme = table(
    "theme",
    key("id"),
    whole("seq"),
    text("name"),
    text("description"),
    text("dismissed", optional=True),
    text("created_by"),
    text("created_at"),
    text("parent", optional=True),
)
theme_member = table("theme_member", of("theme", "theme.id", is_key=True), *place(), text("quote"))
theme_code = table("theme_code", of("theme", "theme.id", is_key=True), key("position", Integer), text("code"))
role = table("role", key("transcript"), key("speaker"), text("role"))
attribute_set = table("attribute_set", key("transcript"), key("name"), text("value"))
speaker_set = table("speaker_set", key("transcript"), key("turn", Integer), text("speaker"))
speaker_name = table("speaker_name", key("transcript"), key("label"), text("name"))
restricted_dialogue = table(
    "restricted_dialogue",
    key("transcript"),
    key("speaker"),
    text("restriction"),
    text("reason"),
    text("coder"),
    text("decided_at"),
)
written = table("written", key("part"), text("text"), text("coder"), text("decided_at"))
chosen_quote = table(
    "chosen_quote",
    key("theme"),
    key("use"),
    key("position", Integer),
    text("transcript"),
    whole("start"),
    whole("end"),
    text("quote"),
    text("shown"),
)
summary = table(
    "summary",
    key("by"),
    key("case"),
    key("code"),
    text("text"),
    text("excerpts"),
    text("coder"),
    text("decided_at"),
)
setting = table("setting", key("key"), text("value"))
wording = table("wording", key("decision"), key("position", Integer), text("code"), text("sha256"))
code_version = table("code_version", key("code"), key("version", Integer), text("sha256"), text("decision"))
codebook_code = table("codebook_code", key("position", Integer), text("code"), whole("version"))

# Human, but no decision: where each coder stopped.
bookmark = table("bookmark", key("coder"), key("key"), text("value"))
