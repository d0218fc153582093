"""What a page can offer to choose among, by name: clusters and themes without their excerpts."""

from __future__ import annotations

import json

from sqlalchemy import select

from tema.store.schema import cluster, theme
from tema.store.study import Study


def cluster_words(study: Study) -> dict[int, tuple[str, ...]]:
    """The words that describe each cluster, by its number."""
    with study.reading() as connection:
        found = connection.execute(select(cluster.c.number, cluster.c.keywords).order_by(cluster.c.number))
        return {number: tuple(json.loads(keywords)) for number, keywords in found}


def theme_names(study: Study) -> dict[str, tuple[str, ...]]:
    """The names of the themes that stand, by id, each after the names of those that it stands under; in their order."""
    query = select(theme.c.id, theme.c.name, theme.c.parent).where(theme.c.dismissed.is_(None)).order_by(theme.c.seq)
    with study.reading() as connection:
        known = {id_: (name, parent) for id_, name, parent in connection.execute(query)}
    paths: dict[str, tuple[str, ...]] = {}
    for one in known:
        path: list[str] = []
        above: str | None = one
        while above in known and len(path) <= len(known):  # a ring of themes, should one arise, ends too
            name, above = known[above]
            path.insert(0, name)
        paths[one] = tuple(path)
    order = list(known)
    return dict(sorted(paths.items(), key=lambda row: (row[1], order.index(row[0]))))
