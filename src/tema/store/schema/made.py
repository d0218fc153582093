"""Tables of what a run makes."""

from __future__ import annotations

from sqlalchemy import Integer

from tema.store.schema.columns import blob, key, of, real, table, text, whole

vector = table("vector", key("model"), key("sha256"), blob("numbers"))
cluster = table("cluster", key("number", Integer), text("keywords"))
membership = table(
    "membership",
    of("segment", "segment.id", is_key=True),
    whole("position"),
    whole("cluster"),
    real("strength"),
    whole("nearest"),
    real("closeness"),
)
cluster_segment = table(
    "cluster_segment",
    of("cluster", "cluster.number", Integer, is_key=True),
    key("list"),
    key("position", Integer),
    of("segment", "segment.id"),
)
map_point = table("map_point", of("segment", "segment.id", is_key=True), real("x"), real("y"))
centre = table("centre", key("cluster", Integer), blob("numbers"))
stability = table("stability", key("cluster", Integer), real("likeness"), whole("lost"), whole("rounds"))
score_code = table("score_code", key("position", Integer), text("code"))
score = table("score", of("segment", "segment.id", is_key=True), whole("position"), blob("probabilities"))
suggestion = table(
    "suggestion",
    of("segment", "segment.id", is_key=True),
    key("code"),
    whole("position"),
    real("probability"),
    text("evidence"),
    whole("carries_start", optional=True),
    whole("carries_end", optional=True),
    text("words"),
    text("valence", optional=True),
    real("valence_probability", optional=True),
)
reliability = table("reliability", key("code"), whole("position"), text("numbers"))
held_out = table("held_out", of("segment", "segment.id", is_key=True), blob("probabilities"))
learning = table("learning", key("position", Integer), text("numbers"))
cluster_suggestion = table(
    "cluster_suggestion",
    key("position", Integer),
    of("cluster", "cluster.number", Integer),
    text("code"),
    real("probability"),
    text("evidence"),
)
cluster_suggestion_segment = table(
    "cluster_suggestion_segment",
    of("suggestion", "cluster_suggestion.position", Integer, is_key=True),
    key("position", Integer),
    of("segment", "segment.id"),
)
fingerprint = table("fingerprint", key("stage"), text("fingerprint"))
