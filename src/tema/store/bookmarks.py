"""Where each coder stopped: what she had chosen when she left, so that she can go on there.

No decision and nothing derived from one: it is not in the ledger, and losing it costs a few clicks.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from tema.store.schema import bookmark
from tema.store.study import Study


def kept(study: Study, coder: str, key: str) -> str | None:
    """What was kept for the coder under that key."""
    query = select(bookmark.c.value).where(bookmark.c.coder == coder, bookmark.c.key == key)
    with study.reading() as connection:
        return connection.execute(query).scalar_one_or_none()


def keep(study: Study, coder: str, key: str, value: str) -> None:
    """Keep the value in place of the one before."""
    put = insert(bookmark)
    put = put.on_conflict_do_update(index_elements=list(bookmark.primary_key), set_={"value": put.excluded.value})
    with study.writing() as connection:
        connection.execute(put, {"coder": coder, "key": key, "value": value})
