"""The conversation between the review component and the server: what the page says, and what it is answered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tema.errors import TemaError
from tema.records import Codebook
from tema.review.events import Stored, store
from tema.store import machine
from tema.store.reads.waiting import Filters, Order, count_waiting, waiting
from tema.ui.desk import Desk
from tema.ui.review import payload
from tema.views.blinding import Blinding, blinding
from tema.views.cards import cards, latest

AHEAD = 60
"""Excerpts that the page holds in advance: so many can be judged while the server says nothing."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Queue:
    """Which excerpts the page is to show: an order, limits, and one to begin with, if the address names one."""

    order: Order
    filters: Filters
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What the page has said: its log, and what it needs. ``queue`` and ``book`` name what it holds already.

    ``fill`` lists the excerpts it holds when it is running short of them; ``need`` those it asks for by name.
    """

    session: str = ""
    number: int = 0
    queue: str = ""
    book: str = ""
    log: tuple[Mapping[str, Any], ...] = ()
    fill: tuple[str, ...] | None = None
    need: tuple[str, ...] = ()
    latest: bool = False
    go: Mapping[str, Any] | None = None


def heard(state: Mapping[str, Any] | None) -> Heard:
    """What the component's state says; nothing at all before the page has spoken."""
    said = (state or {}).get("talk")
    if not isinstance(said, Mapping):
        return Heard()
    fill = said.get("fill")
    return Heard(
        session=str(said.get("session", "")),
        number=int(said.get("number", 0)),
        queue=str(said.get("queue", "")),
        book=str(said.get("book", "")),
        log=tuple(each for each in said.get("log", ()) if isinstance(each, Mapping)),
        fill=None if fill is None else tuple(str(each) for each in fill),
        need=tuple(str(each) for each in said.get("need", ())),
        latest=bool(said.get("latest")),
        go=said.get("go") or None,
    )


def answer(at: Desk, book: Codebook, queue: Queue, said: Heard) -> Json:
    """Store what the page has logged, then tell it what it lacks.

    Raises:
        TemaError: the study cannot be read.
    """
    stored, trouble = _stored(at, said.log)
    how = blinding(at.study, at.coder)
    key = _queue_key(at, queue, how)
    fresh = said.queue != key
    told: Json = {
        "answer": str(uuid4()),
        "study": payload.study_name(at.study),
        "coder": at.coder,
        "key": key,
        "text": payload.sentences(at, has_run=_has_run(at)) if fresh else None,
        "order_name": queue.order,
        "scope": {"code": queue.filters.code, "least": queue.filters.least, "most": queue.filters.most},
        "heard": {"session": said.session, "number": said.number},
        "ack": list(stored.acknowledged),
        "refused": _refused(at, said.log, stored),
        "trouble": trouble,
        "notice": "",
        "asked": list(said.need),
        "order": None,
        "first": None,
        "latest": None,
        "book": _book(at, book, "" if fresh else said.book, blind=how.blind),
    }
    ids = list(said.need)
    if fresh or said.fill is not None:
        told |= _order(at, queue, fresh=fresh)
        held = set() if fresh else set(said.fill or ())
        ids += [each for each in (queue.first, *told["order"]) if each and each not in held]
    if fresh or said.latest:
        told["latest"] = payload.latest_payload(latest(at.study, at.coder))
    found = cards(at.study, at.coder, ids) if ids else ()
    told["cards"], told["turns"] = payload.cards_payload(at, found)
    if fresh and queue.first and queue.first not in {card.place.id for card in found}:
        told |= {"notice": at.text("review-excerpt-gone"), "first": None}
    return told


def _order(at: Desk, queue: Queue, *, fresh: bool) -> Json:
    order = waiting(at.study, at.coder, queue.order, queue.filters, limit=AHEAD)
    return {
        "order": list(order),
        "more": len(order) == AHEAD,
        "left": count_waiting(at.study, at.coder, queue.filters, queue.order),
        "first": queue.first if fresh else None,
    }


def _has_run(at: Desk) -> bool:
    return machine.fingerprint(at.study, "suggest") is not None


def _stored(at: Desk, log: Sequence[Mapping[str, Any]]) -> tuple[Stored, str]:
    try:
        return store(at.study, log), ""
    except TemaError as error:
        return Stored((), ()), at.text(error.message)


def _refused(at: Desk, log: Sequence[Mapping[str, Any]], stored: Stored) -> list[Json]:
    cards_of = {str(raw.get("id")): raw.get("card") for raw in log}
    return [{"id": name, "card": cards_of.get(name), "text": at.text(message)} for name, message in stored.refused]


def _queue_key(at: Desk, queue: Queue, how: Blinding) -> str:
    """Changes whenever the excerpts that the page holds are no longer the ones to show, or not in the same words."""
    run = machine.fingerprint(at.study, "suggest")
    filters = queue.filters
    limits = (*(getattr(filters, name) for name in filters.__slots__ if name != "attributes"),)
    parts = (at.coder, at.language, queue.order, limits, sorted(filters.attributes.items()), queue.first, how, run)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def _book(at: Desk, book: Codebook, held: str, *, blind: bool) -> Json | None:
    version = payload.book_version(at, book, blind=blind)
    return None if version == held else payload.book_payload(at, book, version, blind=blind)
