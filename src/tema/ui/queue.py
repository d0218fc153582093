"""Which excerpt is next: the session keeps some sixty ids at a time, the study decides what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import streamlit as st

from tema.records import Codebook
from tema.store import derived, machine
from tema.store.waiting import ORDERS, Filters, Order, count_waiting, waiting
from tema.ui.desk import Desk
from tema.ui.html import attribute_name, plain, said
from tema.views.attributes import attribute_values, attributes
from tema.views.cards import Card, card

AHEAD = 60
"""Ids fetched at a time; asking for the order of 100 000 suggestions with every click would be felt."""

_Value = TypeVar("_Value", str, int)


def choose_order_and_filters(at: Desk, book: Codebook) -> tuple[Order, Filters]:
    """Draw the choice of order and excerpts, and give what is chosen."""
    text = at.text
    with st.container(key="choices", horizontal=True, vertical_alignment="center", gap="small"):
        st.title(text("ui-page-review"), width="stretch")
        order = st.selectbox(
            text("ui-order"),
            ORDERS,
            key="order",
            format_func=lambda name: text(f"ui-order-{name}"),
            width=230,
            label_visibility="collapsed",
            persist_state="session",
        )
        filters = _chosen(at)
        label = text("ui-filters-active", count=filters.active) if filters.active else text("ui-filters")
        with st.popover(label, key="filters"):
            _filter_widgets(at, book)
        if filters.active:
            st.button(text("ui-filters-clear"), key="filters-clear", type="tertiary", on_click=clear_filters)
    return order, filters


def _filter_widgets(at: Desk, book: Codebook) -> None:
    text = at.text
    names = {code.id: code.named(at.language) for code in book.codes}
    known = attributes(at.study)
    clusters = {each.number: ", ".join(each.keywords[:4]) for each in machine.clusters(at.study)}
    themes = {each.id: each.name for each in derived.themes(at.study) if each.dismissed is None}
    _choice(text("ui-filter-code"), "filter-code", names, text("ui-all"))
    _choice(text("ui-filter-dialogue"), "filter-transcript", {name: name for name in known}, text("ui-all"))
    for name, values in attribute_values(known).items():
        _choice(
            plain(attribute_name(text, name)),
            f"filter-attribute-{name}",
            {value: value for value in values},
            text("ui-all"),
        )
    _choice(text("ui-filter-cluster"), "filter-cluster", clusters, text("ui-all"))
    _choice(text("ui-filter-theme"), "filter-theme", themes, text("ui-all"))
    st.checkbox(text("ui-filter-everything"), key="filter-everything", persist_state="session")
    st.html(said("t-note", text("ui-filter-everything-note")))


def _choice(label: str, key: str, names: Mapping[_Value, str], placeholder: str) -> None:
    if st.session_state.get(key) not in names:
        st.session_state[key] = None
    st.selectbox(
        label,
        list(names),
        index=None,
        key=key,
        format_func=lambda value: names.get(value, str(value)),
        placeholder=placeholder,
        persist_state="session",
    )


def _chosen(at: Desk) -> Filters:
    state = st.session_state
    prefix = "filter-attribute-"
    known = attribute_values(attributes(at.study))
    return Filters(
        code=state.get("filter-code"),
        transcript=state.get("filter-transcript"),
        cluster=state.get("filter-cluster"),
        theme=state.get("filter-theme"),
        attributes={name: state[prefix + name] for name in known if state.get(prefix + name) is not None},
        everything=bool(state.get("filter-everything")),
    )


def clear_filters() -> None:
    """Ask for every excerpt again."""
    for key in list(st.session_state):
        if str(key).startswith("filter-"):
            st.session_state[key] = False if key == "filter-everything" else None


def review_only(limit: str, value: str | int) -> None:
    """Go to the review page with this limit (``code``, ``cluster`` or ``theme``) and no other."""
    clear_filters()
    st.session_state[f"filter-{limit}"] = value
    st.switch_page(st.session_state["pages"]["review"])


def current_card(at: Desk, order: Order, filters: Filters) -> Card | None:
    """The excerpt to judge now: one opened again, else the first in the queue that still waits."""
    again = reopened()
    if again is not None:
        found = card(at.study, at.coder, again)
        if found is not None:
            return found
        reopen(None)
    # A new run makes a new queue.
    key = (at.coder, order, filters, machine.fingerprint(at.study, "suggest"))
    if st.session_state.get("queue-key") != key:
        _fill(at, order, filters)
        st.session_state["queue-left"] = count_waiting(at.study, at.coder, filters)
        st.session_state["queue-key"] = key
    found = _first_waiting(at, filters)
    if found is None and left() > 0:
        _fill(at, order, filters)
        found = _first_waiting(at, filters)
    if found is None:
        st.session_state["queue-left"] = 0
    return found


def _fill(at: Desk, order: Order, filters: Filters) -> None:
    st.session_state["queue"] = list(waiting(at.study, at.coder, order, filters, limit=AHEAD))


def _first_waiting(at: Desk, filters: Filters) -> Card | None:
    queue: list[str] = st.session_state["queue"]
    while queue:
        found = card(at.study, at.coder, queue[0])
        if found is not None and _waits(found, filters):
            return found
        _take_first(queue)
    return None


def _waits(card: Card, filters: Filters) -> bool:
    if filters.everything and not card.offers:
        return not card.codings
    return any(filters.code in {None, offer.code} for offer in card.waiting)


def _take_first(queue: list[str]) -> None:
    queue.pop(0)
    st.session_state["queue-left"] = max(0, st.session_state.get("queue-left", 0) - 1)


def left() -> int:
    """How many excerpts wait: counted when order or selection change, then reckoned on."""
    return int(st.session_state.get("queue-left", 0))


def move_on(segment: str) -> None:
    """Leave the excerpt for now; it stays in the count, since it comes back."""
    queue: Sequence[str] = st.session_state.get("queue", [])
    st.session_state["queue"] = [each for each in queue if each != segment]


def put_back(segment: str) -> None:
    """Show an excerpt again whose answer was taken back, and count it again if it had left the queue."""
    queue: list[str] = st.session_state.get("queue", [])
    if segment not in queue:
        st.session_state["queue-left"] = left() + 1
    reopen(segment, front=segment)


def reopened() -> str | None:
    """The excerpt that was opened again out of turn, if any."""
    found: str | None = st.session_state.get("reopened")
    return found


def reopen(segment: str | None, *, front: str | None = None) -> None:
    """Show this excerpt next whatever its state, or (None) go back to the queue, with ``front`` first if it waits."""
    st.session_state["reopened"] = segment
    queue: list[str] = st.session_state.get("queue", [])
    if front is not None:
        st.session_state["queue"] = [front, *(each for each in queue if each != front)]
