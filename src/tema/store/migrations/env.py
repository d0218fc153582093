"""What Alembic runs: the steps, over the connection it is handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from tema.store import schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema.metadata,
    # SQLite alters few things in place; a step that must rebuild a table writes ``op.batch_alter_table``.
    render_as_batch=True,
)
context.run_migrations()
